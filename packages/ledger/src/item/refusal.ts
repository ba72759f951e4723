import type { DeedKind } from './event.ts'
import type { Lifecycle } from './item.ts'
import { measureWords, problemWords } from './problem-words.ts'

/**
 * Why the ledger says no (不予办理), the weightier first: where two hold, the earlier is given. Each has a message that says
 * what to do next.
 */
export const refusalCodes = [
  'basisIncomplete',
  'outOfOrder',
  'itemExists',
  'itemNotFound',
  'notNow',
  'wordsMissing',
  'instructionMissing',
  'reasonMissing',
  'documentNumberMissing',
  'authorityMissing',
  'publisherMissing',
  'nothingToDo',
  'leadMissing',
  'serialMissing',
  'serialTaken',
  'alreadyRuled',
  'measureUnsound',
  'scheduleUnsound',
  'measureFixed',
  'neverPublic',
  'sourceExists',
  'numberTaken',
  'mayOnlyBeAsked',
  'nothingProposed',
  'periodNotBegun',
  'nothingAccepted',
  'periodLocked',
  'valueUnfit',
  'sharesUnsound',
  'figureUnsound',
  'nothingDrafted',
  'nothingSubmitted',
  'causeMissing',
  'nextStepMissing',
  'requestNotOpen',
  'noticeNotOpen',
  'afterDue',
  'notLater',
  'requestPending',
  'nothingRequested',
  'expiryPast',
  'evidenceMissing',
  'targetNotReached',
  'instructionOpen',
  'partsOpen',
  'submissionOpen',
  'notReviewed',
  'notRated',
  'notAnInstruction',
  'partsMissing',
  'intoItself',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What a rule objects to, before it is known which event it was. */
export interface RefusalReason {
  readonly code: RefusalCode
  /** What the message names: serial, deadline, problem … */
  readonly facts?: Readonly<Record<string, string>>
}

/** A refusal (不予办理) of one event. */
export interface Refusal extends RefusalReason {
  readonly item: string
  readonly deed: DeedKind
  /** Where the item stood; absent when there is none. */
  readonly lifecycle?: Lifecycle
}

type Message = readonly [zh: string, en: string]

// {item}, {lifecycle} and the facts of the refusal are filled in.
const messages: Readonly<Record<RefusalCode, Message>> = {
  basisIncomplete: [
    '录入依据不全：线下签字要附扫描件，电话要附记录，委托要附文件，并写明代谁办理。请补齐后再录入。',
    'The basis is incomplete: attach the scan, the telephone note or the delegation, name whom you act for, and enter it again.',
  ],
  outOfOrder: [
    '录入日期早于台账最后一次记录（{lastOn}）。请用收到当天或之后的日期，另在内容中写明实际日期。',
    'The date is before the last entry of the ledger ({lastOn}). Enter it with the day it was received.',
  ],
  itemExists: [
    '事项{item}已经存在。请换一个编号，或在原事项上办理。',
    'Item {item} exists already. Use another id, or act on that item.',
  ],
  itemNotFound: ['没有事项{missing}。请核对编号。', 'There is no item {missing}. Check its id.'],
  notNow: [
    '事项{item}目前处于“{lifecycle}”环节，不能这样办理。可以办理的环节：{allowed}。',
    'Item {item} is {lifecycle}; this can be done only when it is: {allowed}.',
  ],
  wordsMissing: ['事项内容不能为空。请填写内容。', 'The words are missing. Enter them.'],
  instructionMissing: [
    '批示件没有批示原文。请填写批示领导、日期、批示原文和所批文件。',
    'The instruction itself is missing. Give the leader, the day, the words and what they are written on.',
  ],
  reasonMissing: ['没有写明理由。请填写理由后再提交。', 'The reason is missing. Give it and enter it again.'],
  documentNumberMissing: [
    '没有依据文号，不能办理。请先取得有权机关的文件，填写文号。',
    'The document number is missing. Get the document of the body with the power to decide, and enter its number.',
  ],
  authorityMissing: ['没有写明由哪个机关决定。请填写。', 'The deciding body is missing. Name it.'],
  publisherMissing: [
    '事项{item}没有写明由谁公布数据，不能只取发布数。请另定填报频次，由牵头单位填报。',
    'Item {item} names nobody who publishes its number, and would be asked of no one. Choose another frequency.',
  ],
  nothingToDo: [
    '批示“{words}”只作阅知，不立项。如需留存，请登记为有关事项的阅件。',
    'The instruction “{words}” is to be noted only and opens no item. Record it as a note on the item it concerns.',
  ],
  leadMissing: ['事项{item}没有牵头单位。请先确定牵头单位。', 'Item {item} has no lead. Assign one first.'],
  serialMissing: [
    '没有序号。请填写印发稿中的序号。',
    'The serial is missing. Enter the serial of the issued table.',
  ],
  serialTaken: [
    '序号{serial}已用于事项{holder}，序号不重复使用。请换一个序号。',
    'Serial {serial} belongs to item {holder}; serials are never reused. Choose another.',
  ],
  numberTaken: [
    '文号{number}已用于事项{holder}的督办件，一个文号只用一次。请换一个文号。',
    'Number {number} is on a notice of item {holder}; a number is used once. Choose another.',
  ],
  alreadyRuled: [
    '{lead}对事项{item}的异议已经裁定。请按裁定签收；如仍有不同意见，请由分管领导协调。',
    'The objection of {lead} to item {item} was ruled on. Sign for it as ruled, or ask the sponsor to coordinate.',
  ],
  measureUnsound: [
    '衡量办法有误：{problem}。请核对目标值、方向和限定词。',
    'The measure cannot be used: {problem}. Check target, direction and comparator.',
  ],
  scheduleUnsound: [
    '进度安排有误：{problem}。节点应按日期排列、逐步增加，最后一个达到全部任务。请修改后再报。',
    'The schedule cannot be used: {problem}. Nodes follow by date, never fall, and end with the whole. Correct it.',
  ],
  measureFixed: [
    '定节点不能改变目标值，只能为没有数值的事项分解节点任务。如需调整目标，请按规定程序办理调整。',
    'Nodes cannot change a target; they bring steps only where there is no number. Ask for a modification instead.',
  ],
  neverPublic: [
    '批示件{item}不对外公开。请保持“内部”。',
    'Item {item} is an instruction of a leader and is not made public. Leave it internal.',
  ],
  sourceExists: [
    '事项{item}已列入《{document}》的这一条。请核对文件和序号。',
    'Item {item} stands on that row of {document} already. Check document and serial.',
  ],
  mayOnlyBeAsked: [
    '按督查权限，对{orgUnit}不能下达督办、约谈，也不能退回。请改用商请函，提醒或商请说明情况。',
    'No order goes to {orgUnit}, and nothing is returned to it: it is outside the power of this government. Send a letter that reminds or warns.',
  ],
  nothingProposed: [
    '没有待审的节点或下设事项。请先由牵头单位报送。',
    'No nodes or working items were proposed. The lead proposes them first.',
  ],
  periodNotBegun: [
    '报告期{period}还没有到，不能填报。请核对报告期。',
    'The period {period} has not come yet. Check it.',
  ],
  nothingAccepted: [
    '报告期{period}之前没有已采用的填报，不能按“无变化”报送。请填写内容。',
    'Nothing was accepted before {period}, so there is nothing to leave unchanged. Fill it in.',
  ],
  periodLocked: [
    '报告期{period}已于{lock}锁定。请向督查单位申请补报，获准后再填。',
    'The period {period} was locked on {lock}. Ask the supervisor for leave, by name, to fill it late.',
  ],
  valueUnfit: [
    '填报的内容与衡量办法不符。这一项应当：{measure}。请按要求填写。',
    'The value does not fit the measure, which asks for: {measure}. Give that.',
  ],
  sharesUnsound: [
    '分解数有误：每个单位只列一次，数值用数字，填报的单位应在分解表中。请核对。',
    'The shares cannot be used: each body once, values in digits, and only bodies that share the target. Correct them.',
  ],
  figureUnsound: [
    '项目数据有误：投资和形象进度用不小于零的数字，投资写明单位（与已报的计划或完成投资一致），形象进度不超过100。请核对。',
    'The project figures cannot be used: digits not below zero, money in the unit used before, progress up to 100. Correct them.',
  ],
  nothingDrafted: [
    '报告期{period}没有待审的填报。请先由联络员填写。',
    'Nothing is drafted for {period}. Draft it first.',
  ],
  nothingSubmitted: [
    '报告期{period}没有待采用的填报。请先由单位负责人审定。',
    'Nothing is submitted for {period}. The head approves it first.',
  ],
  causeMissing: [
    '报告期{period}的进度滞后，没有写明原因。请选择原因类别并写明情况。',
    'The value for {period} is behind and no cause is given. Choose the category and say what happened.',
  ],
  nextStepMissing: [
    '报告期{period}的进度滞后，没有写明下一步措施，或者完成日期已过。请写明措施和{at}之后的日期。',
    'The value for {period} is behind and there is no next step to come. Say what is next, and by which day after {at}.',
  ],
  requestNotOpen: [
    '没有待答复的协调事项{request}。请核对编号，已答复的不再答复。',
    'No request {request} is waiting for a ruling. Check its id; what was ruled on is not ruled on again.',
  ],
  noticeNotOpen: [
    '没有待回复的第{notice}号督办件。请核对编号，已回复的不再回复。',
    'No notice {notice} is waiting for a reply. Check its number; what was answered is not answered again.',
  ],
  afterDue: [
    '时限{deadline}已过，不能再申请延期。请说明未完成原因和下一步，由有权机关决定是否调整。',
    'The deadline {deadline} has passed; an extension is asked for before it. Explain, and ask for a modification.',
  ],
  notLater: [
    '新时限应晚于原时限{deadline}。请核对日期。',
    'The new deadline must be later than {deadline}. Check the date.',
  ],
  requestPending: [
    '已有一件延期申请待批。请等批复后再申请。',
    'An extension is already being ruled on. Wait for the ruling.',
  ],
  nothingRequested: [
    '没有待批的延期申请。请先由牵头单位申请。',
    'No extension was requested. The lead requests it first.',
  ],
  expiryPast: [
    '有效期应晚于录入当天（{at}）。请填写到期日。',
    'The expiry must be after the day of entry ({at}). Enter it.',
  ],
  evidenceMissing: [
    '没有佐证材料。到达节点和申请销号时至少要有一份，请先上传。',
    'Evidence is missing: a node that is met and a claim to close need one piece at least. Upload it first.',
  ],
  targetNotReached: [
    '按最新数据，事项{item}尚未达到目标。请继续办理，或者写明申请销号的理由，由审核人裁定。',
    'By the latest figure item {item} has not reached its target. Go on, or give the reason for the reviewer to rule on.',
  ],
  instructionOpen: [
    '批示件{item}还没有登记“无新批示”，不能销号。请先将办理结果呈批示领导阅示。',
    'No “no further instruction” is recorded on {item}. Show the leader the result first.',
  ],
  partsOpen: [
    '下设事项{parts}尚未销号。请先办结、撤销下设事项，或者并入其他事项。',
    'Working items {parts} are still open. Close, cancel or merge them first.',
  ],
  submissionOpen: [
    '报告期{period}的填报还没有采用或者退回，不能销号。请先采用或者退回。',
    'The report for {period} is neither accepted nor returned. Accept or return it, then close.',
  ],
  notReviewed: [
    '销号申请还没有通过审核。请先审核。',
    'The claim has not passed its review. Review it first.',
  ],
  notRated: ['还没有评定等次，不能销号。请先评定。', 'It has not been rated. Rate it first.'],
  notAnInstruction: ['事项{item}不是批示件。请核对编号。', 'Item {item} is no instruction. Check its id.'],
  partsMissing: [
    '拆分至少要有两个下设事项，编号不能重复。请补充。',
    'A split needs at least two parts with ids of their own.',
  ],
  intoItself: ['事项不能并入自身。请核对编号。', 'An item cannot be merged into itself. Check its id.'],
}

const lifecycleWords: Readonly<Record<Lifecycle, Message>> = {
  draft: ['草拟', 'draft'],
  consulted: ['征求意见', 'consulted'],
  issued: ['已印发', 'issued'],
  signedFor: ['已签收', 'signed for'],
  objected: ['有异议', 'objected to'],
  active: ['办理中', 'active'],
  closing: ['申请销号', 'closing'],
  closed: ['已销号', 'closed'],
  deferred: ['缓办', 'deferred'],
  suspended: ['中止', 'suspended'],
  cancelled: ['撤销', 'cancelled'],
}

/** The word for where an item stands (办理环节), as people read it. */
export function lifecycleWord(lifecycle: Lifecycle, language: 'zh' | 'en'): string {
  return lifecycleWords[lifecycle][language === 'zh' ? 0 : 1]
}

/** What happened, to which item, and what to do next (不予办理的说明). */
export function explainRefusal(refusal: Refusal, language: 'zh' | 'en'): string {
  const inWords = (name: string) => lifecycleWord(name as Lifecycle, language) // facts hold lifecycles by name
  const { problem, measure } = refusal.facts ?? {}
  const facts: Record<string, string> = {
    item: refusal.item,
    ...refusal.facts,
    ...(problem !== undefined && { problem: problemWords(problem, language) }),
    ...(measure !== undefined && { measure: measureWords(measure, language) }),
    ...(refusal.lifecycle && { lifecycle: inWords(refusal.lifecycle) }),
    ...(refusal.facts?.allowed && {
      allowed: refusal.facts.allowed
        .split(' ')
        .map(inWords)
        .join(language === 'zh' ? '、' : ', '),
    }),
  }
  const message = messages[refusal.code][language === 'zh' ? 0 : 1]
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}
