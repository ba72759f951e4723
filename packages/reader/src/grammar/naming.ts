import { attainments, gains } from '../lexicon/measures.ts'
import type { NumberToken } from './number.ts'
import { leadingVerb, stripLead, subjectOf } from './predicate.ts'

/** Where the indicator of a number stands: the words before it, right behind it, and behind the last number. */
export interface Surroundings {
  readonly before: string
  readonly behind: string
  readonly after: string
}

/**
 * The indicator (指标名称) that a number is said of: the words before it without verb and time, for a count with the
 * thing behind it (12项成果投入使用), else the words behind it. Undefined when the clause names none.
 */
export function indicatorName(
  { before, behind, after }: Surroundings,
  first: NumberToken,
  alone: boolean,
): string | undefined {
  const subject = subjectOf(before)
  if (first.class === 'rank') return rankedName(subject, before)
  if (alone && /^的[\u4e00-\u9fff“]/.test(behind) && founding.test(before))
    return trimName(behind.slice(1)) || undefined
  if (
    alone &&
    countsThings(first) &&
    /^的?(?!(?:以上的)?(?:增长|增速|增幅|涨幅|下降|之间|区间))[\u4e00-\u9fff“《\dA-Z]/.test(behind)
  ) {
    const name = trimName(attributeOf(subject) + firstAct(behind.replace(/^的/, '')))
    if (name) return name
  }
  const follows = (behind || after).replace(/^的/, '')
  return trimName(subject) || (rises.test(follows) ? undefined : trimName(follows)) || undefined
}

/** 保持20%以上的增长: the words behind say how, not what. */
const rises = /^(?:以上的)?(?:增长|增速|增幅|涨幅|下降)/

/** 建立430万元的防贫团体险: the thing founded is named behind its sum. */
const founding = /^(?:建立|设立|发行|组建|成立|安排|设置|配套)$/

function countsThings({ kind, unit }: NumberToken): boolean {
  return kind === 'count' || kind === 'share' || kind === undefined || unit === '万' || unit === '亿'
}

/** 重点工程、超额完成年度目标: what is told next with a verb of its own is no part of the thing. */
function firstAct(behind: string): string {
  return behind.replace(
    /、(?:超额|提前|全部|全面|圆满|顺利)?(?:完成|实现|获|带动|推动|惠及|建成|达到).*$/,
    '',
  )
}

/** What stays of the words before a count: its verb; a short 省、市交办的; no list of examples, no relative clause. */
function attributeOf(subject: string): string {
  const etc = subject.lastIndexOf('等')
  if (etc >= 0 && etc >= subject.length - 6) return leadingVerb(subject) + subject.slice(etc + 1)
  if (subject.endsWith('的')) return subject.length <= 7 ? subject.slice(0, -1) : ''
  return subject.includes('、') ? leadingVerb(subject) : subject
}

/** Takes 新增, 完成 and adverbial clauses off the front of a name, adverbs out of it, and punctuation off its ends. */
function trimName(words: string): string {
  const name = withoutAdverbial(stripLead(words))
    .replace(/（以下[^）]*）/, '')
    .replace(/^了/, '')
    .replace(gains, '')
    .replace(attainments, '')
    .replace(/^(?:全面|超额|圆满|高质量|高标准|顺利|如期|提前|基本|全部)+$/, '')
    .replace(/(?:基本|全部|全面|顺利|如期|成功|圆满|稳步)(?=[\u4e00-\u9fff]{2})/g, '')
  return name
    .replace(/^[、，）（]+/, '')
    .replace(/^[\u4e00-\u9fff]{0,2}(?:村|社区|乡镇|小区)的(?=[^，]{3})/, '')
    .replace(/在[^，]{2,20}(?:基础上|背景下|情况下)又?$|继[^，]{1,8}后$|在?较[高低]水平$/, '')
    .replace(/[，、：的（—]+$/, '')
}

/** 通过砖窑复垦新增耕地 is 新增耕地. */
function withoutAdverbial(words: string): string {
  if (!/^(?:通过|依托|围绕|按照|以|在|对|从|用|把|将|向|推动|坚持|面对|面向|由于|随着)/.test(words))
    return words
  const verb = /^.{2,40}?(?:新增|净增|完成|实现|(?=新设|新建|开展|建设))(?=[^，]{2,}$)/.exec(words)
  return verb ? words.slice(verb[0].length) : words
}

const rankVerb =
  /(?:均|稳|分别|继续|连续\S{1,3}年|[总排]名)*(?:位居|位列|名列|居于|居(?!民|家)|列|排名|排在|排|跃居|跻身|保持|荣获|获(?!得感)|为|达|进入|跃至|升至|提升到|提升至|上升至|跃升至|前移至|成为)/g
const placeOnly =
  /^(?:全[国球省市县区州]|[\u4e00-\u9fff]{1,4}[省市县区州国北南])?(?:同类|同级|[地市县]级市?|各[省市区县])*$/

