import { type Place, places } from '@taizhang/terms'
import { hanValue } from '../grammar/decimal.ts'
import type { Level } from '../reading.ts'
import type { Extent } from './extent.ts'
import type { Paragraph } from './paragraphs.ts'
import type { RoledHeading, Zone } from './roles.ts'

/** A stretch of the view that states a fact. */
interface Stated {
  readonly start: number
  readonly end: number
}

/** What the document says of itself (文档信息), in view offsets. */
export interface Facts {
  readonly title: Stated | undefined
  readonly place: Stated | undefined
  readonly level: Level
  readonly planYear: number | undefined
  readonly speaker: Stated | undefined
  readonly date: Stated | undefined
  readonly session: Stated | undefined
}

/** Reads the facts from the opening, the headings and, where those are silent, from what the whole text speaks of. */
export function factsOf(
  text: string,
  paragraphs: readonly Paragraph[],
  extent: Extent,
  headings: readonly RoledHeading[],
  zones: readonly Zone[],
): Facts {
  const head = headOf(text, paragraphs, extent)
  const place = placeOf(text, head, extent, paragraphs)
  return {
    title: find(
      text,
      head,
      /(?<fact>(?:[\u4e00-\u9fff]{2,12}(?:省|市|县|区|州|旗|盟|镇|乡))?(?:\d{4}年)?(?:[\u4e00-\u9fff]{2,12}(?:省|市|县|区|州|旗|盟|镇|乡|街道))?(?:(?:人民)?政府|行署|公署)工作(?:的)?报告)/,
    ),
    place: place?.stated,
    level: levelOf(text, head, place?.words),
    planYear: planYearOf(text, head, headings, zones),
    speaker: find(text, head, speakerLine),
    date: find(
      text,
      head,
      /(?<fact>(?:\d{4}|二[〇零][〇零一二三四五六七八九]{2})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)/,
    ),
    session: find(
      text,
      head,
      /(?:日?在|^|(?<![\u4e00-\u9fff]))?(?<fact>(?:(?!日在)[\u4e00-\u9fff]){0,14}第?[一二三四五六七八九十\d]{1,4}届\n?(?:全国)?(?:人民代表大会|人大)(?:常务委员会)?\n?第?[一二三四五六七八九十\d]{1,4}次会议)/,
    ),
  }
}

const speakerLine =
  /(?:省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|总理|主席|专员|办事处主任)(?:人)?[：:]?\n?(?<fact>[\u4e00-\u9fff]{1,4}(?:·[\u4e00-\u9fff]{1,6})*)(?=\n|$|（|作|受|代表|，代表|——)/

/** The opening up to the first heading, title lines and the lines above them included. */
function headOf(text: string, paragraphs: readonly Paragraph[], extent: Extent): Stated {
  const first = extent.belongings.findIndex((each) => each === 'title' || each === 'body')
  const body = extent.belongings.indexOf('body')
  const from = paragraphs[Math.max(0, first)]?.start ?? 0
  const last = paragraphs[Math.min(paragraphs.length - 1, Math.max(0, body) + 2)]
  return { start: from, end: Math.min(last?.end ?? text.length, from + 1500) }
}

function find(text: string, { start, end }: Stated, pattern: RegExp): Stated | undefined {
  const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(text.slice(start, end))
  const fact = match?.indices?.groups?.fact
  return fact ? { start: start + fact[0], end: start + fact[1] } : undefined
}

interface NamedPlace {
  readonly stated: Stated
  readonly words: string
}

