import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Term, terms } from '@taizhang/terms'
import { describe, expect, test } from 'vitest'
import { renderGlossary } from './glossary/render-glossary.ts'
import { againstArrows } from './tidy/arrows.ts'
import { commentedOutCode, unnumberedTodos } from './tidy/comments.ts'
import { cycles } from './tidy/cycles.ts'
import { domainPackages, exportedTypes, typesOutsideGlossary, unusedTerms } from './tidy/glossary.ts'
import { lockFaults, looseVersions, type Manifest, undeclaredImports } from './tidy/manifests.ts'
import { badFileNames, badIdentifiers } from './tidy/names.ts'
import { bannedShapes, fullIndexes } from './tidy/shapes.ts'
import { longFunctions } from './tidy/sizes.ts'
import { parse, type SourceFile } from './tidy/syntax.ts'
import { isCode, root, textOf, trackedPaths } from './tidy/tracked.ts'
import { treeFaults } from './tidy/tree.ts'
import { printed, type Violation } from './tidy/violation.ts'
import { bannedWords } from './tidy/words.ts'
import { isForTests } from './tidy/workspace.ts'

const paths = trackedPaths()
const texts = paths.flatMap((path) => {
  const text = textOf(path)
  return text === undefined ? [] : [{ path, text }]
})
const files = texts.filter(({ path }) => isCode(path)).map(({ path, text }) => parse(path, text))
const filesByPath = new Map(files.map((file) => [file.path, file]))

const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const named = (name: string) => paths.filter((path) => path === name || path.endsWith(`/${name}`))
const manifests = new Map(named('package.json').map((path) => [path, json(path) as Manifest]))
/** What no package owns (tools, samples, benchmarks) belongs to the whole: it may use all that the packages use. */
const everythingHere: Manifest = {
  name: 'taizhang',
  dependencies: Object.assign(
    {},
    ...[...manifests.values()].map(({ name, dependencies, devDependencies }) => ({
      ...(name ? { [name]: '' } : {}),
      ...dependencies,
      ...devDependencies,
    })),
  ),
}
const homeOf = (path: string) => path.split('/').slice(0, 2).join('/')
const undeclared = (file: SourceFile) =>
  undeclaredImports(
    file,
    manifests.get(`${homeOf(file.path)}/package.json`) ?? everythingHere,
    manifests.get('package.json')!,
  )
const typesOf = (name: string) => {
  const index = filesByPath.get(`packages/${name}/src/index.ts`)
  return index ? exportedTypes(index, filesByPath) : []
}

describe('the project', () => {
  const everyFile = (check: (file: SourceFile) => Violation[]) => () => files.flatMap(check)

  test.each<[check: string, violations: () => Violation[]]>([
    ['packages import only along the arrows', everyFile(againstArrows)],
    ['no files import each other in a circle', () => cycles(files)],
    ['no function is longer than 70 lines', everyFile(longFunctions)],
    ['no default exports, classes, enums, any, empty catches', everyFile(bannedShapes)],
    ['index.ts only re-exports', everyFile(fullIndexes)],
    ['files are named by what they are', () => badFileNames(files.map(({ path }) => path))],
    ['identifiers are words of the glossary, in English', everyFile(badIdentifiers)],
    ['work to do names its issue', everyFile(unnumberedTodos)],
    ['no code is put aside in comments', everyFile(commentedOutCode)],
    [
      'no text speaks of anything but the project',
      () => texts.flatMap((each) => bannedWords(each.path, each.text)),
    ],
    [
      'versions are pinned',
      () => [...manifests].flatMap(([path, manifest]) => looseVersions(path, manifest)),
    ],
    ['what is imported is declared', everyFile(undeclared)],
    [
      'locks hold for every platform and registry',
      () => named('package-lock.json').flatMap((path) => lockFaults(path, json(path))),
    ],
    [
      'exported types are in the glossary',
      () => typesOutsideGlossary(domainPackages.flatMap(typesOf), terms),
    ],
    [
      'the glossary holds nothing that no code uses',
      () =>
        unusedTerms(
          terms,
          files.filter(({ path }) => path !== 'packages/terms/src/terms.ts' && !isForTests(path)),
        ),
    ],
    ['docs/tree.md names every folder', () => treeFaults(textOf('docs/tree.md') ?? '', paths)],
  ])('%s', { timeout: 60_000 }, (_check, violations) => {
    expect(violations().map(printed).join('\n')).toBe('')
  })

  test('docs/glossary.md is what terms.ts gives (else: npm run glossary)', () => {
    expect(textOf('docs/glossary.md')).toBe(renderGlossary(terms))
  })
})

