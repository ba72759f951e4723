// @ts-check
// Bundles the applications into their dist folders.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { appsIn } from './build/apps.mjs'
import { buildPage, pagesIn } from './build/build-page.mjs'
import { bundle } from './build/bundle.mjs'
import { sourcesHash, stampFile } from './build/stamp.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

for (const app of appsIn(root)) {
  const began = performance.now()
  const sources = sourcesHash(root)
  const files = await bundle(root, app)
  replaceFiles(join(root, app.folder, 'dist'), [...files, { name: stampFile, code: `${sources}\n` }])
  const sizes = files.map(({ name, code }) => `${name} ${(Buffer.byteLength(code) / 1000).toFixed(0)} kB`)
  const seconds = ((performance.now() - began) / 1000).toFixed(2)
  console.log(`${app.folder}/dist: ${sizes.join(', ')} (${seconds} s)`)
}

for (const folder of pagesIn(root)) {
  const began = performance.now()
  const sources = sourcesHash(root)
  await buildPage(root, folder)
  writeFileSync(join(root, folder, 'dist', stampFile), `${sources}\n`)
  console.log(`${folder}/dist: the page (${((performance.now() - began) / 1000).toFixed(2)} s)`)
}

/**
 * Leaves just these files in the folder. The stamp comes last: a build that breaks off is no build.
 *
 * @param {string} folder
 * @param {readonly import('./build/bundle.mjs').BuiltFile[]} files
 */
function replaceFiles(folder, files) {
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, stampFile), { force: true })
  const names = new Set(files.map(({ name }) => name))
  for (const name of readdirSync(folder)) {
    if (!names.has(name)) rmSync(join(folder, name), { recursive: true })
  }
  for (const { name, code } of files) writeFileSync(join(folder, name), code)
}