/** A character of a name: 年, 在 and their like end what stands before it. */
const han = '(?:(?![年月日在向的了])[\\u4e00-\\u9fff])'
const unit = '(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道)'
/** Where an opening names its place, the surest wording first. */
const placeWordings = [
  new RegExp(`代表(?<fact>${han}{1,9}?${unit})(?:人民)?(?:政府|行署)`),
  new RegExp(`(?<fact>${han}{1,9}?${unit})第?[一二三四五六七八九十\\d]{1,4}届\\n?(?:人民代表大会|人大)`),
  new RegExp(
    `(?:关于)?(?<fact>(?!关于)${han}{1,9}?${unit})(?:\\d{4}年|二〇..年)?(?:(?:人民)?政府|行署)工作(?:的)?报告`,
  ),
  new RegExp(`(?:\\d{4}年|二〇..年)(?<fact>${han}{1,9}?${unit})政府工作(?:的)?报告`),
  new RegExp(
    `(?<fact>${han}{1,9}?${unit})(?:人民政府)?(?:代)?(?:省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|主席)`,
  ),
  new RegExp(`(?:^|\\n)(?<fact>${han}{1,9}?${unit})(?:人民政府|行署)(?=\\n|$)`),
]
const bareUnit =
  /^(?:[全我本]?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道|乡镇)|人民.*|.*[向在的].*|.*(?:代表|政府|委员|会议).*|城市|地区|社区|各.*)$/

function placeOf(
  text: string,
  head: Stated,
  extent: Extent,
  paragraphs: readonly Paragraph[],
): NamedPlace | undefined {
  const nation = nationalPlace(text, head)
  if (nation) return nation
  for (const area of [head, aboveBody(paragraphs, extent)]) {
    const found = placeWordings.flatMap((pattern) => {
      const stated = find(text, area, pattern)
      const words = stated ? text.slice(stated.start, stated.end) : ''
      return stated && !bareUnit.test(words) ? [{ stated, words }] : []
    })
    const best = found[0]
    if (best) return narrowed(text, best)
  }
  return spokenOf(text, head, paragraphs, extent)
}

/** The lines that a site prints over the report name it too. */
function aboveBody(paragraphs: readonly Paragraph[], extent: Extent): Stated {
  const body = Math.max(0, extent.belongings.indexOf('body'))
  return { start: 0, end: paragraphs[body]?.end ?? 0 }
}

function nationalPlace(text: string, head: Stated): NamedPlace | undefined {
  const opening = text.slice(0, head.end + 400)
  const council = /代表(?:国务院|中央人民政府)|国务院总理|[受据]国务院/.exec(opening)
  if (!council && !speaksOfTheNation(text)) return undefined
  const republic = text.indexOf('中华人民共和国')
  const start = republic >= 0 ? republic : text.indexOf('国务院')
  if (start < 0) return undefined
  const words = republic >= 0 ? '中华人民共和国' : '国务院'
  return { stated: { start, end: start + words.length }, words }
}

function speaksOfTheNation(text: string): boolean {
  const local = ['全省', '全市', '全县', '我省', '我市', '我县', '全区', '全州'].some((word) =>
    text.includes(word),
  )
  return !local && occurrences(text, '我国') >= 15
}

/** 保定市清苑区 is 清苑区: of a chain of places the last one speaks. */
function narrowed(text: string, { stated, words }: NamedPlace): NamedPlace {
  const above =
    /^(?:[\u4e00-\u9fff]{2,7}?(?:省|自治区|市|州|盟))(?=[\u4e00-\u9fff]{1,8}(?:市|县|区|旗|州)$)/.exec(words)
  if (!above || places.some(({ name }) => name === words)) return { stated, words }
  const inner = { start: stated.start + above[0].length, end: stated.end }
  return { stated: inner, words: text.slice(inner.start, inner.end) }
}

const byShort: ReadonlyMap<string, Place> = new Map(
  places.flatMap((place) => [[place.name, place] as const, [place.short, place] as const]),
)