/** What a check says of a made-up file: one line each, `LINE message`. */
const said = (violations: readonly Violation[]) => violations.map(({ line, message }) => `${line} ${message}`)

/** Exactly one violation, on that line, with these words. */
const expectCaught = (violations: readonly Violation[], line: number, words: string) => {
  expect(said(violations)).toEqual([expect.stringContaining(words)])
  expect(violations[0]!.line).toBe(line)
}

describe('arrows', () => {
  const check = (path: string, source: string) => againstArrows(parse(path, source))

  test.each([
    [
      'reader may not see the ledger',
      'packages/reader/src/a.ts',
      "import '@taizhang/ledger'",
      'reader may not import ledger (it may: terms)',
    ],
    [
      'terms see nobody',
      'packages/terms/src/a.ts',
      "import { read } from '@taizhang/reader'",
      '(it may: nothing)',
    ],
    [
      'the web does not open files',
      'apps/web/src/a.tsx',
      "import '@taizhang/open'",
      'web may not import open',
    ],
    [
      'also by type',
      'packages/open/src/a.ts',
      "import type { Reading } from '@taizhang/reader'",
      'open may not import reader',
    ],
    [
      'also by import type()',
      'packages/open/src/a.ts',
      "type A = import('@taizhang/reader').Reading",
      'open may not import reader',
    ],
    [
      'also when needed',
      'packages/open/src/a.ts',
      "const a = await import('@taizhang/reader')",
      'open may not import reader',
    ],
    [
      'also passed on',
      'packages/open/src/a.ts',
      "export * from '@taizhang/reader'",
      'open may not import reader',
    ],
    [
      'also in tests',
      'packages/reader/src/a.test.ts',
      "import '@taizhang/open'",
      'reader may not import open',
    ],
    [
      'contract takes types only',
      'packages/contract/src/a.ts',
      "import { read } from '@taizhang/reader'",
      'only types',
    ],
    [
      'not past the front door',
      'apps/cli/src/a.ts',
      "import '@taizhang/reader/src/read.ts'",
      'past the front door',
    ],
    [
      'not by a way of its own',
      'packages/intake/src/a.ts',
      "import '../../reader/src/read.ts'",
      'by its name',
    ],
    [
      'not out of the package',
      'packages/intake/src/a.ts',
      "import '../../../tools/build.mjs'",
      'lies outside',
    ],
    ['not by its own name', 'packages/reader/src/a.ts', "import '@taizhang/reader'", 'imports itself'],
    ['the reader has no dependency', 'packages/reader/src/a.ts', "import 'fflate'", 'may not import fflate'],
    [
      'nor Node',
      'packages/ledger/src/a.ts',
      "import { readFileSync } from 'node:fs'",
      'may not import node:fs',
    ],
    ['a new package needs a row', 'packages/news/src/a.ts', "import '@taizhang/terms'", 'news has no row'],
  ])('%s', (_case, path, source, words) => expectCaught(check(path, source), 1, words))

  test.each([
    ['along an arrow', 'packages/intake/src/a.ts', "import { read } from '@taizhang/reader'"],
    ['inside a package', 'packages/reader/src/items/a.ts', "import '../view.ts'"],
    ['Node, where files are opened', 'packages/open/src/a.ts', "import 'node:fs'"],
    ['tools of tests', 'packages/reader/src/a.test.ts', "import fc from 'fast-check'\nimport 'node:fs'"],
    ['samples, in a test', 'packages/reader/test/a.test.ts', "import '../../../samples/make.mjs'"],
    [
      'types, where types may cross',
      'packages/contract/src/a.ts',
      "import type { Reading } from '@taizhang/reader'",
    ],
    ['a word in a text', 'packages/reader/src/a.ts', 'const a = "import \'@taizhang/ledger\'"'],
    ['what is no package', 'tools/a.ts', "import '../packages/reader/src/read.ts'"],
  ])('let be: %s', (_case, path, source) => expect(said(check(path, source))).toEqual([]))
})

