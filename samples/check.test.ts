import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const read = (path: string) => readFileSync(join(here, path), 'utf8')
const json = (path: string) => JSON.parse(read(path))
const sha256 = (path: string) => createHash('sha256').update(readFileSync(join(here, path))).digest('hex')

const clean = { 2025: read('src/qinglan-2025.txt'), 2026: read('src/qinglan-2026.txt') }
const both = clean[2025] + clean[2026]
const damaged = read('qinglan-2026-damaged.txt')

interface Item {
  readonly start: number
  readonly text: string
  readonly quantities?: readonly { readonly text: string }[]
}
type Gold = Readonly<Record<string, readonly Item[]>>
const LAYERS = ['sections', 'headline', 'commitments', 'actuals', 'noise', 'zones', 'x_borderline']

describe('the built files are those of the sources: else run node samples/make.mjs and node samples/gold/make-gold.mjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'))
  execFileSync(process.execPath, [join(here, 'make.mjs'), '--to', folder])
  execFileSync(process.execPath, [join(here, 'gold/make-gold.mjs'), '--to', folder])

  test.each([
    ['qinglan-2025.docx', 'qinglan-2025.docx'],
    ['qinglan-2025.html', 'qinglan-2025.html'],
    ['qinglan-2026.docx', 'qinglan-2026.docx'],
    ['qinglan-2026-damaged.txt', 'qinglan-2026-damaged.txt'],
    ['src/damage.json', 'src/damage.json'],
    ['gold/qinglan-2025.json', 'qinglan-2025.json'],
    ['gold/qinglan-2026.json', 'qinglan-2026.json'],
    ['gold/qinglan-2026-damaged.json', 'qinglan-2026-damaged.json'],
  ])('%s', (path, made) => {
    expect(readFileSync(join(folder, made)).equals(readFileSync(join(here, path)))).toBe(true)
  })

  test('the pdf was made from the text of today: else run node samples/make.mjs --pdf', () => {
    for (const [path, hash] of Object.entries(json('src/pdf.json'))) expect([path, sha256(path)]).toEqual([path, hash])
  })
})

describe('gold is words of the text', () => {
  test.each([
    ['qinglan-2025', clean[2025]],
    ['qinglan-2026', clean[2026]],
    ['qinglan-2026-damaged', damaged],
  ])('%s', (name, text) => {
    const gold: Gold = json(`gold/${name}.json`)
    for (const item of LAYERS.flatMap((layer) => gold[layer] ?? [])) {
      expect(text.slice(item.start, item.start + item.text.length)).toBe(item.text)
      for (const quantity of item.quantities ?? []) expect(item.text).toContain(quantity.text)
    }
  })
})

describe('damage is on record', () => {
  interface Damage {
    readonly offset: number
    readonly original: string
    readonly damaged: string
    readonly kind: string
    readonly copy?: number
  }
  const record: { copies: { start: number; end: number; cleanEnd: number }[]; damages: Damage[] } = json('src/damage.json')

  test('the words stand where the record says', () => {
    for (const { offset, damaged: words } of record.damages) expect(damaged.slice(offset, offset + words.length)).toBe(words)
  })

  test.each([1, 2])('undone backwards, printing %i is the clean text', (copy) => {
    const { start, end, cleanEnd } = record.copies[copy - 1]!
    const edits = record.damages.filter((each) => each.copy === copy).reverse()
    const mended = edits.reduce(
      (text, { offset, original, damaged: words }) => text.slice(0, offset) + original + text.slice(offset + words.length),
      damaged.slice(0, end),
    )
    expect(mended.slice(start)).toBe(clean[2026].slice(0, cleanEnd))
  })

  test('every kind of damage is there', () => {
    const kinds = new Set(record.damages.map((each) => each.kind))
    const expected = 'boilerplate corrupt_number corrupt_word duplicate inconsistent injected mark placeholder quote truncated'
    expect([...kinds].sort().join(' ')).toBe(expected)
  })
})

