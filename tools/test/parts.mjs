// @ts-check
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A part (部分) of the tests, run and timed by itself.
 *
 * @typedef {object} Part
 * @property {string} name What it is called on the command line: reader.
 * @property {string} [folder] Where its tests lie: packages/reader. Absent for types and lint.
 */

/** Folders that hold parts, and folders that are one. In the order of the arrows: what others rest on comes first. */
const groups = ['packages', 'apps']
const single = ['samples', 'tools', 'bench']
const first = ['terms', 'open', 'reader', 'ledger', 'intake', 'papers', 'contract', 'store']
const skippedFolders = new Set(['node_modules', 'dist', 'fixtures', 'files'])

/**
 * Types and lint, then every folder that has tests.
 *
 * @param {string} root
 * @returns {readonly Part[]}
 */
export function partsIn(root) {
  const grouped = groups.flatMap((group) =>
    foldersIn(join(root, group))
      .toSorted((a, b) => rank(a) - rank(b))
      .map((name) => ({ name, folder: `${group}/${name}` })),
  )
  const rest = single.map((name) => ({ name, folder: name }))
  const tested = [...grouped, ...rest].filter(({ folder }) => hasTests(join(root, folder)))
  return [{ name: 'types' }, { name: 'lint' }, ...tested]
}

/** @param {string} name */
function rank(name) {
  const at = first.indexOf(name)
  return at < 0 ? first.length : at
}

/** @param {string} folder */
function foldersIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/**
 * @param {string} folder
 * @returns {boolean}
 */
function hasTests(folder) {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? !skippedFolders.has(entry.name) && hasTests(join(folder, entry.name))
      : /\.test\.tsx?$/.test(entry.name),
  )
}

/**
 * What the arguments of `npm test --` ask for: names of parts choose them, the rest goes to vitest and then only to
 * parts that vitest runs.
 *
 * @param {readonly Part[]} parts
 * @param {readonly string[]} args
 * @returns {{ readonly parts: readonly Part[], readonly forVitest: readonly string[] }}
 */
export function choose(parts, args) {
  const named = parts.filter(({ name }) => args.includes(name))
  const forVitest = args.filter((arg) => !parts.some(({ name }) => name === arg))
  const chosen = named.length > 0 ? named : parts
  return {
    parts: forVitest.length > 0 ? chosen.filter(({ folder }) => folder !== undefined) : chosen,
    forVitest,
  }
}
