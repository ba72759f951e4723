import type { RegisterDeedKind } from './register-event.ts'

/** Why the register says no (不予办理), the weightier first: where two hold, the earlier is given. */
export const registerRefusalCodes = [
  'basisIncomplete',
  'outOfOrder',
  'orgUnitNotFound',
  'orgUnitExists',
  'orgUnitGone',
  'postNotFound',
  'postExists',
  'postGone',
  'holderNotFound',
  'delegationNotFound',
  'grantNotFound',
  'grantExists',
  'nameMissing',
  'nameTaken',
  'documentMissing',
  'reasonMissing',
  'nothingNamed',
  'namedTwice',
  'nothingChanged',
  'datesReversed',
  'tooEarly',
  'intoItself',
  'successorCycle',
  'parentCycle',
  'notSponsor',
  'notDesk',
  'holderOverlaps',
  'delegationOverlaps',
  'alreadyRevoked',
] as const
export type RegisterRefusalCode = (typeof registerRefusalCodes)[number]

/** What a rule objects to, before it is known which event it was. */
export interface RegisterRefusalReason {
  readonly code: RegisterRefusalCode
  /** What the message names: body, post, day … */
  readonly facts?: Readonly<Record<string, string>>
}

/** A refusal (不予办理) of one event on the register. */
export interface RegisterRefusal extends RegisterRefusalReason {
  readonly deed: RegisterDeedKind
}

type Message = readonly [zh: string, en: string]

// The facts of the refusal are filled in.
const messages: Readonly<Record<RegisterRefusalCode, Message>> = {
  basisIncomplete: [
    '录入依据不全：线下签字要附扫描件，电话要附记录，委托要附文件，并写明代谁办理。请补齐后再录入。',
    'The basis is incomplete: attach the scan, the telephone note or the delegation, name whom you act for, and enter it again.',
  ],
  outOfOrder: [
    '录入日期早于名册最后一次记录（{lastOn}）。请用收到当天或之后的日期，另写明从哪一天起算。',
    'The date is before the last entry of the register ({lastOn}). Enter it with the day it was received, and say from when it holds.',
  ],
  orgUnitNotFound: [
    '名册中没有单位{orgUnit}。请先登记该单位。',
    'There is no body {orgUnit}. Enter it first.',
  ],
  orgUnitExists: ['单位{orgUnit}已经登记。请换一个编号。', 'Body {orgUnit} exists already. Use another id.'],
  orgUnitGone: [
    '单位{orgUnit}在{day}不在册。请核对日期，或者改用承接单位。',
    'Body {orgUnit} is not there on {day}. Check the day, or take its successor.',
  ],
  postNotFound: ['名册中没有岗位{post}。请先登记该岗位。', 'There is no post {post}. Enter it first.'],
  postExists: ['岗位{post}已经登记。请换一个编号。', 'Post {post} exists already. Use another id.'],
  postGone: ['岗位{post}在{day}不在册。请核对日期。', 'Post {post} is not there on {day}. Check the day.'],
  holderNotFound: [
    '人员{person}在{day}不在岗位{post}上。请核对人员和日期。',
    'Person {person} does not hold post {post} on {day}. Check the person and the day.',
  ],
  delegationNotFound: [
    '科室{desk}没有代{post}录入的授权。请核对。',
    'Desk {desk} has no delegation for post {post}. Check both.',
  ],
  grantNotFound: ['没有特别授权{grant}。请核对编号。', 'There is no grant {grant}. Check its id.'],
  grantExists: ['特别授权{grant}已经登记。请换一个编号。', 'Grant {grant} exists already. Use another id.'],
  nameMissing: ['名称或者姓名不能为空。请填写。', 'The name is missing. Enter it.'],
  nameTaken: [
    '名称“{name}”在{day}属于单位{holder}。请核对名称。',
    'The name “{name}” belongs to body {holder} on {day}. Check the name.',
  ],
  documentMissing: ['没有写明授权依据。请填写文件。', 'The paper that delegates is missing. Name it.'],
  reasonMissing: ['没有写明理由。请填写理由后再提交。', 'The reason is missing. Give it and enter it again.'],
  nothingNamed: [
    '没有选定单位、类别或者规则。请先选定。',
    'No body, relation or preset is named. Name at least one.',
  ],
  namedTwice: ['编号{twice}重复出现。请只保留一次。', 'Id {twice} is named twice. Name it once.'],
  nothingChanged: ['没有改动任何内容。请写明改什么。', 'Nothing is changed. Say what is to change.'],
  datesReversed: [
    '截止日期{until}早于起始日期{from}。请核对日期。',
    'The last day {until} is before the first, {from}. Check the days.',
  ],
  tooEarly: [
    '日期{from}不晚于上一次变动的日期{last}。请核对日期。',
    'The day {from} is not after that of the last change, {last}. Check the day.',
  ],
  intoItself: ['单位不能由自身承接或者并入自身。请核对编号。', 'A body cannot go into itself. Check its id.'],
  successorCycle: [
    '单位{orgUnit}已经由{successor}承接，不能反过来承接。请核对。',
    'Body {orgUnit} already goes into {successor}; it cannot take over from it. Check both.',
  ],
  parentCycle: [
    '单位{orgUnit}不能隶属于自己的下级{parent}。请核对。',
    'Body {orgUnit} cannot stand under {parent}, which stands under it. Check both.',
  ],
  notSponsor: [
    '岗位{post}不是领导岗位，不能分管单位。请选用主要领导或者分管领导的岗位。',
    'Post {post} is no leader or sponsor, so no body can answer to it. Choose such a post.',
  ],
  notDesk: [
    '岗位{post}不是科室、督查或者联络岗位，不能代录。请核对岗位。',
    'Post {post} is no desk, supervisor or liaison, and cannot record for others. Check the post.',
  ],
  holderOverlaps: [
    '岗位{post}在这段时间由{name}担任。请先登记其离任日期，或者登记为代理。',
    'Post {post} is held by {name} at that time. Enter when that ends first, or enter an acting holder.',
  ],
  delegationOverlaps: [
    '科室{desk}在这段时间已有代{post}录入的授权。无需重复登记。',
    'Desk {desk} has a delegation for post {post} at that time already. Nothing is left to do.',
  ],
  alreadyRevoked: [
    '特别授权{grant}已经收回。无需再办。',
    'Grant {grant} is revoked already. Nothing is left to do.',
  ],
}

/** What happened, to which body or post, and what to do next (不予办理的说明). */
export function explainRegisterRefusal({ code, facts = {} }: RegisterRefusal, language: 'zh' | 'en'): string {
  const message = messages[code][language === 'zh' ? 0 : 1]
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}