describe('the texts hold what a reader must cope with', () => {
  const target = (year: 2025 | 2026) => clean[year].slice(clean[year].search(/主要预期目标[是为]：/)).split('\n')[0]

  test.each([
    ['digits of full width', /增长５．５％左右|加装电梯２００部/],
    ['thousands parted', /1,200个/],
    ['十大', /十大标志性/],
    ['三所', /三所省内高校/],
    ['两个', /两个省级重点实验室/],
    ['十二项', /十二项/],
    ['range with a dash', /5\.5%—6%/],
    ['range with 至', /8%至10%/],
    ['range with a hyphen', /1-2家/],
    ['range in numerals', /三到五个/],
    ['左右', /6%左右/],
    ['以上', /6\.5%以上/],
    ['以内', /5\.5%以内/],
    ['以下', /30微克\/立方米以下/],
    ['不低于', /不低于60%/],
    ['不超过', /不超过40个工作日/],
    ['不少于', /不少于1\.2万名/],
    ['突破', /突破400亿元/],
    ['超过', /超过四成/],
    ['约', /约30万平方米/],
    ['近', /近2000亩/],
    ['余', /2万余户/],
    ['多', /300多公里/],
    ['力争', /力争6\.5%/],
    ['倍', /2\.1倍/],
    ['番', /翻一番/],
    ['成', /增长一成以上/],
    ['三分之二', /三分之二/],
    ['个百分点', /提高1个百分点/],
    ['两位数', /两位数增长/],
    ['‰', /4‰以内/],
    ['万元/亩', /16万元\/亩/],
    ['万千瓦时', /600万千瓦时/],
    ['头（只）', /12\.5万头（只）/],
    ['由…提高到…', /由6\.8件提高到8件/],
    ['unit said once', /分别达到560和120个/],
    ['verb said once', /新增高新技术企业60家以上、科技型中小企业200家以上/],
    ['joint', /城乡居民人均可支配收入年均增长6%以上/],
    ['均', /均增长８％以上/],
    ['分别 with mixed comparators', /分别增长5\.5%左右和6\.5%以上/],
    ['level and growth', /达到1510亿元、增长6%/],
    ['预计', /预计全市地区生产总值/],
    ['同口径', /同口径增长4\.2%/],
    ['可比口径', /按可比口径增长/],
    ['剔除…因素', /剔除一次性因素/],
    ['10千伏', /10千伏线路/],
    ['4A级', /4A级/],
    ['第七幼儿园', /第七幼儿园/],
    ['三年行动', /三年行动/],
    ['500万元以上固定资产投资', /500万元以上固定资产投资/],
    ['size in a project name', /梧禾3万吨植物蛋白/],
    ['规上', /规上工业/],
    ['年内', /年内建成/],
    ['全年', /全年实施/],
    ['上半年', /上半年竣工/],
    ['一季度', /一季度出台/],
    ['6月底前', /6月底前/],
    ['5月份', /5月份开工/],
    ['三年内', /三年内/],
    ['到2027年底', /到2027年底/],
    ['国庆节前', /国庆节前/],
    ['a deadline over a list', /年内完成临江片区雨污分流改造、打通断头路8条，开工建设/],
    ['sync', /与经济增长同步/],
    ['above the reference', /高于全省平均水平/],
    ['assigned', /完成省下达/],
    ['zero', /动态清零/],
    ['soft', /持续优化营商环境，深化“高效办成一件事”改革。/],
    ['出台', /出台《/],
    ['编制', /编制完成市级温室气体排放清单/],
    ['启动', /启动实施“九五”普法规划/],
    ['ordinal heading', /^第一，/m],
    ['一是', /^一是/m],
    ['run-in heading', /^特色化发展乡村产业。/m],
    ['dashes', /^——/m],
    ['note mark', /〔1〕12家/],
  ])('%s', (_case, pattern) => {
    expect(both).toMatch(pattern)
  })

  test('the facts of the scenarios', () => {
    expect(clean[2026]).toContain('预计全市地区生产总值3215亿元、增长6.1%')
    for (const words of ['地区生产总值增长6%左右', '一般公共预算收入增长5%', '城镇新增就业4.2万人以上']) {
      expect(target(2026)).toContain(words)
    }
    for (const words of ['地下管网86公里', '“美丽农村路”90公里', '中小学、幼儿园20所', '市儿童医院迁建工程', '完成北渚片区排涝泵站']) {
      expect(clean[2026]).toContain(words)
    }
    expect(clean[2026]).toContain('。新增普惠性托位1500个。')
  })

  test.each([2025, 2026] as const)('%i is of the usual length', (year) => {
    const length = clean[year].replace(/\s/g, '').length
    expect(length).toBeGreaterThan(8000)
    expect(length).toBeLessThan(12000)
  })

  test.each([2025, 2026] as const)('the plan of %i gives as many rows as real ones', (year) => {
    const gold: Gold = json(`gold/qinglan-${year}.json`)
    const zones = gold.zones as readonly (Item & { role: string })[]
    const from = zones.filter((zone) => zone.role === 'tasks').at(-1)!.start
    const to = zones.find((zone) => zone.role === 'closing')!.start
    const headings = new Set(gold.sections!.map((section) => section.text))
    const sentences = clean[year].slice(from, to).split(/[。！？；：\n]/)
    const rows = sentences.filter((words) => words.trim() && !headings.has(words))
    expect(rows.length).toBeGreaterThanOrEqual(110)
    expect(rows.length).toBeLessThanOrEqual(190)
  })
})