describe('cycles', () => {
  const check = (...sources: readonly (readonly [name: string, source: string])[]) =>
    cycles(sources.map(([name, source]) => parse(`packages/reader/src/${name}.ts`, source)))

  test('two files, told once, at the first', () => {
    const found = check(['a', "import './b.ts'"], ['b', "\nimport './a.ts'"])
    expectCaught(found, 1, 'a.ts → b.ts → a.ts')
  })
  test('three files, also through a folder and export from', () => {
    const found = check(
      ['a', "import './x/b.ts'"],
      ['x/b', "export * from '../c.ts'"],
      ['c', "import './a.ts'"],
    )
    expectCaught(found, 1, 'a.ts → b.ts → c.ts → a.ts')
  })
  test('a file that imports itself', () => expectCaught(check(['a', "import './a.ts'"]), 1, 'a.ts → a.ts'))
  test('two circles are two', () => {
    const found = check(
      ['a', "import './b.ts'"],
      ['b', "import './a.ts'"],
      ['c', "import './d.ts'"],
      ['d', "import './c.ts'"],
    )
    expect(found).toHaveLength(2)
  })

  test('let be: two ways to one file', () => {
    expect(check(['a', "import './b.ts'\nimport './c.ts'"], ['b', "import './c.ts'"], ['c', ''])).toEqual([])
  })
  test('let be: a type of the file that calls it', () => {
    expect(check(['a', "import './b.ts'"], ['b', "import type { A } from './a.ts'"])).toEqual([])
  })
})

describe('length of functions', () => {
  const lines = (count: number) => '  call()\n'.repeat(count)
  const check = (source: string) => longFunctions(parse('packages/reader/src/a.ts', source))

  // The line that opens a function and the one that closes it count: 68 between them make 70.
  test.each([
    ['a function', `function much() {\n${lines(69)}}`, 1, 'much has 71 lines'],
    ['an arrow', `\nconst much = () => {\n${lines(69)}}`, 2, 'much has 71 lines'],
    ['a method', `const a = {\n  much() {\n${lines(69)}  },\n}`, 2, 'much has 71 lines'],
    ['a test', `test('a', () => {\n${lines(69)}})`, 1, 'this function has 71 lines'],
  ])('%s of 71 lines', (_case, source, line, words) => expectCaught(check(source), line, words))

  test.each([
    ['a function of 70 lines', `function much() {\n${lines(68)}}`],
    ['a table of 200 lines', `const table = [\n${'  1,\n'.repeat(200)}]`],
    ['tests under a heading', `describe('a', () => {\n${lines(100)}})`],
    ['tests under a table of headings', `describe.each([1])('a', () => {\n${lines(100)}})`],
  ])('let be: %s', (_case, source) => expect(said(check(source))).toEqual([]))
})

describe('shapes', () => {
  const check = (source: string, path = 'packages/reader/src/a.ts') => bannedShapes(parse(path, source))

  test.each([
    ['default export', 'const a = 1\nexport default a', 2, 'by name'],
    ['class', 'class Reader {}', 1, 'functions and readonly types'],
    ['class as a value', 'const reader = class {}', 1, 'functions and readonly types'],
    ['enum', 'enum Light { red }', 1, 'union of strings'],
    ['namespace', 'namespace reader { export const a = 1 }', 1, 'a file is the namespace'],
    ['any', 'const a = (b: any) => b', 1, 'unknown'],
    ['any inside a type', 'type A = readonly any[]', 1, 'unknown'],
    ['any by force', 'const a = 1 as any', 1, 'unknown'],
    ['empty catch', 'try { a() } catch {}', 1, 'handle it'],
    ['empty catch with a comment', 'try { a() } catch (error) {\n  // Never mind.\n}', 1, 'handle it'],
  ])('%s', (_case, source, line, words) => expectCaught(check(source), line, words))

  test.each([
    ['the words in a text', "const any = 'any class is an enum'"],
    ['a class that is asked', 'const a = error instanceof RangeError ? new Map() : undefined'],
    ['a catch that answers', 'try { a() } catch { b() }'],
    ['a type of a library', "declare module 'a' { export const b: unknown }"],
  ])('let be: %s', (_case, source) => expect(said(check(source))).toEqual([]))

  test('let be: the default export that a tool asks for', () => {
    expect(check('export default {}', 'vitest.config.ts')).toEqual([])
  })
})

describe('index.ts', () => {
  const check = (source: string, path = 'packages/reader/src/index.ts') => fullIndexes(parse(path, source))

  test.each([
    ['a function', "export * from './a.ts'\nexport function a() {}", 2],
    ['a name from nowhere', "import { a } from './a.ts'\nexport { a }", 1],
  ])('%s', (_case, source, line) => {
    expect(check(source)[0]).toMatchObject({ line, message: expect.stringContaining('only re-exports') })
  })
  test('let be: re-exports', () => {
    expect(
      check("export * from './a.ts'\nexport { type B, b } from './b.ts'\nexport type { C } from './c.ts'"),
    ).toEqual([])
  })
  test('let be: other files', () => {
    expect(check('export function a() {}', 'packages/reader/src/a.ts')).toEqual([])
  })
})

