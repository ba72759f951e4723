import { problemWords } from '../item/problem-words.ts'
import type { BreakdownDeedKind } from './breakdown-event.ts'
import type { BreakdownLifecycle } from './breakdown-state.ts'
import type { RowContent } from './row.ts'

/** Why a table says no (不予办理), the weightier first: where two hold, the earlier is given. */
export const breakdownRefusalCodes = [
  'basisIncomplete',
  'outOfOrder',
  'breakdownNotFound',
  'notNow',
  'rowNotFound',
  'rowGone',
  'rowIssued',
  'rowExists',
  'sentenceNotFound',
  'sentenceExists',
  'commentNotFound',
  'commentExists',
  'documentNotFound',
  'documentExists',
  'nothingNamed',
  'namedTwice',
  'wordsMissing',
  'reasonMissing',
  'sourceMissing',
  'documentNumberMissing',
  'quoteUnsound',
  'measureUnsound',
  'serialTaken',
  'nothingEdited',
  'hintMissing',
  'amendmentOpen',
  'nothingToRule',
  'partsMissing',
  'intoItself',
  'quotesLost',
  'quotesForeign',
  'notLeftOut',
  'rebaseIncomplete',
  'orderUnsound',
  'nothingToUndo',
  'nothingDrawn',
  'editionMissing',
  'orgUnitsMissing',
  'untilPast',
  'orgUnitNotAsked',
  'hasCommented',
  'answeredAlready',
  'editMissing',
  'editUnwanted',
  'editedSince',
  'notYetDue',
  'answersIn',
  'nothingToIssue',
  'sentencesOpen',
  'amendmentsOpen',
  'leadsMissing',
  'commentsOpen',
  'answersOwed',
] as const
export type BreakdownRefusalCode = (typeof breakdownRefusalCodes)[number]

/** What a rule objects to, before it is known which event it was. */
export interface BreakdownRefusalReason {
  readonly code: BreakdownRefusalCode
  /** What the message names: rows by serial, sentences by their words … */
  readonly facts?: Readonly<Record<string, string>>
}

/** A refusal (不予办理) of one event on a table. */
export interface BreakdownRefusal extends BreakdownRefusalReason {
  readonly breakdown: string
  readonly deed: BreakdownDeedKind
  readonly lifecycle: BreakdownLifecycle
}

type Message = readonly [zh: string, en: string]