describe('the numbers agree', () => {
  test.each([
    // indicator                 2024     2025    growth in %
    ['地区生产总值',             3030,    3215,   6.1],
    ['社会消费品零售总额',       1186,    1252,   5.6],
    ['外贸进出口总额',           312,     341.3,  9.4],
    ['一般公共预算收入',         238.5,   248,    4],
    ['城镇居民人均可支配收入',   46820,   49350,  5.4],
    ['农村居民人均可支配收入',   22610,   24125,  6.7],
    ['先进陶瓷产业链产值',       352,     386,    9.7],
    ['接待游客',                 2581,    2860,   10.8],
    ['旅游综合收入',             223,     248,    11.2],
  ])('%s: %f, then %f, is growth of %f %%', (_indicator, before, after, growth) => {
    expect(clean[2025]).toContain(String(before))
    expect(clean[2026]).toContain(String(after))
    expect(Math.abs((after / before - 1) * 100 - growth)).toBeLessThan(0.05)
  })

  test('the three industries add up to the whole, but not in the damaged copy', () => {
    expect(389 + 1402 + 1424).toBe(3215)
    expect(clean[2026]).toContain('389亿元、1402亿元、1424亿元')
    expect(damaged).toContain('389亿元、1502亿元、1424亿元')
  })
})

describe('the answers of 2026 to the promises of 2025', () => {
  const rows = read('src/answers.tsv').trimEnd().split('\n').slice(1).map((line) => line.split('\t'))
  const plan = clean[2025].slice(clean[2025].indexOf('综合各方面因素'))
  const review = clean[2026].slice(0, clean[2026].indexOf('我们也清醒看到'))
  const VERDICTS = ['met', 'exceeded', 'missed', 'partly', 'reported_otherwise', 'silent']

  test.each(rows)('%s (%s)', (promise, _how, outcome, verdict) => {
    expect(plan).toContain(promise)
    expect(review).toContain(outcome)
    expect(VERDICTS).toContain(verdict)
    expect(verdict === 'silent').toBe(outcome === '')
  })

  test('at least eight promises are dropped without a word', () => {
    expect(rows.filter(([, how]) => how === 'silent').length).toBeGreaterThanOrEqual(8)
  })
})
