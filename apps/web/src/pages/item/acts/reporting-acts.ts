import type { ItemView } from '../../../api/items.ts'
import type { Pair } from '../../../words/i18n.ts'
import { frequencyWords, outcomeWords, projectWords, vintageWords } from '../../../words/item-words.ts'
import { unreadPeriods } from '../unread-periods.ts'
import { type ActField, type ActSpec, among, beforeIssue, inHand, reasonField, underWay } from './act.ts'

const submitted = (item: ItemView | undefined) => (item ? unreadPeriods(item) : [])
/** What was sent is still read while the closing is under review. */
const readable = [...underWay, 'closing'] as const

const submittedPeriod: ActField = {
  ...{ name: 'period', kind: 'choice', title: ['报告期', 'Period'] },
  choices: (item) => Object.fromEntries(submitted(item).map((each) => [each, [each, each] as Pair])),
  initial: (item) => submitted(item).at(-1),
}
const period: ActField = {
  ...{ name: 'period', kind: 'period', title: ['报告期', 'Period'], hint: ['如：2025-10', 'as 2025-10'] },
  initial: (item) => (item?.state.reporting as { readonly period?: string } | undefined)?.period,
}
const figureFields: readonly ActField[] = [
  { name: 'value', kind: 'value', title: ['数值', 'Value'] },
  { name: 'through', kind: 'day', title: ['数据截至', 'Through'] },
  { name: 'vintage', kind: 'choice', title: ['版本', 'Vintage'], choices: among(vintageWords) },
]
const openRequests = (item: ItemView | undefined) =>
  (item?.requests ?? []).filter(({ ruling, withdrawnOn }) => !ruling && !withdrawnOn)

/** Reports, figures, shares, projects (填报、核验、发布、分解、项目). */
export const reportingActs: readonly ActSpec[] = [
  {
    ...{ kind: 'drafted', group: 'reporting', when: underWay, said: 'body', fields: [] },
    hint: ['牵头单位按期报，负责人审定后报出', 'The lead, every period; its head approves'],
    isNext: ({ state }) => ['due', 'late', 'returned'].includes(state.reporting.reporting),
  },
  {
    ...{ kind: 'accepted', group: 'reporting', when: readable, said: 'office', fields: [submittedPeriod] },
    isThere: (item) => submitted(item).length > 0,
    ...{ isNext: () => true, isBulk: true },
  },
  {
    ...{ kind: 'returned', group: 'reporting', when: readable, said: 'office' },
    isThere: (item) => submitted(item).length > 0,
    fields: [submittedPeriod, reasonField],
    does: ['退回后由牵头单位修改重报，计一次退回。', 'The lead reports again; it counts as returned once.'],
  },
  {
    ...{ kind: 'lateGranted', group: 'reporting', when: underWay, said: 'office' },
    hint: ['报告期锁定后，准许单位补报', 'Lets a body report after the period was locked'],
    fields: [
      period,
      { name: 'to', kind: 'body', title: ['准予单位', 'Granted to'], initial: leadOf },
      { name: 'until', kind: 'day', title: ['补报截止', 'Until'] },
      reasonField,
    ],
  },
  {
    ...{ kind: 'requestRuled', group: 'reporting', when: inHand, said: 'office' },
    isThere: (item) => openRequests(item).length > 0,
    isNext: () => true,
    fields: [
      {
        ...{ name: 'request', kind: 'choice', title: ['需协调事项', 'Request'] },
        choices: (item) =>
          Object.fromEntries(openRequests(item).map(({ id, words }) => [id, [words, words] as Pair])),
        initial: (item) => openRequests(item)[0]?.id,
      },
      { name: 'outcome', kind: 'choice', title: ['办理结果', 'Outcome'], choices: among(outcomeWords) },
      { name: 'words', kind: 'words', title: ['意见', 'Words'] },
    ],
  },
  {
    ...{ kind: 'verified', group: 'reporting', when: inHand, said: 'office' },
    hint: ['督查室核查到的数，不改自报数', 'What the office found; the reported figure stays'],
    fields: [...figureFields, { name: 'source', kind: 'words', title: ['核验方式', 'How it was found'] }],
    does: [
      '核验数与自报数分开保存，同一时点以核验数为准。',
      'It stands beside the reported figure, and before it for the same day.',
    ],
  },
  {
    ...{ kind: 'published', group: 'reporting', when: inHand, said: 'office' },
    hint: ['统计等部门公布的数，按公布的登记', 'The figure that statistics or another body published'],
    fields: [
      ...figureFields,
      { name: 'source', kind: 'words', title: ['发布出处', 'Where it was published'] },
      {
        name: 'embargo.until',
        kind: 'day',
        title: ['保密至（未公开的数据）', 'Embargo until'],
        isOptional: true,
      },
    ],
  },
  {
    ...{ kind: 'sharesSet', group: 'reporting', when: inHand, said: 'office' },
    fields: [
      {
        ...{ name: 'shares', kind: 'shares', title: ['各单位分解数', 'Shares'] },
        initial: (item) => item?.shares.at(-1)?.value,
      },
    ],
  },
  {
    ...{ kind: 'sharesReported', group: 'reporting', when: underWay, said: 'body' },
    hint: ['目标分到几个单位的，逐个报完成数', 'Where several bodies share the target: each one’s figure'],
    isThere: ({ shares }) => shares.length > 0,
    fields: [
      period,
      {
        ...{ name: 'values', kind: 'shares', title: ['各单位完成数', 'Done by each body'] },
        initial: (item) =>
          item?.shareFigures.at(-1)?.values ??
          item?.shares.at(-1)?.value.map((each) => ({ ...each, value: '' })),
      },
    ],
  },
  {
    ...{ kind: 'projectReported', group: 'reporting', when: underWay, said: 'body' },
    hint: ['重点项目的投资、形象进度、开工入库', 'Money, works, start and entry of a key project'],
    isThere: ({ kind }) => kind === 'project',
    fields: [
      { name: 'through', kind: 'day', title: ['数据截至', 'Through'], initial: (item) => item?.day },
      {
        name: 'status',
        kind: 'choice',
        title: ['项目状态', 'Status'],
        choices: among(projectWords),
        isOptional: true,
      },
      { name: 'yearPlan', kind: 'decimal', title: ['年度计划投资', 'Plan of the year'], isOptional: true },
      { name: 'paid', kind: 'decimal', title: ['累计完成投资', 'Paid so far'], isOptional: true },
      { name: 'unit', kind: 'line', title: ['单位（万元、亿元）', 'Unit'], isOptional: true },
      {
        name: 'physicalProgress',
        kind: 'decimal',
        title: ['形象进度（%）', 'Works done (%)'],
        isOptional: true,
      },
      { name: 'plannedStart', kind: 'day', title: ['计划开工', 'Planned start'], isOptional: true },
      { name: 'startedOn', kind: 'day', title: ['实际开工', 'Started on'], isOptional: true },
      { name: 'enteredOn', kind: 'day', title: ['入库日期', 'Entered on'], isOptional: true },
    ],
  },
  {
    ...{
      kind: 'frequencySet',
      group: 'reporting',
      when: [...beforeIssue, ...inHand, 'deferred'],
      said: 'office',
    },
    isBulk: true,
    fields: [
      {
        ...{ name: 'frequency', kind: 'choice', title: ['填报频次', 'Reported'] },
        ...{ choices: among(frequencyWords), initial: (item) => item?.frequency },
      },
    ],
  },
]

function leadOf(item: ItemView | undefined): string | undefined {
  return item?.duties.at(-1)?.value.lead
}
