/** A million texts that nobody wrote: random, mutated and spliced. Nothing may throw and no reading may break its contract. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read } from '@taizhang/reader'
import { broken } from '../packages/reader/test/integrity.ts'
import { generator } from './random.ts'

const samples = fileURLToPath(new URL('../samples/', import.meta.url))

/** Pieces that the grammar looks at, and characters that break things: lone surrogates, controls, marks without a fellow. */
const pieces =
  '一、|（一）|1.|(1)|一是|——|第一章 |今年|2026年|到2027年底|6月底前|年内|三年内|如期|主要预期目标是：|地区生产总值|增长|下降|提高到|由|从|到|至|达到|分别|均|、|，|。|；|：|！|？|\n|\r\n|\\r\\n|&nbsp;|<U+00A0>|“|”|《|》|（|）|(|)|5%|5％|3.2|1，200|1,234.5|０１２|-|—|~|至|1:2|1.98：1|亿元|万吨|个百分点|倍|成|番|‰|左右|以上|余|多|约|近|不低于|突破|百分之五|三分之一|两位数|一万二千|一亿三千万|四点七|十|百|千|万|亿|零|第3位|全省前10|建成|新建|开工|推进|完成|投资|项目|公里|社区|xx|××|20XX|开展|效劳|www.|各位代表|让我们|附件1|名词解释|回顾|民生实事|𝟓|🚄|\ud800|\udc00|\u0000|\u2028|\ufeff|\u200b|é|ﬁ|　| '.split(
    '|',
  )

export function benchFuzz(texts: number): boolean {
  const chance = generator(20260202)
  const random: Random = (below) => Math.floor(chance() * below)
  const seeds = ['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt'].map((name) =>
    readFileSync(samples + name, 'utf8'),
  )
  const makers = [scattered, mutated, spliced]
  const started = performance.now()
  const faults: string[] = []
  let units = 0
  for (let i = 0; i < texts; i++) {
    const text = makers[i % makers.length]!(random, seeds)
    units += text.length
    const fault = faultOf(text)
    if (fault) faults.push(`text ${i}: ${fault}: ${JSON.stringify(text).slice(0, 300)}`)
    if (faults.length >= 10) break
  }
  const seconds = (performance.now() - started) / 1000
  console.log(
    `\n## Random, mutated and spliced texts\n${texts} texts of ${units} units in ${seconds.toFixed(0)} s, ${faults.length} faults`,
  )
  for (const fault of faults) console.log(`  ${fault}`)
  return faults.length === 0
}

function faultOf(text: string): string | undefined {
  try {
    return broken(read(text), text)[0]
  } catch (error) {
    return `it throws ${error}`
  }
}

/** A whole number below another. */
type Random = (below: number) => number

function scattered(random: Random): string {
  return Array.from({ length: 1 + random(30) }, () =>
    random(12) === 0 ? String.fromCharCode(random(0x10000)) : pieces[random(pieces.length)],
  ).join('')
}

/** A stretch of a sample with some characters replaced, dropped or doubled. */
function mutated(random: Random, seeds: readonly string[]): string {
  const chars = Array.from(stretch(random, seeds, 200))
  for (let i = random(8); i >= 0; i--) {
    const at = random(chars.length)
    const piece = pieces[random(pieces.length)]!
    chars.splice(at, random(3), ...(random(2) ? [piece] : []))
  }
  return chars.join('')
}

/** Stretches of samples one behind the other, cut anywhere. */
function spliced(random: Random, seeds: readonly string[]): string {
  return Array.from({ length: 2 + random(3) }, () => stretch(random, seeds, 90)).join(random(2) ? '\n' : '')
}

function stretch(random: Random, seeds: readonly string[], longest: number): string {
  const text = seeds[random(seeds.length)]!
  const start = random(text.length)
  return text.slice(start, start + 1 + random(longest))
}
