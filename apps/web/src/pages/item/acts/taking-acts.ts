import { type ActSpec, beforeIssue, inHand, reasonField, underWay } from './act.ts'

/** Signing for, objecting, nodes, working items, duties (签收、异议、节点、分工). */
export const takingActs: readonly ActSpec[] = [
  {
    ...{ kind: 'signedFor', group: 'taking', when: ['issued'], said: 'body', fields: [], isBulk: true },
    isNext: () => true,
    does: [
      '签收后开始按期填报；节点未定的，接着报送节点。',
      'From then on it is reported on; its nodes are proposed next.',
    ],
  },
  {
    ...{ kind: 'objected', group: 'taking', when: ['issued'], said: 'body', fields: [reasonField] },
    does: ['异议报督查室或分管领导裁定，裁定前不计逾期。', 'The office or the sponsor rules on it.'],
  },
  {
    ...{ kind: 'ruled', group: 'taking', when: ['objected'], said: 'office' },
    isNext: () => true,
    fields: [
      reasonField,
      {
        ...{
          name: 'duties',
          kind: 'duties',
          title: ['改派为（不改则不填）', 'New duties (leave empty to keep)'],
        },
        isOptional: true,
      },
    ],
  },
  {
    ...{ kind: 'dutiesAssigned', group: 'planning', when: beforeIssue, said: 'office', isBulk: true },
    fields: [
      {
        ...{ name: 'duties', kind: 'duties', title: ['责任分工', 'Duties'] },
        initial: (item) => item?.duties.at(-1)?.value,
      },
    ],
  },
  {
    ...{ kind: 'measureSet', group: 'planning', when: beforeIssue, said: 'office' },
    fields: [
      {
        ...{ name: 'measure', kind: 'measure', title: ['量化指标', 'Measure'] },
        initial: (item) => item?.measures.at(-1)?.value,
      },
    ],
  },
  {
    ...{ kind: 'wordsEdited', group: 'planning', when: beforeIssue, said: 'office' },
    fields: [{ name: 'words', kind: 'words', title: ['内容', 'Words'], initial: (item) => item?.words }],
  },
  {
    ...{ kind: 'nodesProposed', group: 'planning', when: underWay, said: 'body' },
    isNext: ({ state, proposedSchedule }) => state.progress.progress === 'noNodes' && !proposedSchedule,
    fields: [
      {
        ...{ name: 'schedule', kind: 'schedule', title: ['节点', 'Nodes'] },
        initial: (item) => item?.proposedSchedule ?? item?.schedules.at(-1)?.value,
      },
    ],
    does: [
      '节点报督查室审定；完成时限和目标数不能借报节点改变。',
      'The office approves them; deadline and target stay.',
    ],
  },
  {
    ...{ kind: 'nodesApproved', group: 'planning', when: underWay, said: 'office', fields: [], isBulk: true },
    isThere: ({ proposedSchedule }) => proposedSchedule !== undefined,
    isNext: () => true,
  },
  {
    ...{ kind: 'partsProposed', group: 'planning', when: underWay, said: 'body' },
    fields: [{ name: 'parts', kind: 'parts', title: ['下设事项', 'Working items'] }],
  },
  {
    ...{ kind: 'partsApproved', group: 'planning', when: underWay, said: 'leader', fields: [] },
    isThere: ({ proposedParts }) => proposedParts !== undefined,
    isNext: () => true,
  },
  {
    ...{ kind: 'proposalReturned', group: 'planning', when: underWay, said: 'office' },
    isThere: ({ proposedParts, proposedSchedule }) =>
      proposedParts !== undefined || proposedSchedule !== undefined,
    fields: [
      {
        ...{ name: 'proposal', kind: 'choice', title: ['退回', 'Returned'] },
        choices: (item) => ({
          ...(item?.proposedSchedule && { nodes: ['节点', 'Nodes'] as const }),
          ...(item?.proposedParts && { parts: ['下设事项', 'Working items'] as const }),
        }),
        initial: (item) => (item?.proposedSchedule ? 'nodes' : 'parts'),
      },
      reasonField,
    ],
  },
  {
    ...{ kind: 'visibilitySet', group: 'planning', when: [...beforeIssue, ...inHand], said: 'office' },
    isBulk: true,
    fields: [
      {
        ...{ name: 'visibility', kind: 'choice', title: ['公开范围', 'Who may read it'] },
        choices: () => ({ internal: ['内部', 'Offices only'], public: ['公开', 'Everybody'] }),
        initial: (item) => item?.visibility,
      },
    ],
  },
  {
    ...{ kind: 'publisherSet', group: 'planning', when: [...beforeIssue, ...inHand], said: 'office' },
    fields: [
      {
        ...{
          name: 'publisher',
          kind: 'body',
          title: ['数据发布单位（不填为单位自报）', 'Who publishes it (empty: the body)'],
        },
        ...{ isOptional: true, initial: (item) => item?.publisher },
      },
      reasonField,
    ],
  },
]
