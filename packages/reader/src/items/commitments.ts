import { type Clause, clausesOf } from '../grammar/clause.ts'
import { type DeadlineToken, deadlineIn } from '../grammar/deadline.ts'
import { type Group, groupsOf } from '../grammar/groups.ts'
import { type NumberToken, numbersWithin } from '../grammar/number.ts'
import { stripPredicate } from '../grammar/predicate.ts'
import {
  alike,
  builds,
  carriesOut,
  definite,
  event,
  facility,
  locality,
  manner,
  outcome,
  paper,
  placedSite,
  placedWorks,
  programme,
  scene,
  site,
  soft,
  vagueObject,
  works,
} from '../lexicon/deeds.ts'
import { markerAt } from '../lexicon/marks.ts'
import type { Commitment } from '../reading.ts'
import type { Passage } from './passage.ts'

/** A checkable promise (承诺) in view offsets. */
export interface CommitmentDraft extends Clause {
  readonly passage: Passage
  readonly numbers: readonly NumberToken[]
  readonly deadline: (DeadlineToken & { readonly inherited: boolean }) | undefined
  /** The rule that makes it checkable. */
  readonly rule: string
  readonly type: Commitment['type']
}

/** One clause, or the part of one with a verb of its own. */
export interface Part extends Clause {
  readonly numbers: readonly NumberToken[]
  readonly deadline: DeadlineToken | undefined
  /** Why it is checkable; undefined when it is not. */
  readonly rule: string | undefined
}

const plans = new Set(['tasks', 'self', 'outlook'])

/** Checkable promises of the forward-looking parts, in reading order. */
export function readCommitments(
  text: string,
  passages: readonly Passage[],
  planYear: number | undefined,
): CommitmentDraft[] {
  return passages.flatMap((passage) => {
    if (!plans.has(passage.role) || passage.isHeading) return []
    return readPromises(text, passage, planYear)
  })
}

function readPromises(text: string, passage: Passage, planYear: number | undefined): CommitmentDraft[] {
  return promisesOf(text, passage, partsIn(text, passage, planYear))
}

/** The clauses of a sentence, parted and joined as they promise one thing each, with the rule that makes them checkable. */
export function partsIn(text: string, passage: Passage, planYear: number | undefined): Part[] {
  const start = passage.start + (markerAt(text, passage.start)?.length ?? 0)
  const parts = clausesOf(text, start, passage.end).flatMap((clause) =>
    partsOf(text, clause, passage, planYear),
  )
  return joined(text, parts)
}

/** Parts a clause before each number that has a verb of its own: 服务贸易增长6%、数字贸易增长8%. */
function partsOf(text: string, clause: Clause, passage: Passage, planYear: number | undefined): Part[] {
  const own = numbersWithin(passage.numbers, clause).filter((n) => n.class === 'quantity')
  const pieces: Piece[] = []
  const groups =
    own.length > 0
      ? groupsOf(text, clause, own).flatMap((group) => deedsOf(text, group))
      : outcomesOf(text, clause)
  for (const group of groups) {
    const last = pieces.at(-1)
    if (last && own.length > 0 && (!hasOwnVerb(text, clause, group) || isElided(text, last))) {
      last.end = group.end
      last.numbers.push(...group.numbers)
    } else pieces.push({ start: group.start, end: group.end, numbers: [...group.numbers] })
  }
  return pieces.map((piece) => {
    const deadline = deadlineIn(text, piece.start, piece.end, planYear)
    return {
      ...piece,
      deadline,
      rule: checkable(text.slice(piece.start, piece.end), piece, deadline, passage.livelihood),
    }
  })
}

/** 完成雨污分流改造、打通断头路8条: a deed without a number before the counted one. */
function deedsOf(text: string, group: Group): (Clause & { readonly numbers: readonly NumberToken[] })[] {
  const first = group.numbers[0]!.start
  for (let at = text.indexOf('、', group.start); at > 0 && at < first; at = text.indexOf('、', at + 1)) {
    const left = text.slice(group.start, at)
    if (left.length < 7 || !acts.test(text.slice(at + 1, first)) || !isDefinite(left.replace(manner, '')))
      continue
    return [
      { start: group.start, end: at, numbers: [] },
      { start: at + 1, end: group.end, numbers: group.numbers },
    ]
  }
  return [group]
}

/** 启动3000户、完成2000户家庭适老化改造: the object comes after the last number. */
function isElided(text: string, { start, end, numbers }: Piece): boolean {
  const words = text.slice(start, end).replace(/、$/, '')
  const number = numbers[0]
  return (
    number !== undefined &&
    number.end === start + words.length &&
    number.kind === 'count' &&
    number.start - start <= 2
  )
}

