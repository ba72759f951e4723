// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The applications that are a page (网页): their package.json names it, `"taizhang": { "page": "index.html" }`.
 *
 * @param {string} root
 * @returns {readonly string[]} Folders from the root: apps/web.
 */
export function pagesIn(root) {
  const folder = join(root, 'apps')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .filter((name) => {
      const manifest = join(folder, name, 'package.json')
      return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).taizhang?.page !== undefined
    })
    .map((name) => `apps/${name}`)
}

/**
 * Builds a page into its dist by its own vite.config.ts. Throws where a source does not compile.
 *
 * @param {string} root
 * @param {string} folder
 */
export async function buildPage(root, folder) {
  // Whoever starts the build may be a test: the page is one for use all the same, not React's slow one for finding mistakes.
  process.env.NODE_ENV = 'production'
  // Loaded here: setup reads this file's neighbours before anything is installed.
  const { build } = await import('vite')
  await build({ root: join(root, folder), logLevel: 'warn', build: { emptyOutDir: true } })
}