/** Phrases in which a report speaks of its own place, with how much each tells. */
const ownPhrases: readonly (readonly [number, RegExp])[] = [
  [
    5,
    /(?:关心|关注|热爱|情系|心系)(?:[和、]?(?:关心|支持|参与|帮助))?(?<name>[\u4e00-\u9fff]{2,4}?)(?:经济社会)?(?:改革)?(?:发展|建设|振兴)/g,
  ],
  [3, /(?:是|在|对)(?<name>[\u4e00-\u9fff]{2,4}?)(?:经济社会)?发展(?:史上|历程|进程)/g],
  [
    2,
    /(?:现代化|新时代|中国式现代化|谱写|开创|书写|奏响)(?<name>[\u4e00-\u9fff]{2,4}?)(?:新篇章|篇章|实践|发展新局面|新局面|高质量发展)/g,
  ],
  [
    1,
    /(?:美丽|幸福|平安|法治|健康|富强|书香|魅力|活力|秀美|生态|数字)(?<name>[\u4e00-\u9fff]{2,4}?)(?=[，。、；！”]|建设|人民)/g,
  ],
]
const commonWord =
  /^(?:我[省市县区州旗国]|全[省市县区州国].*|中国|城市|乡村|政府|社会|国家|农村|家园|时代|经济|产业|人民|高质量|机关|校园|和谐|文明|教育|工程|项目|强[省市县区]|.*[的了和是为]|[的了和是为].*|.*[性化型]|.{1,2}(?:强[省市县]|新区|园区|社区|小区)|改革|地方|各项|事业|河湖|乡镇|中.*)$/

/** Where no line names the place, the one the text calls its own, else the province or city it speaks of most. */
function spokenOf(
  text: string,
  head: Stated,
  paragraphs: readonly Paragraph[],
  extent: Extent,
): NamedPlace | undefined {
  const last = paragraphs[extent.copy ? extent.copy.from - 1 : paragraphs.length - 1]
  const body = text.slice(0, last?.end ?? text.length)
  const names = new Map<string, number>()
  for (const [weight, phrase] of ownPhrases) {
    for (const { groups } of body.matchAll(phrase)) {
      const name = groups!.name!
      if (!commonWord.test(name)) names.set(name, (names.get(name) ?? 0) + weight)
    }
  }
  const own = [...names]
    .filter(([name, weight]) => weight >= 3 && occurrences(body, name) >= 6)
    .sort((a, b) => b[1] - a[1])[0]
  const known = countKnown(body, spokenBy(text, head))
  const best = own && (!known || isNamedAsPlace(body, own[0])) ? own[0] : known
  if (!best) return undefined
  const start = body.indexOf(best)
  return { stated: { start, end: start + best.length }, words: best }
}

/** A nickname (凉都) is no place: a county's name stands with its 县, 区, 市 or 旗 somewhere, or in the list of cities. */
function isNamedAsPlace(body: string, name: string): boolean {
  return byShort.has(name) || [...'县区市旗委'].some((unit) => body.includes(name + unit))
}

/** The province or city that a text names most often; a 市 speaks of a city before its province. */
function countKnown(body: string, said: string | undefined): string | undefined {
  const counts = places
    .filter(({ short, level }) => short.length >= 2 && !(said && said !== '省' && level === 'province'))
    .map(({ short }) => ({ short, count: occurrences(body, short) }))
    .filter(({ count }) => count >= 5)
  return counts.sort((a, b) => b.count - a.count)[0]?.short
}

/** The kind of government in whose name the report is read: 市 of 我代表市人民政府. */
function spokenBy(text: string, head: Stated): string | undefined {
  const speaks =
    /代表(?:[\u4e00-\u9fff]{0,9}?)(自治区|自治州|省|市|县|区|州|盟|旗|镇|乡)(?:人民)?(?:政府|行署|公署)/
  return (speaks.exec(text.slice(head.start, head.end)) ?? speaks.exec(text))?.[1]
}

function occurrences(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++
  return count
}

/** The level of the government that speaks. */
function levelOf(text: string, head: Stated, place: string | undefined): Level {
  if (place === '国务院' || place === '中华人民共和国') return 'national'
  const said = spokenBy(text, head)
  const known = place === undefined ? undefined : byShort.get(place)
  if (said === '县' || said === '旗') return 'county'
  if (said === '镇' || said === '乡') return 'township'
  if (said === '省' || said === '自治区') return 'province'
  if (said === '区') return known?.level === 'province' && /自治区$/.test(known.name) ? 'province' : 'county'
  if (known && said === '市' && !known.name.endsWith('市')) return 'county'
  if (known) return countyByPronoun(text) ? 'county' : known.level
  if (place !== undefined && /(?:镇|乡|街道)$/.test(place)) return 'township'
  if (place !== undefined && /(?:县|区|旗)$/.test(place)) return 'county'
  if (place !== undefined && /(?:自治州|盟|州)$/.test(place) && place.length > 2) return 'prefecture'
  return levelByPronoun(text, said, place)
}