describe('names', () => {
  test.each([
    ['a drawer', 'packages/reader/src/utils.ts', 'utils says nothing'],
    ['a drawer by another name', 'packages/reader/src/date-helpers.ts', 'date-helpers says nothing'],
    ['a folder of drawers', 'packages/reader/src/common/span.ts', 'common says nothing'],
    ['camelCase', 'packages/reader/src/closeOut.ts', 'closeOut is not kebab-case'],
    ['snake_case', 'tools/close_out.mjs', 'close_out is not kebab-case'],
    ['a capital', 'apps/web/src/Pages/ledger.tsx', 'Pages is not kebab-case'],
    ['Chinese', 'packages/reader/src/指标.ts', '指标 is not kebab-case'],
  ])('of a file: %s', (_case, path, words) => expectCaught(badFileNames([path]), 1, words))

  test('let be: names of files', () => {
    const good = [
      'packages/reader/src/close-out.test.ts',
      'vitest.config.ts',
      'tools/build/apps.mjs',
      'packages/open/src/gb18030.ts',
    ]
    expect(said(badFileNames(good))).toEqual([])
  })

  const check = (source: string) => badIdentifiers(parse('packages/reader/src/a.ts', source))
  test.each([
    ['a manager', 'const readingManager = {}', 'readingManager says nothing'],
    ['a service', 'export function noticeService() {}', 'noticeService says nothing'],
    ['a kind of helper', 'interface DateHelpers {}', 'DateHelpers says nothing'],
    ['a Chinese variable', 'const 目标 = 1', '目标 is an identifier in Chinese'],
    ['a Chinese type', 'type 目标 = string', '目标 is an identifier in Chinese'],
    ['a variable half Chinese', 'function read目标() {}', 'read目标 is an identifier in Chinese'],
  ])('of a thing: %s', (_case, source, words) => expectCaught(check(source), 1, words))

  test.each([
    ['keys of a lexicon', 'const scales = { 万: 4, 亿: 8 }'],
    ['Chinese data', "const words = ['目标', '亿元']"],
    ['what neighbours have in common', 'function read() { const common = 1; return common }'],
    ['a word that only begins so', 'const commonPrefix = 1; const serviceArea = 2'],
  ])('let be: %s', (_case, source) => expect(said(check(source))).toEqual([]))
})

describe('comments', () => {
  const at = 'packages/reader/src/a.ts'

  test.each([
    ['in a line', 'const a = 1 // TODO: more\n', 1],
    ['in a block', '\n/* FIXME this fails */\n', 2],
    ['in a doc comment', '/**\n * Reads it.\n * TODO read more\n */\nfunction read() {}', 1],
  ])('work to do: %s', (_case, source, line) =>
    expectCaught(unnumberedTodos(parse(at, source)), line, 'in an issue'),
  )

  test.each([
    ['with its issue', '// TODO #12: more'],
    ['in a text', "const a = 'TODO'"],
    ['another word', '// Todos are not read here; TODOS neither.'],
  ])('let be: work to do %s', (_case, source) => expect(said(unnumberedTodos(parse(at, source)))).toEqual([]))

  test.each([
    ['a statement', '// const a = read(text)\n', 1],
    ['a call', 'a()\n  // read(text, span)\n', 2],
    ['several lines', '\n// if (a) {\n//   return b\n// }\n', 2],
    ['the head of a block', '// function read(text) {\n', 1],
    ['a line above a remark', '// const a = read(text)\n// The other way was slower.\n', 1],
    ['a block', '/* const a = 1; const b = 2 */', 1],
    ['an import', "// import { a } from './a.ts'\n", 1],
    ['an assignment', '// value.span = undefined;\n', 1],
  ])('code put aside: %s', (_case, source, line) =>
    expectCaught(commentedOutCode(parse(at, source)), line, 'is code'),
  )

  test.each([
    ['prose', '// Not after 第, a letter or another digit: 第5人民医院 and G107人行天桥 count nobody.'],
    ['one word', '// Spans.'],
    [
      'prose with signs',
      '// A rate is compared with the target (never prorated); a level = its latest value.',
    ],
    ['a sentence that begins like code', '// return early: the rest would read names (in Chinese).'],
    ['a remark beside code', 'const a = 1 // b = 2'],
    ['an example in a doc comment', '/**\n * const a = read(text)\n */\nfunction read() {}'],
    ['a setting of a tool', '// @ts-check\n// biome-ignore lint/a/b: the library asks for it'],
  ])('let be: %s', (_case, source) => expect(said(commentedOutCode(parse(at, source)))).toEqual([]))
})

