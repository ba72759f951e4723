import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { openDocument } from '../open-document.ts'
import { findLibreOffice } from './find-libre-office.ts'
import { runCapped } from './run-capped.ts'

const path = process.env.PATH
afterEach(() => {
  process.env.PATH = path
})

const rich = new TextEncoder().encode('{\\rtf1\\ansi Report 2026\\par}')

test('without LibreOffice says what to save the file as', async () => {
  process.env.PATH = ''
  const failure = { code: 'needsConversion', format: 'rtf', name: 'a.doc' }
  expect(await openDocument(rich, { name: 'a.doc' })).toEqual({ failure })
})

test('a conversion that takes too long is stopped, and leaves nothing behind', async () => {
  if (!findLibreOffice()) {
    console.log('skipped: stopping a conversion (LibreOffice is not on PATH)')
    return
  }
  const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith('taizhang-open-'))
  const before = ours()
  const outcome = await openDocument(rich, { name: 'a.rtf', limits: { seconds: 0.2 } })
  expect(outcome).toMatchObject({ failure: { code: 'tookTooLong' } })
  expect(ours().filter((name) => !before.includes(name))).toEqual([])
})

test('a program that ends by itself gives its code', async () => {
  expect(await runCapped(process.execPath, ['-e', 'process.exit(4)'], 10)).toEqual({ code: 4 })
})

test('a program and what it started are stopped when the time is up', async () => {
  const child =
    'require("node:child_process").spawnSync(process.execPath, ["-e", "setInterval(() => {}, 1000)"])'
  expect(await runCapped(process.execPath, ['-e', child], 0.5)).toEqual({ timedOut: true })
})