/** 全县 or 我区 throughout a text that is named after a city. */
function countyByPronoun(text: string): boolean {
  if (
    occurrences(text, '全盟') +
      occurrences(text, '全州') +
      occurrences(text, '我盟') +
      occurrences(text, '我州') >
    0
  )
    return false
  const county =
    occurrences(text, '全县') +
    occurrences(text, '我县') +
    occurrences(text, '全区') +
    occurrences(text, '我区')
  return county > 3 * (occurrences(text, '全市') + occurrences(text, '我市') + occurrences(text, '全省') + 1)
}

/** A city that speaks of its counties (县区、县（市、区）) is above them. */
function hasCounties(text: string): boolean {
  const words = ['各县', '县区', '县市区', '县（市', '市县', '区县', '县域']
  return words.reduce((sum, word) => sum + occurrences(text, word), 0) >= 3
}

function levelByPronoun(text: string, said: string | undefined, place: string | undefined): Level {
  const votes: [Level, number][] = [
    ['province', occurrences(text, '全省') + occurrences(text, '我省')],
    ['prefecture', occurrences(text, '全州') + occurrences(text, '全盟') + occurrences(text, '我州')],
    [
      'county',
      occurrences(text, '全县') +
        occurrences(text, '我县') +
        occurrences(text, '全旗') +
        occurrences(text, '全区') +
        occurrences(text, '我区'),
    ],
    [place === undefined ? 'prefecture' : 'county', occurrences(text, '全市') + occurrences(text, '我市')],
  ]
  const asCity = place === undefined || hasCounties(text) ? 'prefecture' : 'county'
  if (said === '市') return asCity
  const [level, count] = votes.sort((a, b) => b[1] - a[1])[0]!
  if (count > 2) return level
  return occurrences(text, '我国') + occurrences(text, '我國') >= 10 ? 'national' : 'unknown'
}

const hanDigits = '〇一二三四五六七八九'
const yearPattern = /(?<!\d)(?:19|20)\d{2}(?=年)|(?:一九|二[〇零])[〇零一二三四五六七八九]{2}(?=年)/g

function yearsIn(words: string): number[] {
  return Array.from(words.matchAll(yearPattern), ([year]) =>
    Number(
      year
        .replace(/零/g, '〇')
        .replace(/[〇一二三四五六七八九]/g, (digit) => String(hanDigits.indexOf(digit))),
    ),
  )
}

/** The year the plan is for: the plan heading's, else the one after the review's, else what the opening and the text say. */
function planYearOf(
  text: string,
  head: Stated,
  headings: readonly RoledHeading[],
  zones: readonly Zone[],
): number | undefined {
  const tops = headings.filter(({ level }) => level === 1)
  const words = ({ start, end }: RoledHeading): string => text.slice(start, end)
  for (const heading of tops) {
    if (heading.role !== 'tasks' && heading.role !== 'outlook') continue
    const [year] = yearsIn(words(heading))
    if (year && !/回顾|时期|“/.test(words(heading))) return year
  }
  for (const heading of tops) {
    const year = heading.role === 'review' ? yearsIn(words(heading).split('回顾')[0]!).at(-1) : undefined
    if (year) return year + 1
  }
  const said = (...roles: readonly Zone['role'][]): string =>
    zones.flatMap(({ role, start, end }) => (roles.includes(role) ? [text.slice(start, end)] : [])).join('\n')
  return (
    yearOfOpening(text.slice(head.start, head.end)) ??
    yearOfPlanning(said('outlook', 'targets', 'tasks')) ??
    yearOfCongress(text.slice(0, head.end)) ??
    yearAfterLastSession(text.slice(0, 3000)) ??
    yearAhead(said('opening', 'review'), said('outlook', 'targets', 'tasks')) ??
    yearSpokenOf(text)
  )
}