// {breakdown}, {lifecycle} and the facts of the refusal are filled in.
const messages: Readonly<Record<BreakdownRefusalCode, Message>> = {
  basisIncomplete: [
    '录入依据不全：线下签字要附扫描件，电话要附记录，委托要附文件，并写明代谁办理。请补齐后再录入。',
    'The basis is incomplete: attach the scan, the telephone note or the delegation, name whom you act for, and enter it again.',
  ],
  outOfOrder: [
    '录入日期早于分解表最后一次记录（{lastOn}）。请用收到当天或之后的日期，另在内容中写明实际日期。',
    'The date is before the last entry of the table ({lastOn}). Enter it with the day it was received.',
  ],
  breakdownNotFound: [
    '没有分解表{breakdown}。请先从报告或者已有表格取出条目。',
    'There is no table {breakdown}. Draw its rows from a report or a table first.',
  ],
  notNow: [
    '分解表目前处于“{lifecycle}”环节，不能这样办理。可以办理的环节：{allowed}。',
    'The table is {lifecycle}; this can be done only when it is: {allowed}.',
  ],
  rowNotFound: ['没有条目{row}。请核对编号。', 'There is no row {row}. Check its id.'],
  rowGone: [
    '条目{row}已并入、拆分或者不列入，不在表中。请在现有条目上办理。',
    'Row {row} was merged, split or left out. Act on a row that is in the table.',
  ],
  rowIssued: [
    '第{row}项已经印发，条目不再改动。请在台账事项上办理调整、拆分或者合并。',
    'Row {row} has been issued and stays as it is. Modify, split or merge its item in the ledger.',
  ],
  rowExists: ['条目{row}已经存在。请换一个编号。', 'Row {row} exists already. Use another id.'],
  sentenceNotFound: [
    '没有未列入语句{sentence}，可能已经列入条目。请刷新后再办理。',
    'There is no sentence {sentence} outside the table; a row may hold it by now. Load the table again.',
  ],
  sentenceExists: [
    '语句{sentence}已经登记。请换一个编号。',
    'Sentence {sentence} exists already. Use another id.',
  ],
  commentNotFound: ['没有意见{comment}。请核对编号。', 'There is no comment {comment}. Check its id.'],
  commentExists: [
    '意见{comment}已经登记。请换一个编号。',
    'Comment {comment} exists already. Use another id.',
  ],
  documentNotFound: [
    '分解表不是根据文件{document}作出的。请核对文件。',
    'The table was not made from document {document}. Check which text it follows.',
  ],
  documentExists: [
    '分解表已经根据文件{document}作出。请上传新稿后再承接。',
    'The table is made from document {document} already. Upload the later text first.',
  ],
  nothingNamed: ['没有选定条目或者语句。请先选定。', 'No row or sentence is named. Name at least one.'],
  namedTwice: ['编号{twice}重复出现。请只保留一次。', 'Id {twice} is named twice. Name it once.'],
  wordsMissing: ['条目或者意见的内容不能为空。请填写内容。', 'The words are missing. Enter them.'],
  reasonMissing: ['没有写明理由。请填写理由后再提交。', 'The reason is missing. Give it and enter it again.'],
  sourceMissing: [
    '增加的条目没有出处。请选定报告语句，或者写明来源（例如某次会议）。',
    'The added row has no source. Name sentences of the report, or say where it comes from.',
  ],
  documentNumberMissing: [
    '没有文号，不能印发。请填写印发文号。',
    'The document number is missing. Enter the number under which it is issued.',
  ],
  quoteUnsound: [
    '原文“{quote}”与起止位置不符。请从原件重新取出。',
    'The quote “{quote}” does not fit its place. Take it from the document again.',
  ],
  measureUnsound: [
    '衡量办法有误：{problem}。请核对目标值、方向和限定词。',
    'The measure cannot be used: {problem}. Check target, direction and comparator.',
  ],
  serialTaken: [
    '序号{serial}重复，序号不重复使用。请核对原表。',
    'Serial {serial} is taken; serials are never reused. Check the table.',
  ],
  nothingEdited: ['没有改动任何内容。请写明改什么。', 'Nothing is edited. Say what is to change.'],
  hintMissing: [
    '第{row}项没有建议单位。请直接填写牵头单位。',
    'Row {row} has no suggested body. Enter its lead yourself.',
  ],
  amendmentOpen: [
    '第{row}项的文字变动尚未裁定。请先决定按新稿修改还是保留。',
    'Row {row} waits for a ruling on the later text. Take the new words or keep the old ones first.',
  ],
  nothingToRule: [
    '第{row}项没有待裁定的文字变动。请核对条目。',
    'Row {row} has no change of the later text to rule on. Check the row.',
  ],
  partsMissing: [
    '拆分至少要有两个条目，编号不能重复。请补充。',
    'A split needs at least two rows with ids of their own.',
  ],
  intoItself: ['条目不能并入自身。请核对编号。', 'A row cannot be merged into itself. Check its id.'],
  quotesLost: [
    '拆分后原文“{quote}”没有条目承接。请把每一处原文分给至少一个条目。',
    'After the split no row holds “{quote}”. Give every stretch to at least one row.',
  ],
  quotesForeign: [
    '原文“{quote}”不属于这个条目。请只分配该条目的原文。',
    'The quote “{quote}” is not of this row. Divide only its own quotes.',
  ],
  notLeftOut: ['条目{row}没有被移出，不需要恢复。请核对条目。', 'Row {row} was not left out. Check the row.'],
  rebaseIncomplete: [
    '新稿对应不全：{missing}没有说明去向。请重新比对后再承接。',
    'The later text does not account for {missing}. Compare the texts again.',
  ],
  orderUnsound: [
    '条目顺序与表中条目不一致。请重新排序。',
    'The order does not name every row of the table once. Order them again.',
  ],
  nothingToUndo: [
    '这一步不是最后一步，或者已经不能撤回。请刷新后再办理。',
    'This is not the last step, or it can no longer be taken back. Load the table again.',
  ],
  nothingDrawn: ['表中没有条目。请先取出条目。', 'The table has no rows. Draw them first.'],
  editionMissing: [
    '还没有征求意见稿。请先形成版次，再发出征求意见。',
    'There is no edition to send round. Make one first.',
  ],
  orgUnitsMissing: ['没有写明征求哪些单位的意见。请选定单位。', 'No body is asked. Name at least one.'],
  untilPast: [
    '截止日期{until}早于发出当天。请填写以后的日期。',
    'The closing day {until} is before the day of sending. Enter a later one.',
  ],
  orgUnitNotAsked: [
    '单位{orgUnit}不在本轮征求意见的单位之中。请核对单位。',
    'Body {orgUnit} was not asked in this round. Check the body.',
  ],
  hasCommented: [
    '单位{orgUnit}已经提出意见，不能再登记为无意见。请核对。',
    'Body {orgUnit} has sent comments; it cannot be entered as having none. Check.',
  ],
  answeredAlready: [
    '单位{orgUnit}已经登记为无意见。无需重复登记。',
    'Body {orgUnit} is entered as having no comment already. Nothing is left to do.',
  ],
  editMissing: [
    '采纳意见没有写明条目改成什么。请填写修改后的内容。',
    'The ruling does not say what the row is to become. Enter the words or values adopted.',
  ],
  editUnwanted: [
    '不采纳的意见不改动条目。请去掉修改内容，或者改为采纳、部分采纳。',
    'A comment that is not adopted changes nothing. Leave out the edit, or adopt it in whole or part.',
  ],
  editedSince: [
    '征求意见以后，第{row}项的{fields}又改过，与意见所改的不一致。请写明改成什么再裁定。',
    'Row {row} was edited since the edition that went round ({fields}), to something else than the comment proposes. Rule with the words or values that it is to have.',
  ],
  notYetDue: [
    '本轮征求意见到{until}截止，当天还可以反馈，{orgUnits}没有反馈。请在{after}或者以后结束，或者等各单位都反馈。',
    'The round runs until {until} and is open to the end of that day; no answer has come from {orgUnits}. Close it on {after} or later, or when everybody has answered.',
  ],
  answersIn: [
    '已有{count}个单位反馈，不能撤回本轮，也不能提前截止。可以延后截止日，或者到期后结束。',
    'Bodies ({count}) have answered by now: the round can be neither withdrawn nor cut short. Put its end off, or close it when it is due.',
  ],
  nothingToIssue: ['没有待印发的条目。请先增加条目。', 'There is no row to be issued. Add one first.'],
  sentencesOpen: [
    '报告中还有{count}句没有列入也没有写明理由：{which}。请列入条目，或者由专人写明不列入的理由。',
    'Of the report, {count} sentences are in no row and have no reason by a person: {which}. Make them rows, or say why not.',
  ],
  amendmentsOpen: [
    '还有{count}项的文字变动没有裁定：第{which}项。请逐项决定按新稿修改还是保留。',
    'Some rows ({count}) wait for a ruling on the later text: {which}. Take the new words or keep the old ones.',
  ],
  leadsMissing: [
    '还有{count}项没有牵头单位：第{which}项。请逐项确定牵头单位。',
    'Some rows ({count}) have no lead: {which}. Assign one to each.',
  ],
  commentsOpen: [
    '还有{count}条意见没有裁定：{which}。请逐条写明是否采纳和理由。',
    'Some comments ({count}) are not ruled on: {which}. Rule on each with a reason.',
  ],
  answersOwed: [
    '还有{count}个单位没有反馈：{which}。按通知不能视为同意，请催告并登记，或者再征求一轮。',
    'Some bodies ({count}) have not answered: {which}. Their silence is no consent by the terms of the round: ask them again.',
  ],
}

