// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { appsIn } from './apps.mjs'
import { pagesIn } from './build-page.mjs'

/** Beside the built files, so that it goes where they go. */
export const stampFile = 'sources.sha256'

/**
 * Whether every application is built from the sources as they are. By content: the times of files mean nothing after
 * a checkout. Takes some 20 ms.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function isBuilt(root) {
  const apps = [
    ...appsIn(root).map(({ folder, entries }) => ({
      folder,
      files: entries.map(({ name }) => `${name}.mjs`),
    })),
    ...pagesIn(root).map((folder) => ({ folder, files: ['index.html'] })),
  ]
  if (apps.length === 0) return true
  const sources = sourcesHash(root)
  return apps.every(({ folder, files }) => {
    const dist = join(root, folder, 'dist')
    const stamp = join(dist, stampFile)
    const areThere = files.every((name) => existsSync(join(dist, name)))
    return areThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === `${sources}\n`
  })
}

/**
 * One hash of all that the built files are made from: sources, manifests, the lock, and the build itself.
 *
 * @param {string} root
 * @returns {string}
 */
export function sourcesHash(root) {
  const hash = createHash('sha256')
  for (const file of sourceFiles(root)) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @returns {readonly string[]}
 */
function sourceFiles(root) {
  const members = ['packages', 'apps'].flatMap((group) =>
    foldersIn(root, group).flatMap((folder) => [
      ...['package.json', 'index.html', 'vite.config.ts'].map((name) => `${folder}/${name}`),
      ...filesUnder(root, `${folder}/src`),
      ...filesUnder(root, `${folder}/public`),
    ]),
  )
  return [...members, ...filesUnder(root, 'tools/build'), 'tools/build.mjs', 'package-lock.json']
    .filter((file) => !file.endsWith('.test.ts') && existsSync(join(root, file)))
    .sort()
}

/**
 * @param {string} root
 * @param {string} group
 */
function foldersIn(root, group) {
  if (!existsSync(join(root, group))) return []
  return readdirSync(join(root, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${group}/${entry.name}`)
}

/**
 * Paths from the root, with forward slashes on every system; none where there is no folder.
 *
 * @param {string} root
 * @param {string} folder
 */
function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
