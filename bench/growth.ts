/** Growth of the reading time with the length of the text, and hostile texts, as ratios to the normal time per megabyte. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read } from '@taizhang/reader'

const growthBar = 1.2
const hostileBar = 4
const hostileUnits = 5_000_000

const hostile: Readonly<Record<string, string>> = {
  digits: '1',
  'counting digits': '9876543210',
  commas: '，',
  'ASCII commas': ',',
  一: '一',
  'open brackets': '（',
  'open quotes': '“',
  'bracketed numbers': '（一）',
  'full stops': '。',
  'enumeration commas': '、',
  'line feeds': '\n',
  blanks: ' ',
  letters: 'a',
  'astral characters': '🚄',
  percentages: '1%，',
  ranges: '1-',
  dots: '1.',
  colons: '1:',
  sums: '1+',
  'literal line ends': '\\r\\n',
  entities: '&nbsp;',
  masks: 'xx',
  'short headings': '一、标题\n',
  'run-in headings': '（一）发展情况。建成项目1个。\n',
  'sentences without numbers': '推进工作落实。',
  'clauses without end': '推进工作，',
  lists: '建成甲、',
  'distributive lists': '甲、乙分别增长1%、2%，',
  'target lists': '主要预期目标是：地区生产总值增长5%，',
  'equal lines': '这一行与前后各行完全相同，用来看重复文本的检查会不会随长度变慢。\n',
  'one-word lines': '首页\n',
  'substituted words': '开展',
}

export function benchGrowth(): boolean {
  const sample = readFileSync(
    fileURLToPath(new URL('../samples/src/qinglan-2026.txt', import.meta.url)),
    'utf8',
  )
  const oneLine = sample.replaceAll('\n', '')
  read(sample)
  const once = best(varied(sample, 200_000))
  const sixteen = best(varied(sample, 3_200_000))
  console.log('\n## Growth')
  console.log(
    `time per MB at 16 × the length: ${(sixteen / once).toFixed(2)} of that at once (bar ${growthBar})`,
  )
  console.log(
    `\n## Hostile texts of ${hostileUnits} units, time per MB of text against the normal (bar ${hostileBar})`,
  )
  const ratios = Object.entries({ ...hostile, 'one line': oneLine }).map(([name, unit]) => {
    const ratio = perMegabyte(repeat(unit, hostileUnits)) / sixteen
    console.log(`${name.padEnd(28)} ${ratio.toFixed(2)}`)
    return ratio
  })
  return sixteen / once <= growthBar && Math.max(...ratios) <= hostileBar
}

function repeat(unit: string, units: number): string {
  return unit.repeat(Math.ceil(units / unit.length)).slice(0, units)
}

/** The sample again and again, each time of another place, so that no copy is found. */
function varied(sample: string, units: number): string {
  const copies = Array.from({ length: Math.ceil(units / sample.length) }, (_, i) =>
    sample.replaceAll('青澜', `${String.fromCharCode(0x4e00 + i)}澜`),
  )
  return copies.join('\n').slice(0, units)
}

function best(text: string): number {
  return Math.min(perMegabyte(text), perMegabyte(text))
}

function perMegabyte(text: string): number {
  const start = performance.now()
  read(text)
  return (performance.now() - start) / (Buffer.byteLength(text) / 1e6)
}
