// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * An application that is bundled (要构建的程序).
 *
 * @typedef {object} App
 * @property {string} folder From the root, with forward slashes: apps/cli.
 * @property {readonly Entry[]} entries
 */

/**
 * One file that Node starts: the program itself, or a worker of it.
 *
 * @typedef {object} Entry
 * @property {string} source From the folder of the application: src/main.ts.
 * @property {string} name Of the file it becomes in dist, without .mjs: main.
 */

/**
 * The applications whose package.json names entries: `"taizhang": { "entries": ["src/main.ts"] }`. Others are built by
 * their own means, or not at all.
 *
 * @param {string} root
 * @returns {readonly App[]}
 */
export function appsIn(root) {
  const folder = join(root, 'apps')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'package.json')))
    .map((name) => ({ folder: `apps/${name}`, entries: entriesOf(join(folder, name, 'package.json')) }))
    .filter(({ entries }) => entries.length > 0)
}

/**
 * @param {string} manifest
 * @returns {readonly Entry[]}
 */
function entriesOf(manifest) {
  /** @type {readonly string[]} */
  const sources = JSON.parse(readFileSync(manifest, 'utf8')).taizhang?.entries ?? []
  return sources.map((source) => ({ source, name: basename(source, '.ts') }))
}
