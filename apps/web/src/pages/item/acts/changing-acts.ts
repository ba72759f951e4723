import {
  type ActField,
  type ActSpec,
  beforeIssue,
  groundFields,
  inHand,
  modifiable,
  modificationFields,
  numberField,
  reasonField,
  underWay,
} from './act.ts'

/** Why an item was split or merged, and the paper that said so, where there is one. */
const lineageFields: readonly ActField[] = [reasonField, { ...numberField, isOptional: true }]

/** What is changed after issue (调整、延期、中止、拆分、并入、更名). */
export const changingActs: readonly ActSpec[] = [
  {
    ...{ kind: 'extensionRequested', group: 'changing', when: underWay, said: 'body' },
    isThere: ({ extensionRequest }) => extensionRequest === undefined,
    fields: [{ name: 'deadline', kind: 'day', title: ['申请延期至', 'Until'] }, reasonField],
  },
  {
    ...{ kind: 'extensionRuled', group: 'changing', when: underWay, said: 'office' },
    isThere: ({ extensionRequest }) => extensionRequest !== undefined,
    isNext: () => true,
    fields: [
      { name: 'granted', kind: 'yes', title: ['同意延期', 'Granted'], initial: () => true },
      reasonField,
    ],
  },
  {
    ...{ kind: 'measureModified', group: 'changing', when: modifiable, said: 'office' },
    fields: [
      {
        ...{ name: 'measure', kind: 'measure', title: ['调整后的指标', 'New measure'] },
        initial: (item) => item?.measures.at(-1)?.value,
      },
      ...modificationFields,
    ],
    does: [
      '原目标仍保留，纸面写作“调整后……（原……）”；原节点不适用的，变为未定节点。',
      'The old target stays readable; nodes that do not lead to the new one are open again.',
    ],
  },
  {
    ...{ kind: 'deadlineModified', group: 'changing', when: modifiable, said: 'office', isBulk: true },
    fields: [
      {
        ...{ name: 'deadline', kind: 'day', title: ['调整后的时限', 'New deadline'] },
        initial: (item) => item?.schedules.at(-1)?.value.deadline,
      },
      ...modificationFields,
    ],
  },
  {
    ...{ kind: 'dutiesModified', group: 'changing', when: modifiable, said: 'office', isBulk: true },
    fields: [
      {
        ...{ name: 'duties', kind: 'duties', title: ['调整后的分工', 'New duties'] },
        initial: (item) => item?.duties.at(-1)?.value,
      },
      ...modificationFields,
    ],
  },
  {
    ...{ kind: 'renamed', group: 'changing', when: inHand, said: 'office' },
    fields: [
      { name: 'words', kind: 'words', title: ['新名称', 'New words'], initial: (item) => item?.words },
      reasonField,
    ],
    does: ['用旧名称仍能检索到。', 'The old name still finds it.'],
  },
  {
    ...{ kind: 'split', group: 'changing', when: ['issued', 'signedFor', 'active'], said: 'office' },
    fields: [
      { name: 'parts', kind: 'parts', title: ['拆分为（至少两项）', 'Split into (two or more)'] },
      ...lineageFields,
    ],
    does: ['拆出的事项列在本项之下（37-1、37-2），总数不变。', 'The parts work under it; the total stays.'],
  },
  {
    ...{ kind: 'merged', group: 'changing', isGrave: true, said: 'office' },
    when: ['issued', 'signedFor', 'objected', 'active', 'suspended'],
    fields: [{ name: 'into', kind: 'item', title: ['并入哪一项', 'Into'] }, ...lineageFields],
    does: [
      '并入后本项撤销、总数减一，序号不再使用；出处转到并入项。',
      'It leaves the total; its serial is never used again.',
    ],
  },
  {
    ...{ kind: 'suspended', group: 'changing', fields: groundFields, said: 'office', isBulk: true },
    when: ['issued', 'signedFor', 'objected', 'active', 'closing'],
    does: ['中止期间不催报、不判滞后。', 'While it is suspended nothing is asked or late.'],
  },
  {
    ...{ kind: 'resumed', group: 'changing', when: ['suspended'], fields: [reasonField], said: 'office' },
    isNext: () => true,
  },
  {
    ...{ kind: 'deferred', group: 'changing', fields: groundFields, said: 'office', isBulk: true },
    when: ['issued', 'signedFor', 'active', 'closing', 'suspended'],
  },
  {
    ...{ kind: 'cancelled', group: 'changing', fields: groundFields, said: 'office', isGrave: true },
    when: [...beforeIssue, ...inHand, 'deferred'],
    does: [
      '撤销后不计入总数；需要时可凭文号重新办理。',
      'It leaves the total; it can be reopened by a document.',
    ],
  },
  {
    ...{ kind: 'reopened', group: 'changing', fields: groundFields, said: 'office' },
    when: ['closed', 'deferred', 'cancelled'],
  },
]
