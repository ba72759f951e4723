import { indicatorCode } from './indicator-code.ts'

/** Attribute nouns that a list of things can share: 新能源汽车、集成电路产量. Longest first. */
const attribute =
  /(?:人均可支配收入|人均纯收入|零售总额|增加值|吞吐量|进出口额|进出口总额|营业收入|主营业务收入|平均浓度|年均浓度|浓度|存款余额|贷款余额|余额|产量|产值|总产值|销售额|交易额|成交额|总额|总收入|收入|比重|占比|时限|时间|人数|起数|户数|次数|数量|指数|投资|规模|(?:播种|种植|养殖|建筑|供热|绿化|造林)?面积|存栏|出栏|[水电煤]耗|增速|总量|里程|个数|件数|用电量|(?:水质)?[\u4e00-\u9fff]{2}率|用水量|排放量|(?:货运|客运|供水|供气|供热|发电|周转|出口|进口|销售|成交|接待|用气|运输|装机)量|能耗|总数|补助标准|保障标准|低保标准|标准|数|额|量|值|费|价格)$/

/** Splits a list of named indicators at 、和及与, outside quotation marks; the whole when it is no list. */
export function splitMembers(words: string): string[] {
  const members: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < words.length; i++) {
    const char = words[i]!
    if ('“《（'.includes(char)) depth++
    else if ('”》）'.includes(char)) depth--
    else if (depth <= 0 && '、和及与，'.includes(char) && i > from) {
      members.push(words.slice(from, i))
      from = words[i + 1] === '其' && char === '及' ? i + 2 : i + 1
    }
  }
  members.push(words.slice(from))
  return members.filter((member) => member !== '' && member !== '以')
}

/**
 * The full names of `count` indicators that `words` name together, each completed from its fellows:
 * 城乡居民收入 is 城镇居民收入 and 农村居民收入. Undefined when the words do not name that many.
 */
export function namesOf(named: string, count: number): string[] | undefined {
  const words = named.replace(sectors, '第一产业、第二产业、第三产业')
  const paired = count === 2 ? pairedNames(words) : undefined
  if (paired) return paired
  const members = splitMembers(words)
  if (members.length === count) return complete(members)
  const byComma = words.split(/[、，]/).filter(Boolean)
  if (byComma.length === count) return complete(byComma)
  return members.length > count && count > 1 ? complete(mergeTo(members, words, count)) : undefined
}

/** 一、二、三产 are the three sectors of the economy (三次产业). */
const sectors = /^(?:第?一、(?:第)?二、(?:第)?三次?产(?:业)?|[一二三]产、[一二三]产、[一二三]产)/

/** 城乡, 存贷款, 进出口 and the like name two things at once. */
const pairs: readonly (readonly [RegExp, string, string])[] = [
  [/城乡(?=[^、和]*$)/, '城镇', '农村'],
  [/城镇(?:常住)?(?:居民)?[、和及与]农村/, '城镇', '农村'],
  [/农村[、和及与]城镇/, '农村', '城镇'],
  [/存款?、?贷款/, '存款', '贷款'],
  [/国、地税/, '国税', '地税'],
]

function pairedNames(words: string): string[] | undefined {
  for (const [pattern, first, second] of pairs) {
    const match = pattern.exec(words)
    if (!match) continue
    const [before, after] = [words.slice(0, match.index), words.slice(match.index + match[0].length)]
    if (match.index > 0 && /[、和]$/.test(before)) continue
    return [before + first + after, before + second + after]
  }
  return undefined
}

/** Joins members that a 和 inside a name has parted, from the left, until `count` are left. */
function mergeTo(members: readonly string[], words: string, count: number): string[] {
  const parts = [...members]
  while (parts.length > count) {
    const i = parts.findIndex((part, k) => k > 0 && words.includes(`${parts[k - 1]}和${part}`))
    const at = i > 0 ? i : 1
    parts.splice(at - 1, 2, `${parts[at - 1]}和${parts[at]}`)
  }
  return parts
}

/** Gives members the head or the attribute they share with their fellows. */
function complete(members: readonly string[]): string[] {
  const last = members.at(-1)!
  const own = attribute.exec(last)?.[0]
  const first = members[0]!
  if (members.slice(0, -1).every((member) => adjectival.test(member)) && adjectival.test(last.slice(0, 2)))
    return members.map((member) => (member === last ? member : member + last.slice(2)))
  const lacks = (member: string): boolean =>
    !attribute.test(member) ||
    (weakAttribute.test(member) && !weakAttribute.test(last) && indicatorCode(member) === undefined)
  if (own && members.slice(0, -1).every(lacks)) {
    const shared = sharedTail(last, own)
    const core = last.slice(0, last.length - shared.length)
    const head =
      core.length <= 3 && first.length > core.length + 1 ? first.slice(0, first.length - core.length) : ''
    const whole = (member: string): string => (lacks(member) ? member + shared : member)
    return members.map((member, i) => (i === 0 || !head ? whole(member) : head + whole(member)))
  }
  const attributeOfFirst = attribute.exec(first)?.[0]
  if (!attributeOfFirst || first.length <= attributeOfFirst.length + 1) return [...members]
  const head = first.slice(0, first.length - attributeOfFirst.length)
  return members.map((member, i) => (i > 0 && isBareAttribute(member) ? head + member : member))
}

/** 市级、县级财政, 国家、省级高新技术企业. */
const adjectival = /^(?:国家|[省市县区]级?)级?$/

/** Words that end a thing's own name as often as an indicator's. */
const weakAttribute = /(?:投资|能耗|规模|面积|费用|资金)$/

/** What the last member shares with the others: 支持民间投资项目比重 after 新增工业用地. */
function sharedTail(last: string, own: string): string {
  const verb = /(?:支持|占|用于|参与|工程建设项目|常住居民|居民)[^、]*$/.exec(last)
  return verb && verb.index > 0 && verb[0].length > own.length ? verb[0] : own
}

/** 死亡人数, 满意率: an attribute whose thing was named before. */
function isBareAttribute(member: string): boolean {
  return member.length <= 4 && attribute.test(member)
}