describe('words', () => {
  test.each([
    ['a folder of one machine', 'See /work/main/docs.', 'path of one machine'],
    ['a home folder', 'cd /home/li/taizhang', 'path of one machine'],
    ['a home folder, elsewhere', 'open C:\\Users\\li', 'path of one machine'],
    ['a temporary folder of one system', '--out /tmp/readings', 'os.tmpdir()'],
    ['a registry', 'npm config set registry https://registry.example.com', 'names a registry'],
    ['an address of one network', 'http://10.1.2.3:8080', 'address of one network'],
    ['a host of one network', 'https://git.office.internal/a', 'address of one network'],
    ['how it was written', 'This file is AI-generated.', 'the project alone'],
    ['who wrote it', 'as decided in a previous session', 'the project alone'],
    ['a merge left open', '<<<<<<< HEAD', 'left from a merge'],
    ['a test that silences others', "test.only('a')", 'take .only away'],
  ])('%s', (_case, text, words) => expectCaught(bannedWords('docs/a.md', `\n${text}\n`), 2, words))

  test.each([
    ['a path of the project', 'packages/reader/src and ./tmp and ../shared'],
    ['an address of this machine', 'http://127.0.0.1:8080 and http://localhost'],
    ['a session of the congress', 'the fifth session of the congress'],
    ['a page of the web', 'https://example.com/home/news'],
    ['a table with a rule', '|=======|'],
    ['an agent of change', 'an agent that thickens paint'],
  ])('let be: %s', (_case, text) => expect(said(bannedWords('docs/a.md', text))).toEqual([]))
})

describe('dependencies', () => {
  test.each([
    ['a caret', { dependencies: { fflate: '^0.8.3' } }, 'fflate is "^0.8.3"'],
    ['a tag', { devDependencies: { vitest: 'latest' } }, 'vitest is "latest"'],
    ['anything', { dependencies: { fflate: '*' } }, 'fflate is "*"'],
  ])('loose version: %s', (_case, manifest, words) =>
    expectCaught(looseVersions('package.json', manifest), 1, words),
  )
  test('let be: pinned versions', () => {
    expect(looseVersions('package.json', { dependencies: { a: '1.2.3', b: '18.4.0-beta.17' } })).toEqual([])
  })

  const own = {
    name: '@taizhang/open',
    dependencies: { fflate: '0.8.3' },
    devDependencies: { docx: '9.15.2' },
  }
  const whole = { devDependencies: { vitest: '4.1.12' } }
  const check = (path: string, source: string) => undeclaredImports(parse(path, source), own, whole)
  test.each([
    ['by nobody', 'packages/open/src/a.ts', "\nimport 'jszip'", 'jszip is not among'],
    ['by nobody, a file in it', 'packages/open/src/a.ts', "\nimport '@a/b/c.js'", '@a/b is not among'],
    ['for tests only', 'packages/open/src/a.ts', "\nimport 'docx'", 'docx is not among'],
  ])('not declared: %s', (_case, path, source, words) => expectCaught(check(path, source), 2, words))
  test.each([
    ['declared', 'packages/open/src/a.ts', "import 'fflate/node'"],
    ['for tests, in a test', 'packages/open/src/a.test.ts', "import 'docx'\nimport 'vitest'"],
    ['Node', 'packages/open/src/a.ts', "import 'node:fs'"],
  ])('let be: %s', (_case, path, source) => expect(said(check(path, source))).toEqual([]))

  const lock = (entry: object) => lockFaults('package-lock.json', { packages: { 'node_modules/a': entry } })
  test('an address in the lock', () => {
    expectCaught(lock({ resolved: 'https://example.com/a.tgz' }), 1, 'place to download from')
  })
  test('a platform missing in the lock', () => {
    expectCaught(lock({ optionalDependencies: { 'a-darwin-arm64': '1.0.0' } }), 1, 'a-darwin-arm64')
  })
  test('let be: a link to a package of the workspace', () => {
    expect(lock({ resolved: 'packages/reader' })).toEqual([])
  })
})

