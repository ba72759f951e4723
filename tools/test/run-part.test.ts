import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { runPart } from './run-part.mjs'

const here = fileURLToPath(new URL('../..', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'taizhang-run-part-'))
afterAll(() => rmSync(root, { recursive: true }))

symlinkSync(join(here, 'node_modules'), join(root, 'node_modules'), 'junction')
writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
writeFileSync(join(root, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "types": [] } }')

const testFile = (body: string) => `import { expect, test } from 'vitest'\n${body}\n`
const one = "test('one', () => expect(1).toBe(1))"

const run = (name: string, body: string, forVitest: readonly string[] = []) => {
  mkdirSync(join(root, name))
  writeFileSync(join(root, name, 'a.test.js'), testFile(body))
  return runPart(root, { name, folder: name }, forVitest)
}

test.each([
  ['passes', `${one}\ntest('two', () => {})`, [2, 0, 0], ''],
  ['fails', `${one}\ntest('two', () => expect(2).toBe(3))`, [1, 1, 0], 'expected 2 to be 3'],
  ['does not load', `import './missing.js'\n${one}`, [0, 1, 0], 'missing.js'],
  ['is killed', `${one}\ntest('two', () => process.kill(process.ppid, 'SIGKILL'))`, [0, 1, 0], ''],
  ['leaves a promise that fails', `${one}\nPromise.reject(new Error('left alone'))`, [1, 1, 0], 'left alone'],
])('a part that %s', { timeout: 60_000 }, async (name, body, [passed, failed, skipped], says) => {
  const { tally, output } = await run(name.replaceAll(' ', '-'), body)
  expect({ tally, output }).toEqual({
    tally: { passed, failed, skipped },
    output: expect.stringContaining(says),
  })
})

test('the rest of the command line goes to vitest', { timeout: 60_000 }, async () => {
  const { tally } = await run('chosen', `${one}\ntest('two', () => {})`, ['-t', 'two'])
  expect(tally).toEqual({ passed: 1, failed: 0, skipped: 1 })
})

test.each([
  ['right', 'export const a: number = 1', 1],
  ['wrong', "export const a: number = 'one'", 0],
])('types that are %s count as one test', { timeout: 60_000 }, async (_case, source, passed) => {
  writeFileSync(join(root, 'typed.ts'), source)
  const { tally } = await runPart(root, { name: 'types' }, [])
  expect(tally).toEqual({ passed, failed: 1 - passed, skipped: 0 })
})