const yearWord = '(?:19|20)\\d{2}|(?:一九|二[〇零])[〇零一二三四五六七八九]{2}'
const planned = new RegExp(
  [
    `(?:做好|推动|安排|部署|完成|实现)(?<year>${yearWord})年(?:的?各?项?(?:政府)?(?:工作|目标|任务|计划)|经济)`,
    `(?<is>${yearWord})年，?是(?![^。]{0,60}取得)[^。]{0,80}(?:之年|关键[一之]?年|一年)`,
    `(?<goal>${yearWord})年(?:全[省市县区])?(?:国民)?经济(?:和)?社会(?:发展|开展)的?主要(?:预期)?目标`,
  ].join('|'),
  'g',
)

/** 做好2020年工作, 2020年是…之年. */
function yearOfPlanning(plan: string): number | undefined {
  const votes = Array.from(
    plan.matchAll(planned),
    ({ groups }) => yearsIn(`${groups!.year ?? groups!.is ?? groups!.goal}年`)[0]!,
  )
  return votes.length > 0 ? Math.min(...votes) : undefined
}

/** The year a plan names most, when the review names the one before it. */
function yearAhead(review: string, plan: string): number | undefined {
  const counts = new Map<number, number>()
  for (const year of yearsIn(plan)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return most && yearsIn(review).at(0) === most[0] - 1 ? most[0] : undefined
}

/** The year after the one that a text names most: reviews name the year past, plans say 今年. */
function yearSpokenOf(text: string): number | undefined {
  const counts = new Map<number, number>()
  for (const year of yearsIn(text.replace(/(?:到|至|[—-])(?:19|20)\d{2}年/g, '')))
    counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return most && most[1] >= 2 ? most[0] + 1 : undefined
}

/** The year of a session of the National People's Congress (全国人大), from its own calendar. */
function yearOfCongress(text: string): number | undefined {
  const session =
    /第(?<term>[一二三四五六七八九十]{1,3})届全国人民代表大会(?:第(?<session>[一二三四五])次会议)?(?:作|上|提出|报告)/.exec(
      text,
    )
  const term = session && hanValue(session.groups!.term!)
  const first = term ? (congresses[term - 1] ?? (term > 5 ? 1983 + (term - 6) * 5 : undefined)) : undefined
  return first === undefined ? undefined : first + (hanValue(session!.groups!.session ?? '一') ?? 1) - 1
}

/** 去年9月第五届全国人民代表大会第三次会议: the session before this one. */
function yearAfterLastSession(opening: string): number | undefined {
  const last =
    /(?:去年[^，。]{0,6}|在)第?(?<term>[一二三四五])届(?:全国人民代表大会|人大)第?(?<session>[一二三四五])次会议(?:到现在|上)/.exec(
      opening,
    )?.groups
  const first = last && congresses[(hanValue(last.term!) ?? 0) - 1]
  return first === undefined ? undefined : first + (hanValue(last!.session!) ?? 1)
}

/** First years of the congresses before they met every five years. */
const congresses = [1954, 1959, 1964, 1975, 1978]

/** The year the report was read; one read in the last months of a year plans the next. */
function yearOfOpening(opening: string): number | undefined {
  const day =
    /(?:\d{4}|[一二][〇零一二三四五六七八九]{3})年(?:1[0-2]|\d|[一二三四五六七八九十]{1,2})月(?:\d|[一二三四五六七八九十])|\d{4}年[^，。\n]{0,12}政府工作报告/.exec(
      opening,
    )?.[0]
  const [year] = yearsIn(day ?? '')
  if (year === undefined) return undefined
  return /年(?:1[12]|十[一二])月/.test(day!) ? year + 1 : year
}
