import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reading } from '@taizhang/reader'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { build, root, taizhang } from './taizhang.ts'

// Each test starts the program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'taizhang-cli-'))
const at = (path: string) => join(folder, path)
const sample = (name: string) => join(root, 'samples', name)
const small =
  '政府工作报告\n一、2025年工作回顾\n新建学校3所。\n二、2026年重点任务\n6月底前新建公园2个。持续优化服务。\n'

beforeAll(async () => {
  await build()
  for (const place of ['in/甲', 'in/乙']) mkdirSync(at(place), { recursive: true })
  writeFileSync(at('in/甲/报告.txt'), small)
  writeFileSync(at('in/乙/报告.txt'), small.replace('2个', '5个'))
  writeFileSync(at('in/.DS_Store'), 'x')
  writeFileSync(at('in/坏.docx'), 'PK\u0003\u0004 no archive')
  copyFileSync(sample('qinglan-2026.docx'), at('in/青澜.docx'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const readingsIn = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading)
const namesIn = (path: string) => readingsIn(path).map(({ source }) => source.name)

describe('one document', () => {
  test('is summed up for the terminal, without colours where there is none', async () => {
    const { status, out } = await taizhang(['read', sample('qinglan-2026.docx')])
    expect(status).toBe(0)
    expect(out).toContain('主要预期目标')
    expect(out).toMatch(/计划年度：2026年/)
    expect(out).not.toContain('\u001b')
  })

  test('as json is the reading, whole, and grounded', async () => {
    const { status, out } = await taizhang(['read', at('in/甲/报告.txt'), '--format', 'json'])
    const reading = JSON.parse(out) as Reading
    expect(status).toBe(0)
    expect(reading).toMatchObject({ schema: 'taizhang/reading@1', source: { name: '报告.txt' }, text: small })
    expect(reading.commitments.map(({ start, end }) => small.slice(start, end))).toEqual(
      reading.commitments.map(({ text }) => text),
    )
  })

  test('comes from standard input, as html goes to standard output', async () => {
    const { status, out } = await taizhang(['read', '-', '--format', 'html'], small)
    expect(status).toBe(0)
    expect(out).toMatch(/^<!doctype html>[\s\S]*新建公园2个/)
  })

  test('is explained at an offset', async () => {
    const offset = String(small.indexOf('公园'))
    const { status, out } = await taizhang(['read', at('in/甲/报告.txt'), '--explain', offset])
    expect(status).toBe(0)
    expect(out).toMatch(/原文 .*6月底前新建公园2个。[\s\S]*读出 c1/)
  })

  test('that cannot be opened is named with its reason', async () => {
    const { status, out, err } = await taizhang(['read', at('in/坏.docx')])
    expect([status, out]).toEqual([1, ''])
    expect(err).toMatch(/1份文档没有读成[\s\S]*坏\.docx/)
  })

  test('cannot move the cursor of whoever reads it', async () => {
    const { out } = await taizhang(['read', '-'], `${small}\u001b[2J新建\u001b]0;题\u0007桥梁3座。`)
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
  })
})

describe('a batch', () => {
  const all = ['乙/报告.txt', '甲/报告.txt', '青澜.docx'].toSorted()

  test('goes on past a bad file, keeps the order, and says what failed', async () => {
    const { status, err } = await taizhang([
      'read',
      at('in'),
      '--recursive',
      '--out',
      at('out'),
      '--jobs',
      '2',
    ])
    expect(status).toBe(1)
    expect(err).toMatch(/跳过1个不是文档的文件[\s\S]*读成3份[\s\S]*坏\.docx/)
    expect(namesIn(at('out/readings.ndjson'))).toEqual(all)
    expect(readFileSync(at('out/errors.csv'), 'utf8')).toMatch(/\r\n坏\.docx,\w+,.+,.+\r\n$/)
  })

  test('does not write over results, unless told to', async () => {
    const { status, err } = await taizhang(['read', at('in'), '--out', at('out')])
    expect(status).toBe(2)
    expect(err).toContain('--resume')
  })

  test('goes on where it was torn, reading anew only what is missing or changed', async () => {
    const path = at('out/readings.ndjson')
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    const [kept, changed] = [lines[0]!.replace('"text":', '"kept":true,"text":'), lines[1]!]
    writeFileSync(path, `${kept}\n${changed}\n${lines[2]!.slice(0, 100)}`)
    appendFileSync(at('in/甲/报告.txt'), '再新建道路7条。\n')
    const { err } = await taizhang([
      'read',
      at('in'),
      '--recursive',
      '--out',
      at('out'),
      '--resume',
      '--format',
      'csv',
    ])
    expect(err).toMatch(/1份已经读过，接着读3份/)
    expect(namesIn(path).toSorted()).toEqual(all)
    expect(readFileSync(path, 'utf8')).toMatch(/^[^\n]*"kept":true/)
    expect(readingsIn(path).find(({ source }) => source.name === '甲/报告.txt')!.text).toContain('道路7条')
    const items = readFileSync(at('out/items.csv'), 'utf8')
    for (const name of all) expect(items.split('\r\n').some((line) => line.startsWith(name))).toBe(true)
  })

  test('leaves a folder alone that another run writes to', async () => {
    mkdirSync(at('held'))
    writeFileSync(at('held/.taizhang.lock'), JSON.stringify({ host: hostname(), process: process.pid }))
    const { status, err } = await taizhang(['read', at('in'), '--out', at('held')])
    expect(status).toBe(1)
    expect(err).toMatch(/另一次运行.*\n.*another run[\s\S]*delete/)
    expect(existsSync(at('held/readings.ndjson'))).toBe(false)
  })

  test('goes on past a name that is too long for a file of results', async () => {
    mkdirSync(at('long'))
    for (const name of [`${'长'.repeat(83)}.txt`, '短.txt']) writeFileSync(at(`long/${name}`), small)
    const { status, err } = await taizhang(['read', at('long'), '--out', at('longer'), '--format', 'html'])
    expect(status).toBe(1)
    expect(err).toMatch(/读成1份[\s\S]*长长.*太长[\s\S]*too long/)
    expect(namesIn(at('longer/readings.ndjson'))).toEqual(['短.txt'])
    expect(readFileSync(at('longer/errors.csv'), 'utf8')).toContain('unwritable')
  })

  test('does not take its results for documents, when they lie among them', async () => {
    mkdirSync(at('mixed'))
    writeFileSync(at('mixed/报告.txt'), small)
    const args = ['read', at('mixed'), '--recursive', '--format', 'html', '--out', `${at('mixed')}/./结果/`]
    expect((await taizhang(args)).status).toBe(0)
    expect((await taizhang([...args, '--resume'])).err).toMatch(/1份已经读过，接着读0份/)
  })

  test('is not read into the folder it lies in', async () => {
    expect(await taizhang(['read', at('in'), '--out', `${at('in')}/`])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--out 不能就是'),
    })
  })

  test('says what stands in the way of its results', async () => {
    const { status, err } = await taizhang(['read', at('in'), '--out', at('in/坏.docx/结果')])
    expect(status).toBe(1)
    expect(err).toMatch(/“.*坏\.docx.*”写不了，.*\n.*cannot be written/)
    expect(err).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test('writes a file for each document; two of one name do not meet', async () => {
    await taizhang(['read', at('in/甲'), at('in/乙'), '--out', at('pages'), '--format', 'html'])
    expect(readFileSync(at('pages/甲/报告.txt.html'), 'utf8')).toContain('公园2个')
    expect(readFileSync(at('pages/乙/报告.txt.html'), 'utf8')).toContain('公园5个')
  })
})

describe('the filter', () => {
  const input = [{ id: '甲', text: small }, { id: 2, text: '' }, { id: 3 }].map((each) =>
    JSON.stringify(each),
  )

  test.each(['1', '2'])('gives a line for each line, in order, with %s jobs', async (jobs) => {
    const { status, out, err } = await taizhang(
      ['read', '--input', 'ndjson', '--jobs', jobs],
      [...input, 'no json', ''].join('\n'),
    )
    expect(status).toBe(1)
    expect(err).toContain('2行没有读成')
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { source?: { id: unknown }; error?: { code: string } })
    expect(lines.map(({ source, error }) => source?.id ?? error?.code)).toEqual([
      '甲',
      2,
      'noText',
      'notJson',
    ])
  })
})

describe('the breakdown', () => {
  test('as xlsx: rows, empty columns for people, and a tally', async () => {
    const { status, out } = await taizhang(['breakdown', at('in/青澜.docx'), '--out', at('分解.xlsx')])
    expect(status).toBe(0)
    expect(out).toMatch(/共\d+项：指标类\d+，项目类\d+，民生类\d+，工作类\d+[\s\S]*没有建议牵头单位的\d+项/)
    const words = strFromU8(unzipSync(readFileSync(at('分解.xlsx')))['xl/sharedStrings.xml']!)
    for (const heading of ['工作任务（报告原文）', '建议牵头单位', '责任领导', '季度节点', '工作类'])
      expect(words).toContain(heading)
  })

  test('as docx, with the duties of the place; nothing is written over', async () => {
    writeFileSync(at('职责.csv'), '单位,关键词\n县园林处,公园、绿地\n')
    const args = ['breakdown', at('in/乙/报告.txt'), '--out', at('分解.docx'), '--duties', at('职责.csv')]
    expect((await taizhang(args)).status).toBe(0)
    const words = strFromU8(unzipSync(readFileSync(at('分解.docx')))['word/document.xml']!)
    expect(words).toContain('县园林处')
    expect(words).not.toContain('城市管理局')
    expect(await taizhang(args)).toMatchObject({ status: 2, err: expect.stringContaining('--force') })
  })

  test.each([
    ['a table of duties with a fault', ['--duties', 'faulty.csv'], 1, /第2行只有一栏/],
    ['an ending that is none', ['--out', 'x.pdf'], 2, /xlsx、\.docx/],
    ['a cut that is none', ['--by', 'word'], 2, /sentence、clause、paragraph/],
  ])('refuses %s', async (_case, args, status, message) => {
    writeFileSync(at('faulty.csv'), '单位,关键词\n教育局\n')
    const given = args.map((arg) => (arg.endsWith('.csv') ? at(arg) : arg))
    const out = args.includes('--out') ? [] : ['--out', at('none.xlsx')]
    const result = await taizhang(['breakdown', at('in/甲/报告.txt'), ...out, ...given])
    expect(result).toMatchObject({ status, err: expect.stringMatching(message) })
    expect(existsSync(at('none.xlsx'))).toBe(false)
  })

  test('is never written over the report, nor over a folder', async () => {
    const report = at('in/青澜.docx')
    const before = readFileSync(report)
    mkdirSync(at('文件夹.xlsx'))
    for (const [out, message] of [
      [at('in/../in/青澜.docx'), /就是报告本身/],
      [at('文件夹.xlsx'), /是文件夹/],
    ] as const)
      expect(await taizhang(['breakdown', report, '--out', out, '--force'])).toMatchObject({
        status: 2,
        err: expect.stringMatching(message),
      })
    expect(readFileSync(report).equals(before)).toBe(true)
  })

  test('the usual duties come back as they are printed', async () => {
    const { out } = await taizhang(['duties'])
    writeFileSync(at('usual.csv'), out)
    const args = ['breakdown', at('in/甲/报告.txt'), '--out', at('usual.xlsx'), '--duties', at('usual.csv')]
    expect((await taizhang(args)).status).toBe(0)
  })
})

describe('the program', () => {
  test('says its version', async () => {
    expect(await taizhang(['--version'])).toEqual({ status: 0, out: '0.1.0\n', err: '' })
  })

  test.each(['read', 'breakdown', 'duties', 'welcome'])(
    'helps with %s, with examples, in both languages',
    async (command) => {
      const { status, out } = await taizhang([command, '--help'])
      expect(status).toBe(0)
      expect(out).toMatch(new RegExp(`taizhang ${command}[\\s\\S]*English:`))
    },
  )

  test('helps with a command that is none by listing those there are', async () => {
    for (const name of ['wall', 'constructor'])
      expect(await taizhang(['help', name])).toMatchObject({
        status: 0,
        out: expect.stringContaining('breakdown'),
      })
  })

  test.skipIf(!existsSync('/dev/full'))('says so when its output takes no more', async () => {
    const program = `"${process.execPath}" "${join(root, 'apps/cli/bin/taizhang.mjs')}"`
    const { status, stderr } = spawnSync('sh', ['-c', `${program} duties > /dev/full`], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/标准输出写不了，磁盘满了.*\n.*disk is full/)
  })

  test('goes on when only its messages are not read', async () => {
    const program = `"${process.execPath}" "${join(root, 'apps/cli/bin/taizhang.mjs')}"`
    spawnSync('sh', ['-c', `${program} read "${at('in')}" --recursive --out "${at('unheard')}" 2>&1 | true`])
    expect(namesIn(at('unheard/readings.ndjson'))).toHaveLength(3)
  })

  test('reads the sample when nothing is asked', async () => {
    const { status, out } = await taizhang([])
    expect(status).toBe(0)
    expect(out).toMatch(/青澜市[\s\S]*taizhang breakdown/)
  })

  test.each([
    ['a command that is none', ['wall']],
    ['nothing to read', ['read']],
    [
      'several documents as one json',
      ['read', sample('qinglan-2026.docx'), sample('qinglan-2025.docx'), '--format', 'json'],
    ],
  ])('ends with 2 for %s', async (_case, args) => {
    const { status, out, err } = await taizhang(args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/--help/)
  })
})
