// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * As much of a package in a lock file as telling whether it is installed needs.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 */

/** @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages */

/** @typedef {{ readonly os: string, readonly cpu: string }} Machine */

/** npm writes this last of all: where it is missing, nothing was ever installed, or an install broke off. */
const npmRecord = 'node_modules/.package-lock.json'
const ownStamp = 'node_modules/.taizhang-setup'

/**
 * Why the dependencies must be installed: none are there, or they are not those of the lock. Undefined when all is well,
 * also after an `npm install` by hand.
 *
 * @param {string} root
 * @param {Machine} machine
 * @returns {'absent' | 'outdated' | undefined}
 */
export function installReason(root, machine) {
  if (!existsSync(join(root, npmRecord))) return 'absent'
  if (isStamped(root, machine)) return undefined
  const locked = packagesIn(join(root, 'package-lock.json'))
  return missingPackage(locked, packagesIn(join(root, npmRecord)), machine) ? 'outdated' : undefined
}

/**
 * The first package of the lock that is not installed as it stands there. An optional one counts only when it is made
 * for this machine: node_modules may have been copied from another.
 *
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function missingPackage(locked, installed, machine) {
  const paths = Object.keys(locked).filter((path) => path !== '') // '' is the project itself
  return paths.find((path) => !isInstalled(locked[path] ?? {}, installed[path], machine))
}

/**
 * @param {LockedPackage} wanted
 * @param {LockedPackage | undefined} found
 * @param {Machine} machine
 */
function isInstalled(wanted, found, machine) {
  if (!found) return Boolean(wanted.optional) && !isMadeFor(wanted, machine)
  return (
    found.version === wanted.version && found.integrity === wanted.integrity && found.link === wanted.link
  )
}

/**
 * Which C library a machine has cannot be told cheaply: packages that depend on it are left to npm.
 *
 * @param {LockedPackage} wanted
 * @param {Machine} machine
 */
function isMadeFor({ os, cpu, libc }, machine) {
  return Boolean(os?.includes(machine.os) && cpu?.includes(machine.cpu) && !libc)
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * Marks what is installed now as the install of this lock on this machine. Without the mark, an optional package that
 * the registry does not have would be asked for again at every start.
 *
 * @param {string} root
 * @param {Machine} machine
 */
export function stampInstall(root, machine) {
  writeFileSync(join(root, ownStamp), stampOf(root, machine))
}

/**
 * @param {string} root
 * @param {Machine} machine
 */
function isStamped(root, machine) {
  const stamp = join(root, ownStamp)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(root, machine)
}

/**
 * @param {string} root
 * @param {Machine} machine
 */
function stampOf(root, { os, cpu }) {
  const hash = createHash('sha256').update(`${os} ${cpu}\n`)
  for (const file of ['package-lock.json', npmRecord]) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