interface Piece {
  start: number
  end: number
  readonly numbers: NumberToken[]
}

/** A站开工建设、B站并网发电: each with its own outcome. */
function outcomesOf(text: string, clause: Clause): Piece[] {
  const whole = { start: clause.start, end: clause.end, numbers: [] }
  const pieces: Piece[] = []
  let start = clause.start
  for (const words of text.slice(clause.start, clause.end).split('、')) {
    pieces.push({ start, end: start + words.length, numbers: [] })
    start += words.length + 1
  }
  const each = pieces.every((piece) => outcome.test(text.slice(piece.start, piece.end)))
  return pieces.length > 1 && each ? pieces : [whole]
}

const acts =
  /^(?:新建|续建|新开工|改建|新改建|新改扩建|建成|建设|完成|开工|改造|培育|引进|打造|创建|新增|净增|实施|争取|招引|举办|整治|修复|治理|补植|种植|营造|栽植|义务|森林|开展|发放|化解|盘活|清理|拆除|更新|推广|吸引|吸纳|培养|引育|选树|创成|引导|安排|投放|压减|淘汰|组织|帮扶|培训|救助|资助|建立|设立|开通|打通|竣工|投产|谋划|储备|签约|落地|收储|供应|出让|消化|处置|发展|扶持|认定|申报|获批|带动|支持|开设|组建|选派|招聘|铺设|加固|疏浚|维修|养护)/

function hasOwnVerb(
  text: string,
  clause: Clause,
  group: { start: number; numbers: readonly NumberToken[] },
): boolean {
  if (
    group.start === clause.start ||
    group.numbers.length === 0 ||
    text.slice(clause.start, group.start).includes('分别')
  )
    return false
  const lead = text.slice(group.start, group.numbers[0]!.start)
  const { verb, words } = stripPredicate(lead)
  return (
    acts.test(lead) ||
    (verb !== undefined && words !== '' && !/(?:超过?|近|约|不低于|达)$/.test(lead.slice(0, 1)))
  )
}

/** The rule by which a clause can be checked (可核查): it counts, it ends in a thing, or it has a day. */
function checkable(
  words: string,
  { start, numbers }: Piece,
  deadline: DeadlineToken | undefined,
  livelihood: boolean,
): string | undefined {
  const incites =
    numbers.length > 0 &&
    (/^(?:鼓励|引导)/.test(words) || byMeans.test(words.slice(0, numbers[0]!.start - start)))
  if (past.test(words) || (scene.test(words) && !incites) || /目标(?:设定|确定|定)为/.test(words))
    return undefined
  const act = words.replace(manner, '')
  if (numbers.length > 0)
    return standing.test(words.slice(0, numbers[0]!.start - start)) || sizeOnly.test(words)
      ? undefined
      : 'counted'
  if (
    /^(?:支持|鼓励|引导|服务|争取(?!.*(?:纳入|获批))|谋划|探索|研究)/.test(act) ||
    /^(?:支持|鼓励|引导|谋划|探索)/.test(words)
  )
    return undefined
  if (achieved.test(words)) return 'achieved'
  if (comparison.test(words)) return 'comparison'
  if (livelihood && universal.test(words)) return 'universal'
  if (namedPaper.test(act) && !unnamed.test(act)) return 'definite'
  if (vagueObject.test(words)) return undefined
  if (isDefinite(act) || founded.test(act)) return 'definite'
  if (outcome.test(words) && isOutcome(words, act)) return 'outcome'
  if (isPlacedWork(act)) return 'works'
  if (
    /^(?:规划)?(?:建设|新建|迁建|扩建|改扩建)/.test(act) &&
    facility.test(act) &&
    !/^(?:加快|推进|推动)/.test(words)
  )
    return 'facility'
  return deadline?.date &&
    act.length - (deadline.end - deadline.start) >= 4 &&
    act.length >= 6 &&
    !/^(?:thisYear|wholeYear|takingYears)$/.test(deadline.rule) &&
    !soft.test(act)
    ? 'dated'
    : undefined
}

/** 通过“以工代赈”发放劳务报酬20亿元: the means first, then what is counted. */
const byMeans =
  /^(?:通过|依托|结合|利用|借助|按照)[^，]{2,24}(?:发放|建成|新建|完成|培育|引进|新增|实现|改造|带动)[^，]*$/

/** 出台加快推动科技成果转化若干措施: a paper on a matter that is named. */
const namedPaper =
  /^(?:出台|制定|制订|印发)(?=[^，]{10,}$).*(?:措施|办法|意见|方案|规划|规程|体系|政策)$|^(?:聘请|组织|委托)[^，]*编制[^，]{4,}(?:规划|方案)$/