describe('glossary', () => {
  const term = (id: string, forms: readonly string[] = [], later?: number): Term => ({
    ...{ zh: '词', also: [], id, forms, means: '', standard: '—', not: '' },
    later,
  })
  const known = [term('target'), term('orgUnit'), term('commitment'), term('closeOut', ['closed'], 3)]
  const typesIn = (index: string, others: Readonly<Record<string, string>> = {}) => {
    const parsed = Object.entries(others).map(([name, source]) =>
      parse(`packages/reader/src/${name}`, source),
    )
    const all = new Map(parsed.map((file) => [file.path, file]))
    return exportedTypes(parse('packages/reader/src/index.ts', index), all)
  }

  test.each([
    ['another word for it', "export type { Promise_ } from './a.ts'", 'Promise_ is in no row'],
    [
      'a word beside a known one',
      "export { read, type TargetStuff } from './a.ts'",
      'TargetStuff is in no row',
    ],
    ['half a term', "export type { Unit } from './a.ts'", 'Unit is in no row'],
    ['nothing but qualifiers', "export type { NameOptions } from './a.ts'", 'NameOptions is in no row'],
    ['the name it leaves by', "export type { Target as Goal } from './a.ts'", 'Goal is in no row'],
  ])('a type outside: %s', (_case, index, words) =>
    expectCaught(typesOutsideGlossary(typesIn(index), known), 1, words),
  )
  test('a type outside: through export *', () => {
    const types = typesIn("export * from './a.ts'", {
      'a.ts': '\nexport interface Goal {}\ninterface Hidden {}',
    })
    expectCaught(typesOutsideGlossary(types, known), 2, 'Goal is in no row')
  })
  test('let be: words of the glossary, alone, together, several, qualified', () => {
    const index =
      "export type { Target, TargetName, OrgUnits, TargetCommitment, CloseOutOptions } from './a.ts'"
    expect(said(typesOutsideGlossary(typesIn(index), known))).toEqual([])
  })

  const unused = (source: string) =>
    unusedTerms([term('orgUnit', ['body'])], [parse('packages/reader/src/a.ts', source)])
  test('a term that no code uses', () =>
    expectCaught(unused('const unit = 1 // orgUnit'), 1, 'no code uses orgUnit'))
  test.each([
    ['a variable', 'const orgUnit = 1'],
    ['a type', 'interface OrgUnit {}'],
    ['several', 'const orgUnits = []'],
    ['a value', "const kind = 'org_unit'"],
    ['another form', 'const body = 1'],
  ])('let be: used as %s', (_case, source) => expect(unused(source)).toEqual([]))
  test('let be: a term of a later issue', () => {
    expect(unusedTerms([term('orgUnit', [], 3)], [])).toEqual([])
  })
})

describe('the tree', () => {
  const some = ['README.md', 'docs/a.md', 'packages/reader/src/read.ts']
  const tree = [
    '# Tree',
    'docs/             prose',
    'packages/         parts',
    'packages/reader/  reads',
  ].join('\n')

  test('a folder it does not name', () => {
    expectCaught(treeFaults(tree, [...some, 'bench/speed.ts']), 1, 'bench/ is not in the tree')
  })
  test('a package it does not name', () => {
    expectCaught(
      treeFaults(tree, [...some, 'packages/open/package.json']),
      1,
      'packages/open/ is not in the tree',
    )
  })
  test('a line for a folder that is gone', () => {
    expectCaught(treeFaults(`${tree}\npolicies/  rules`, some), 5, 'policies/ is not there any more')
  })
  test('a name without a word on it', () => {
    expect(said(treeFaults(tree.replace('prose', ''), some))).toEqual([
      expect.stringContaining('docs/ is not'),
    ])
  })
  test('let be: a whole tree, also with folders named deeper', () => {
    expect(said(treeFaults(`${tree}\npackages/reader/src/  code`, some))).toEqual([])
  })
})

test('law: of the checks on code, none finds anything in code that is plain', () => {
  const plain = parse('packages/reader/src/plain.ts', "import { a } from './a.ts'\n\nexport const b = a(1)\n")
  const checks = [
    againstArrows,
    longFunctions,
    bannedShapes,
    fullIndexes,
    badIdentifiers,
    unnumberedTodos,
    commentedOutCode,
  ]
  expect(checks.flatMap((check) => check(plain))).toEqual([])
})