/** 位列通辽市第一位 ranks the indicator before; 营商环境位列第一 names its own, 位列全国百强市第48位 the list. */
function rankedName(subject: string, before: string): string | undefined {
  const verb = Array.from(before.matchAll(rankVerb)).at(-1)
  const words = (verb ? before.slice(0, verb.index) : subject).replace(/连续[^，]{1,3}年.*$/, '')
  const told = trimName(words.replace(/^(?:总量|增速|增幅|规模|均|且|并|和|及|，|、)+/, ''))
  const among = /(?:全[国球省市县区州]|[\u4e00-\u9fff]{0,2}[省市县北南]内?)$/.exec(told)?.[0] ?? ''
  const own = told.slice(0, told.length - among.length).replace(/[由从在居]$/, '')
  const list = verb ? before.slice(verb.index + verb[0].length) : ''
  const place = list || (among.startsWith('全') ? among : '')
  const scope = place.length <= 8 && placeOnly.test(place) ? place : ''
  if (own.length >= 2 && !placeOnly.test(own)) return `${own}（${scope}排名）`
  return /榜|强|百/.test(list) ? `${list}（排名）` : undefined
}

/** Names that need the thing said before (承前省略): 占生产总值的比重, 参保率, 床位. */
const dependent = new RegExp(
  `^(?:占.+|(?:基本|累计|已)*(?:完成|启动(?:实施|建设)?|投入使用|建成投入使用|分配入住|交付入住|开工建设|办结|销号|建成|新建|续建|开工|竣工|完工|投用|交付|落地|投产|签约)|[人户亩]均|其?(?:${[
    '总量|总额|总产量?|产量|产值|产能|运行率|[\u4e00-\u9fff]{0,4}(?:完成率|开工率|到位率|竣工率|落地率|化解率|整改率|解决率|投产率|履约率|转化率)|利用率|参保率|办结率|办复率|满意率|合格率|达标率|覆盖率|普及率|增速|增幅|降幅|涨幅|月?人均',
    '增加值|面积|经费|费用|投资|资金|金额|床位|人数|占比|比重|装机(?:占比)?|份额|贡献率|交办率|签约率|见面率|收入',
    '(?:日处理|处理|生产|加工)能力|存栏|出栏|研发投入|[亩人户]均[^，]{1,5}|平均[^，]{1,8}|总投资|投资完成率|投资额|年产值|(?:及时|按时|群众)?(?:回复|受理|答复)率',
    '(?:年?提供|年|实现)?(?:收益|销售额|产值|营收|税收)|总金额|总数|罚款|补贴|合同额|交易额|参与人数|工作人员|举措|(?:各项)?[存贷]款余额|吸纳就业|存量|总里程|里程|规模|数量|没收数量|货邮吞吐量|旅客吞吐量|(?:惠及|覆盖|带动|拉动|资助|吸引|节约|涉及|受益|撬动|促成|达成|引导|解决|安置|年均?节约|减少|可?增加|直接)[^，]{0,7}',
    '(?:死亡|亡人|伤亡|受伤)人数|案损数|税收占比|税占比|从业人员|从业人数|受益群众|惠及群众|协议投资|年产值|销售收入|主营业务收入|利税|利润',
  ].join('|')})(?:[、和及](?:办结率|满意率|总额|面积|产量|产值|增速|占比|人数))*)$`,
)

/** Whether a name is only a property of the thing named before it. */
export function isDependent(name: string): boolean {
  return dependent.test(name.replace(/（排名）$/, ''))
}

/** 承接13项 after 消减行政审批事项23项: a verb whose object the list names before. */
export function lacksObject(name: string): boolean {
  return /^(?:承接|取消|下放|调整|保留|废止|修订|关停|淘汰|清理|拆除|盘活|查处|整改|破获|受理|签约|新签约|续建|转办|立案)$/.test(
    name,
  )
}

const predicate =
  /(?:实现“|扎实|稳步|加快|持续|深入|顺利|快速|蓬勃|再[创获]|获评?|通过|投入|投产|建成|推进|提升|开展|完成|实施|增强|提高|加强|改善|优化|发展|丰收|全面|成效).*$/

/** The thing that a clause without a number speaks of: 粮食生产 of 粮食生产再获丰收; empty when it is too long to tell. */
export function thingOf(clause: string): string {
  const thing = clause.replace(predicate, '')
  return thing.length >= 2 && thing.length <= 22 && !/^(?:同时|其中|全年|一年来)$/.test(thing) ? thing : ''
}

const doing =
  /^(?:新增|净增|开展|发放|新建|实施|查处|没收|争取|拨付|改造|获批?得?|举办|建成|出台|组织|投入|安排|筹集|引进|培育|新?签约|打掉|破获|化解|清理|拆除|整治|兑现|落实|下达|推广|布局|办理|受理|新引进|招募|选派|完成|深化|推行|确定|开工建设|新?开工|排查|梳理|征集|[消削压精]减|精准帮扶|取消)(?:各[类项])?(?=[^，]{2})/

/** The thing a name is about, without its verb and its last attribute: 长护险参保 of 长护险参保人数. */
export function headOf(named: string): string {
  const name = named.replace(doing, '')
  const head = name.replace(
    /(?:(?:各项)?(?:存|贷)款(?:余额)?|人数|起数|总数|数量|总额|总量|占比|比重|(?:播种|种植|养殖|建筑)?面积)$/,
    '',
  )
  return head.length >= 2 ? head : name
}