const unnamed = /一批|更多|一系列|相关|有关|配套|各项|切实可行|系列/
/** 整合创新资源组建天府产业技术研究院. */
const founded =
  /^(?:整合|联合|依托)[^，]*(?:组建|成立|设立)[^，]{4,}(?:研究院|公司|集团|基金|中心|联盟|学院|医院)$/

/** 1.1亿人口的庞大消费体量 tells of what there is. */
const sizeOnly = /^[\d.]+[万亿]*[人个户亩家][^，、]{0,3}的[^，、\d]{2,14}$/

/** 全县现有中小学126所: how things are. */
const standing = /(?:已达?|已有|现有|目前)[^，]{0,4}$|^(?:全[省市县区州])?(?:现有|目前|已有|现已)/

/** 遴选了12件民生实事: what has been done to prepare the plan. */
const past = /(?:遴选|确定|筛选|征集|拟定|梳理|收集|储备|安排)了/
/** In a list of livelihood projects what all get can be checked: 意外伤害保险全覆盖, 免费开展孤独症筛查. */
const universal =
  /^(?!基本实现|实现).{4,}(?:全覆盖|无差别|清零|达标|全免费)$|^(?:为|对|向).{2,30}(?:免费|统一|全部|普遍)/
/** 松屏山创成国家级旅游度假区: the subject stands before the verb. */
const achieved = /^[^，]{2,12}(?:创成|建成|获评|入选)(?:国家|全国|省级?|自治区)[^，、]{3,}$/
/** 财政科技资金增幅高于财政收入增幅 can be checked without a number. */
const comparison = /(?:增幅|增速|增长|占比|比重|涨幅|收入|水平)(?:高于|不低于|快于|低于|不高于)[^，]{2,20}$/

function isDefinite(act: string): boolean {
  const verb = definite.exec(act)?.[0]
  if (!verb) return false
  const object = act.slice(verb.length)
  if (/^(?:编制|修编|修订|出台|制定|制订|印发|颁布|发布)/.test(verb))
    return paper.test(object) && object.length >= 4
  if (/^(?:举办|承办|主办|申办|办好)/.test(verb)) return event.test(object)
  if (/^(?:创建|争创|申创)/.test(verb))
    return object.length >= 5 && !/^(?:工作|活动|成果)|(?:活动|成果|品牌)$/.test(object)
  if (/^(?:通过|取得|获批)/.test(verb))
    return /(?:验收|复审|评审|评估|认定|许可证?|批复|考核|资质)/.test(object)
  return object.length >= 2 && !/^(?:情况|率|进度|时限|标准|成本|门槛)/.test(object)
}

function isOutcome(words: string, act: string): boolean {
  if (/(?:全覆盖|无差别|清零|达标)$/.test(words)) return false
  if (/(?:开放|运营|启动|完成|验收|签约落地)$/.test(words) && words.length < 9) return false
  return (
    !/^(?:扩大|深化|推进|加快).*开放$/.test(act) &&
    !/(?:高水平|对外|双向|制度型|市场|数据|资源)(?:对外)?开放$/.test(
      words.replace(/馆.{0,2}对外开放$/, ''),
    ) &&
    act.length >= 4
  )
}

function isPlacedWork(act: string): boolean {
  const object = /^(?:启动)?实施(?!好)(.+)$/.exec(act)?.[1]
  return object !== undefined && works.test(object) && placedWorks.test(object) && !programme.test(object)
}

/** Joins parts that promise one thing: 投资690万元，完成12所学校设备购置; …，总投资124亿元; 对…项目，…，确保尽快开工. */
function joined(text: string, parts: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    const words = text.slice(part.start, part.end)
    const before = last ? text.slice(last.start, last.end) : ''
    const adjacent = last !== undefined && part.start - last.end <= 1
    const used =
      last?.numbers.length === 1 &&
      /(?:拿出|安排|投入|筹集)[^，]{0,12}元$/.test(before) &&
      words.startsWith('用于')
    const money =
      last?.numbers.length === 1 &&
      /^(?:计划|总|概算)?(?:投资|投入|安排|筹集)[^，]{0,10}$/.test(before) &&
      !scene.test(words)
    const spending =
      /^(?:特别是|全力|大力)*(?:推进|抓好|加快|总投资)/.test(before) &&
      /^完成投资(?:约|近|超过?)?\d/.test(words)
    const size = last?.rule === 'counted' && part.rule === 'counted' && goesOn.test(words)
    if (adjacent && (money || size || used || spending)) {
      out[out.length - 1] = {
        ...last,
        end: part.end,
        rule: last.rule ?? part.rule,
        numbers: [...last.numbers, ...part.numbers],
        deadline: last.deadline ?? part.deadline,
      }
    } else if (part.numbers.length === 0 && lacksSubject(words)) out.push(withSubject(text, out, part))
    else out.push(part)
  }
  return out
}

