import { scene } from '../lexicon/deeds.ts'
import type { NumberToken } from './number.ts'

/** A stretch in view offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const pairs: Readonly<Record<string, string>> = { '“': '”', '《': '》', '「': '」', '‘': '’', '〈': '〉' }

const opener = /[“《「‘〈]/g

/** The quoted words (引号、书名号) between `start` and `end`: names, unless they are whole sentences. */
export function quotedSpans(text: string, start: number, end: number): Stretch[] {
  const words = text.slice(start, end)
  const spans: Stretch[] = []
  opener.lastIndex = 0
  for (let match = opener.exec(words); match; match = opener.exec(words)) {
    const stop = words.indexOf(pairs[match[0]]!, match.index + 1)
    if (stop < 0) continue
    if (stop - match.index <= 32) spans.push({ start: start + match.index, end: start + stop + 1 })
    opener.lastIndex = stop + 1
  }
  return spans
}

interface NameRule {
  readonly name: string
  /** Whether the number is part of a name: `after` are the units behind it, `before` those in front. */
  readonly test: (token: NumberToken, before: string, after: string, around: Around) => boolean
}

interface Around {
  /** The number as written. */
  readonly words: string
  /** What stands before it since the last comma, a list (、) included. */
  readonly clause: string
}

const putToUse =
  /(?:新增|新建|净增|增加|达到|完成|退出|压减|淘汰|储备|收购|收储|投放|推广|供应|处置|处理|释放|形成|突破|超过?|近|约|余|为|至|到|节约|减少|消化|使用|保障|采购|发放|运输|外送|实现|生产|新增产能|产能|产量|能力|装机|规模|其中|保供|调运|建成|建设|开发)$/
/** 完成10万吨铝材项目一期建设: the capacity names the work. */
const ofWork = /(?:完成|建设|建成|开工|推进)…[\u4e00-\u9fff]{1,5}(?:项目|工程|生产线)/
/** 围绕…引进20家 counts what is done, not what is there. */
const gives = /[、，](?:引进|新增|培育|建成|新建|完成|实施|打造)[^、]*$/
const verbAfter =
  /^(?:以上|以下|以内|左右|余|多|的|和|、|，|。|；|）|（|及|与|$|提|升|降|增|下|扩|缩|用|投|并|分|建|全|实|完|开|可|能|工作|水)/

/** Numbers inside names are no quantities (名称中的数字): 15分钟生活圈, 5亿元以上企业, 3岁以下婴幼儿, 信达10万吨铝板带箔. */
const rules: readonly NameRule[] = [
  {
    name: 'gradeName',
    test: (_, __, after) => /^(?:级|型(?!号)|号|强(?=[，。；、企县市镇])|届|周年)/.test(after),
  },
  {
    name: 'threshold',
    test: ({ kind, comparator }, _, after, { words }) =>
      (kind === 'money' || kind === 'mass' || kind === 'power' || kind === 'length' || kind === 'area') &&
      /^(?:at_least|at_most)$/.test(comparator) &&
      /以[上下]$/.test(words) &&
      /^(?:的?[\u4e00-\u9fff]|\d+[个家项])/.test(after) &&
      !/^的?(?:资金|贷款|补助|补贴|债券|奖|用于|支持|并|和|的?大关|提|增|降|下)/.test(after),
  },
  {
    name: 'sizeClass',
    test: ({ kind, comparator }, before, after) =>
      kind === 'money' &&
      (comparator === 'at_least' || /元或$/.test(before)) &&
      /(?:超|过|上|元或)$/.test(before) &&
      /^(?:[\u4e00-\u9fff]{0,8}(?:项目|企业|产业)|、(?:超|过)\d|园区|集群|或\d|县|镇|村|龙头|以上)/.test(
        after,
      ),
  },
  {
    name: 'sizeOfProject',
    test: ({ kind, comparator }, _, after) =>
      kind === 'money' && comparator === 'exactly' && /^(?:或\d|级?(?:项目|企业))/.test(after),
  },
  {
    name: 'sizeOfVillage',
    test: ({ kind }, _, after) => kind === 'count' && /^(?:自然村|自然寨)/.test(after),
  },
  {
    name: 'age',
    test: ({ kind, canonical }, _, after) =>
      kind === 'time' &&
      canonical?.code === 'yearOfAge' &&
      /^(?:以[上下]的?)?[\u4e00-\u9fff]/.test(after) &&
      !/^(?:左右|提|增|以[上下]$)/.test(after),
  },
  {
    name: 'span',
    test: ({ kind }, _, after, { words }) =>
      kind === 'time' &&
      /^[\u4e00-\u9fff]/.test(after) &&
      !/^(?:内|以内|之内|左右|以上|以下|办|完|和|以|的?压|压|缩|提|增|减|的|到|至|降|下|同)/.test(after) &&
      !words.endsWith('内'),
  },
  { name: 'voltage', test: ({ kind }) => kind === 'voltage' },
  {
    name: 'capacity',
    test: ({ kind, start }, before, after) =>
      (kind === 'mass' ||
        kind === 'power' ||
        (kind === 'energy' && /年产$/.test(before)) ||
        kind === 'volume' ||
        kind === 'digital') &&
      start > 0 &&
      !verbAfter.test(after) &&
      (!putToUse.test(before) || ofWork.test(`${before}…${after}`)),
  },
  {
    name: 'aspects',
    test: ({ kind }, _, after) => kind === 'count' && /^(?:重点)?(?:方面|维度|层面|环节)/.test(after),
  },
  {
    name: 'existingSet',
    test: ({ kind }, _, __, { clause }) => kind === 'count' && scene.test(clause) && !gives.test(clause),
  },
  {
    name: 'capacityOfProject',
    test: ({ kind, unit }, _, after) =>
      kind === 'count' &&
      unit.startsWith('万') &&
      /^[\u4e00-\u9fff]{1,6}(?:[一二三]期)?(?:项目|生产线)/.test(after),
  },
  { name: 'topShare', test: ({ kind }, before) => kind === 'share' && /前$/.test(before) },
  {
    name: 'memberOf',
    test: ({ kind }, before) =>
      kind === 'count' &&
      /(?:列入|入选|纳入|成为|跻身)(?:全[国省市球]|首批|第[一二三四五六]批|国家|自治区)*$/.test(before),
  },
  { name: 'distributive', test: (_, before) => /每$/.test(before) },
]

/**
 * The rule by which a quantity is part of a name and counts nothing; undefined when it is a quantity.
 * `quotes` are the quoted spans around it.
 */
export function isNamePart(text: string, token: NumberToken, quotes: readonly Stretch[]): string | undefined {
  if (quotes.some(({ start, end }) => start < token.start && token.end < end)) return 'quoted'
  const before = text.slice(clauseStart(text, token.start, '，。；：、！？\n'), token.start)
  const after = text.slice(token.end, token.end + 8)
  const around = {
    words: text.slice(token.start, token.end),
    clause: text.slice(clauseStart(text, token.start, '，。；：！？\n'), token.start),
  }
  return rules.find(({ test }) => test(token, before, after, around))?.name
}

function clauseStart(text: string, at: number, marks: string): number {
  let i = at
  while (i > 0 && at - i < 40 && !marks.includes(text[i - 1]!)) i--
  return i
}