const lifecycleWords: Readonly<Record<BreakdownLifecycle, Message>> = {
  drafting: ['起草', 'being drafted'],
  consulting: ['征求意见', 'out for comment'],
  revising: ['修改', 'being revised'],
  forDecision: ['送审', 'up for decision'],
  issued: ['已印发', 'issued'],
}

const fieldWords: Readonly<Record<keyof RowContent, Message>> = {
  group: ['分组', 'group'],
  heads: ['要点', 'heads'],
  words: ['文字', 'words'],
  type: ['类型', 'type'],
  measures: ['量化目标', 'measures'],
  deadline: ['时限', 'deadline'],
  duties: ['分工', 'duties'],
  parts: ['下设事项', 'working items'],
}

/** The word for where a table stands (分解表环节), as people read it. */
export function breakdownLifecycleWord(lifecycle: BreakdownLifecycle, language: 'zh' | 'en'): string {
  return lifecycleWords[lifecycle][language === 'zh' ? 0 : 1]
}

/** What happened, to which row or sentence, and what to do next (不予办理的说明). */
export function explainBreakdownRefusal(refusal: BreakdownRefusal, language: 'zh' | 'en'): string {
  const inWords = (name: string) => breakdownLifecycleWord(name as BreakdownLifecycle, language) // facts hold them by name
  const { problem, fields } = refusal.facts ?? {}
  const [place, comma] = language === 'zh' ? ([0, '、'] as const) : ([1, ', '] as const)
  const named = fields?.split(' ').map((field) => fieldWords[field as keyof RowContent][place]) // facts hold them by name
  const facts: Record<string, string> = {
    breakdown: refusal.breakdown,
    ...refusal.facts,
    ...(problem !== undefined && { problem: problemWords(problem, language) }),
    ...(named && { fields: named.join(comma) }),
    lifecycle: inWords(refusal.lifecycle),
    ...(refusal.facts?.allowed && {
      allowed: refusal.facts.allowed.split(' ').map(inWords).join(comma),
    }),
  }
  const message = messages[refusal.code][language === 'zh' ? 0 : 1]
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}