/** What only measures the promise before it: its sum, its growth on last year. */
const goesOn =
  /^(?:计划)?(?:总投资|总建筑面积|年度(?:计划)?投资|协议投资|投资额|(?:计划|方案)(?:改造|投资|新建))|^(?:同比|[比较](?:去年|上年|年初)[^，]{0,6})?(?:增长|增加|提高|下降|减少|多增)(?:约|近|超过?)?\d|^[比较](?:去年|上年)/

/** 确保尽快开工, 5月底前投入使用: said of the thing that a clause before names. */
function lacksSubject(words: string): boolean {
  if (/^(?:确保|力争)(?:年内|年底前)?(?:基本|全面)?完成[^，]{0,4}任务$/.test(words)) return true
  return (
    words.length <= 16 &&
    outcome.test(words) &&
    words
      .replace(/\d{1,2}月(?:份|底)?前?|年底前?|年内/g, '')
      .replace(manner, '')
      .replace(outcome, '').length <= 2
  )
}

function withSubject(text: string, out: Part[], part: Part): Part {
  const from = out.findLastIndex(
    ({ start, end }, i) =>
      i >= out.length - 3 &&
      /^(?:扎实|全力|积极|大力|重点|持续|高质量|高标准|统筹)*(?:对|将|加快|推进|推动|抓好|实施|建设|确保|跟踪|服务)/.test(
        text.slice(start, end),
      ),
  )
  if (from < 0) return part
  const start = out[from]!.start
  const numbers = out.splice(from).flatMap((each) => each.numbers)
  return { ...part, start, numbers: [...numbers, ...part.numbers], rule: 'outcome' }
}

function promisesOf(text: string, passage: Passage, parts: readonly Part[]): CommitmentDraft[] {
  const drafts: CommitmentDraft[] = []
  let head: DeadlineToken | undefined
  for (const [i, each] of parts.entries()) {
    const words = text.slice(each.start, each.end)
    const part = { ...each, rule: each.rule ?? ruleOfDay(text, parts[i - 1], words) }
    if (part.deadline && headsOthers(text, part)) head = part.deadline
    else if (part.deadline) head = undefined
    else if (!part.rule && words.length > 4 && !isDayAlone(words, part.deadline)) head = undefined
    if (!part.rule) continue
    const inherited = part.deadline ? undefined : head
    const deadline = part.deadline
      ? { ...part.deadline, inherited: false }
      : inherited
        ? { ...inherited, inherited: true }
        : undefined
    drafts.push({
      start: trimStart(text, part),
      end: part.end,
      passage,
      numbers: part.numbers,
      deadline,
      rule: part.rule,
      type: passage.livelihood ? 'livelihood' : isProject(words, part.numbers) ? 'project' : 'task',
    })
  }
  return drafts
}

/** 年底前，实现城区污水全收集: the day in the clause before makes a promise of what is done by it. */
function ruleOfDay(text: string, before: Part | undefined, words: string): string | undefined {
  const dated = before?.deadline?.date !== undefined && before.deadline.heads
  const alone = dated && isDayAlone(text.slice(before.start, before.end), before.deadline)
  return alone && words.length >= 6 && !/，/.test(words) && /^(?:全面|基本)?(?:实现|完成|达到)/.test(words)
    ? 'dated'
    : undefined
}

/** A named work (重点项目) that is begun, built, renewed or opened; a number of like things, or a programme, is a task. */
function isProject(words: string, numbers: readonly NumberToken[]): boolean {
  const named = /项目|工程|[一二三四]期/.test(words)
  const single = numbers.every(
    ({ kind }) => kind === 'money' || (named && kind !== 'count' && kind !== 'share'),
  )
  if (!single || alike.test(words)) return false
  if (carriesOut.test(words) && !builds.test(words))
    return named ? locality.test(words) : placedSite.test(words)
  return builds.test(words) && (named || site.test(words))
}

/** 年内 in front of a promise holds for those that follow it; 今年 only from one count to the next. */
function headsOthers(text: string, { start, deadline, numbers }: Part): boolean {
  const first = text.slice(start, deadline!.start).replace(manner, '') === ''
  return (
    first &&
    (deadline!.heads ||
      (/^(?:thisYear|wholeYear)$/.test(deadline!.rule) && deadline!.start === start && numbers.length > 0))
  )
}

function isDayAlone(words: string, deadline: DeadlineToken | undefined): boolean {
  return deadline !== undefined && words.length - (deadline.end - deadline.start) <= 2
}

function trimStart(text: string, { start, end }: Clause): number {
  const lead = /^(?:并且?|同时|其中|还|且|再|、)+/.exec(text.slice(start, end))
  return lead ? start + lead[0].length : start
}
