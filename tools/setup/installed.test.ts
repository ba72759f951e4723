import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { installReason, missingPackage, stampInstall } from './installed.mjs'

const linux = { os: 'linux', cpu: 'x64' }
const a = { version: '1.0.0', integrity: 'sha512-a' }
const forMac = { ...a, optional: true, os: ['darwin'], cpu: ['arm64'] }
const forHere = { ...a, optional: true, os: ['linux'], cpu: ['x64'] }

test.each([
  ['as it stands in the lock', { a }, { a }, undefined],
  ['not there', { a }, {}, 'a'],
  ['another version', { a }, { a: { ...a, version: '1.0.1' } }, 'a'],
  ['the same version with other bytes', { a }, { a: { ...a, integrity: 'sha512-b' } }, 'a'],
  ['optional, for another machine', { mac: forMac }, {}, undefined],
  ['optional, for this machine', { here: forHere }, {}, 'here'],
  ['optional, for no named machine: npm knows', { a: { ...a, optional: true } }, {}, undefined],
  [
    'a package of the workspace, not linked',
    { 'node_modules/@a/b': { link: true } },
    {},
    'node_modules/@a/b',
  ],
  ['the project itself', { '': { version: '0.1.0' } }, {}, undefined],
  ['more than the lock has', {}, { a }, undefined],
])('%s', (_case, locked, installed, missing) => {
  expect(missingPackage(locked, installed, linux)).toBe(missing)
})

describe('an install is needed', () => {
  const project = (locked: object, installed?: object) => {
    const root = mkdtempSync(join(tmpdir(), 'taizhang-installed-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }))
    if (installed)
      writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
    return root
  }

  test('where none was finished', () => expect(installReason(project({ a }), linux)).toBe('absent'))
  test('where the lock has changed', () => {
    expect(installReason(project({ a }, { a: { ...a, version: '0.9.0' } }), linux)).toBe('outdated')
  })
  test('not after npm install by hand', () => {
    expect(installReason(project({ a }, { a }), linux)).toBeUndefined()
  })
  test('not again for what the registry does not have; again on another machine, or with another lock', () => {
    const root = project({ a, here: forHere }, { a })
    expect(installReason(root, linux)).toBe('outdated')
    stampInstall(root, linux)
    expect(installReason(root, linux)).toBeUndefined()
    expect(installReason(root, { os: 'linux', cpu: 'arm64' })).toBeUndefined() // nothing is missing for it
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { a, here: forHere, b: a } }))
    expect(installReason(root, linux)).toBe('outdated')
  })
})
