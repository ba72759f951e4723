import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { appsIn } from './apps.mjs'
import { bundle } from './bundle.mjs'
import { isBuilt, sourcesHash, stampFile } from './stamp.mjs'

const root = mkdtempSync(join(tmpdir(), 'taizhang-bundle-'))
afterAll(() => rmSync(root, { recursive: true }))

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const writeAll = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) write(path, text)
}

// A command line with a worker, a package of ours that both use, and a package of others.
writeAll({
  'apps/cli/package.json':
    '{ "name": "@taizhang/cli", "taizhang": { "entries": ["src/main.ts", "src/read/worker.ts"] } }',
  'apps/cli/src/main.ts':
    "import { word } from '@taizhang/terms'\nimport { loud } from 'loud'\nconsole.log(loud(word as string), new URL('./worker.mjs', import.meta.url).pathname.split('/').at(-1))\n",
  'apps/cli/src/read/worker.ts': "import { word } from '@taizhang/terms'\nconsole.log(word)\n",
  'apps/web/package.json': '{ "name": "@taizhang/web" }',
  'packages/terms/package.json':
    '{ "name": "@taizhang/terms", "type": "module", "exports": "./src/index.ts" }',
  'packages/terms/src/index.ts': "export const word: string = '台账'\n",
  'node_modules/loud/package.json': '{ "name": "loud", "type": "module", "exports": "./index.js" }',
  'node_modules/loud/index.js': "export const loud = (word) => word + '!'\n",
  'package-lock.json': '{}',
})
mkdirSync(join(root, 'node_modules/@taizhang'))
symlinkSync(join(root, 'packages/terms'), join(root, 'node_modules/@taizhang/terms'), 'junction')

const [cli] = appsIn(root)
const place = (files: readonly { readonly name: string; readonly code: string }[]) => {
  for (const { name, code } of files) write(`apps/cli/dist/${name}`, code)
}
const printedBy = (file: string) =>
  spawnSync(process.execPath, [join(root, 'apps/cli/dist', file)], { encoding: 'utf8' }).stdout

test('the applications are those whose package.json names entries', () => {
  expect(appsIn(root)).toEqual([
    {
      folder: 'apps/cli',
      entries: [
        { source: 'src/main.ts', name: 'main' },
        { source: 'src/read/worker.ts', name: 'worker' },
      ],
    },
  ])
})

describe('a bundle', () => {
  test('runs, with its worker beside it and the packages of others left outside', async () => {
    const files = await bundle(root, cli!)
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['main.mjs', 'worker.mjs']))
    expect(files.every(({ name }) => !name.includes('/'))).toBe(true)
    place(files)
    expect(printedBy('main.mjs')).toBe('台账! worker.mjs\n')
    expect(printedBy('worker.mjs')).toBe('台账\n')
    expect(files.map(({ code }) => code).join()).not.toContain("word + '!'")
  })

  test('law: the same sources give the same bytes', async () => {
    expect(await bundle(root, cli!)).toEqual(await bundle(root, cli!))
  })

  test.each([
    ['an entry that is not there', 'src/absent.ts', '', 'absent.ts is named as an entry'],
    ['a package that is not installed', 'src/lost.ts', "import 'lost-package'", 'it is not installed'],
    ['a source that does not parse', 'src/broken.ts', 'const = 1', 'broken.ts'],
  ])('refuses %s', async (_case, source, text, words) => {
    if (text) write(`apps/cli/${source}`, text)
    const app = { folder: 'apps/cli', entries: [{ source, name: 'main' }] }
    await expect(bundle(root, app)).rejects.toThrow(words)
    rmSync(join(root, 'apps/cli', source), { force: true })
  })
})

describe('what is built', () => {
  test('is found older than its sources by what they say, not by when they were written', async () => {
    place([...(await bundle(root, cli!)), { name: stampFile, code: `${sourcesHash(root)}\n` }])
    expect(isBuilt(root)).toBe(true)

    const source = "export const word: string = '台账'\n"
    write('packages/terms/src/index.ts', source.replace('台账', '清单'))
    expect(isBuilt(root)).toBe(false)
    write('packages/terms/src/index.ts', source)
    expect(isBuilt(root)).toBe(true)
  })

  test.each([
    ['a test', 'packages/terms/src/index.test.ts', true],
    ['a document', 'packages/terms/README.md', true],
    ['a source more', 'packages/terms/src/other.ts', false],
    ['another lock', 'package-lock.json', false],
    ['another way to build', 'tools/build/bundle.mjs', false],
  ])('%s written: still built is %s', (_case, path, still) => {
    const before = sourcesHash(root)
    write(path, '{ "changed": 1 }')
    expect(sourcesHash(root) === before).toBe(still)
  })

  test('is not built where a file of it is missing', () => {
    write(`apps/cli/dist/${stampFile}`, `${sourcesHash(root)}\n`)
    expect(isBuilt(root)).toBe(true)
    rmSync(join(root, 'apps/cli/dist/worker.mjs'))
    expect(isBuilt(root)).toBe(false)
  })
})
