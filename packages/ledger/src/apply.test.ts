import { expect, test } from 'vitest'
import { policyFile } from '../test/policy-files.ts'
import {
  added,
  begun,
  byDate,
  issued,
  itemOf,
  ledgerOf,
  login,
  noNodes,
  on,
  paper,
  pipes,
  straight,
  year,
} from '../test/story.ts'
import { apply } from './apply.ts'
import { dateOf } from './exact/calendar-date.ts'
import { periodOf } from './exact/period.ts'
import { actLine } from './item/act.ts'
import type { Deed, Event } from './item/event.ts'
import type { Instruction, Lifecycle } from './item/item.ts'
import { emptyLedger, findItems } from './item/ledger-state.ts'
import { type RefusalCode, refusalCodes } from './item/refusal.ts'
import type { Measure } from './measure/measure.ts'
import { readPowerPolicy } from './power/power.ts'
import type { DeedPolicy } from './rules/deed-policy.ts'
import type { Milestone } from './schedule/schedule.ts'
import { readReportingPolicy } from './state/reporting.ts'

const node = (dueDate: string, value: string): Milestone => ({
  dueDate: dateOf(dueDate),
  planned: { kind: 'value', value },
})
const nodes = { ...year, kind: 'nodes', nodes: [node('2026-06-30', '25'), node('2026-12-31', '86')] } as const
const propose: Deed = { kind: 'nodesProposed', schedule: nodes }
const may = periodOf('2026-05')
const draft: Deed = {
  ...{ kind: 'drafted', period: may, vintage: 'flash', words: '完成12公里' },
  value: { kind: 'number', number: '12' },
}
const grounds = { reason: '上级计划调整', documentNumber: '青府函〔2026〕8号' }
const modification = { ...grounds, authority: '市政府常务会议', from: dateOf('2026-09-01') }
const checks = { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: true }
const claim: Deed = { kind: 'closeClaimed', evidence: ['验收单'], reason: '验收数据月底入库' }
const review: Deed = { kind: 'closeReviewed', checks }
const rate: Deed = { kind: 'closeRated', rating: 'good' }
const extension: Deed = { kind: 'extensionRequested', deadline: dateOf('2027-03-31'), reason: '汛期停工' }
const instruction: Instruction = {
  ...{ leader: '市长', on: dateOf('2026-07-16'), paper: '专报第14期', scan: 'scan-9' },
  words: '请国栋同志牵头，住建局7日内拿出方案。',
}

/** Deeds on item 37 one after another, all on one day unless told. */
const story = (...deeds: (Deed | readonly [at: string, deed: Deed])[]): Event[] =>
  deeds.map((each) => ('kind' in each ? on('2026-06-01', '37', each) : on(each[0], '37', each[1])))
const signed = begun('37', '37')
const planned = [...signed, ...story(propose, { kind: 'nodesApproved' })]
const closing = [...planned, ...story(claim)]
const unread = [...planned, ...story(draft, { kind: 'approved', period: may }, claim, review, rate)]
const objected = [...signed.slice(0, 2), ...story({ kind: 'objected', reason: '不是我局职责' })]

const parts = [
  { id: 'a', words: '东城段' },
  { id: 'b', words: '西城段' },
]
const growth: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
const withParts = [...planned, ...story({ kind: 'split', reason: '分段实施', parts }, claim, review, rate)]
const instructed = [
  ...begun('批14', '批14', {
    ...{ itemKind: 'instruction', instruction, measure: { kind: 'yesNo' } },
    schedule: { start: dateOf('2026-07-16'), deadline: dateOf('2026-07-23'), kind: 'straight' },
  }),
  ...[claim, review, rate].map((deed) => on('2026-07-22', '批14', deed)),
]

// What a deed makes of the lifecycle: the whole way of an item, and its side roads.
test.each<[string, Event[], Lifecycle]>([
  ['立项', signed.slice(0, 1), 'draft'],
  ['征求意见', [...signed.slice(0, 1), ...story({ kind: 'consulted' })], 'consulted'],
  ['印发', signed.slice(0, 2), 'issued'],
  ['签收，节点待定', signed, 'signedFor'],
  ['签收，按序时不用定节点', begun('37', '37', { schedule: straight }), 'active'],
  ['节点审定', planned, 'active'],
  ['异议', objected, 'objected'],
  ['裁定后重新签收', [...objected, ...story({ kind: 'ruled', reason: '维持' })], 'issued'],
  ['申请销号', closing, 'closing'],
  [
    '审核不通过',
    [...closing, ...story({ ...review, checks: { ...checks, taskDone: false }, reason: '缺验收' })],
    'active',
  ],
  [
    '评定不合格',
    [...closing, ...story(review, { kind: 'closeRated', rating: 'unqualified', reason: '差2公里' })],
    'active',
  ],
  [
    '先采用填报，再销号',
    [...unread, ...story({ kind: 'accepted', period: may }, { kind: 'closed' })],
    'closed',
  ],
  [
    '先退回填报，再销号',
    [...unread, ...story({ kind: 'returned', period: may, reason: '以验收数为准' }, { kind: 'closed' })],
    'closed',
  ],
  ['销号', [...closing, ...story(review, rate, { kind: 'closed' })], 'closed'],
  [
    '销号有误',
    [...closing, ...story(review, rate, { kind: 'closed' }, { kind: 'reopened', ...grounds })],
    'active',
  ],
  ['中止', [...closing, ...story({ kind: 'suspended', ...grounds })], 'suspended'],
  [
    '恢复到原环节',
    [...closing, ...story({ kind: 'suspended', ...grounds }, { kind: 'resumed', reason: '复工' })],
    'closing',
  ],
  ['缓办', [...planned, ...story({ kind: 'deferred', ...grounds })], 'deferred'],
  [
    '缓办后重新办理',
    [...planned, ...story({ kind: 'deferred', ...grounds }, { kind: 'reopened', ...grounds })],
    'active',
  ],
  [
    '撤销后恢复，节点还没有定',
    [...signed, ...story({ kind: 'cancelled', ...grounds }, { kind: 'reopened', ...grounds })],
    'signedFor',
  ],
  [
    '撤销后恢复，还没有签收',
    [...signed.slice(0, 2), ...story({ kind: 'cancelled', ...grounds }, { kind: 'reopened', ...grounds })],
    'issued',
  ],
  ['撤销', [...signed, ...story({ kind: 'cancelled', ...grounds })], 'cancelled'],
  [
    '印发前去掉一行，不要文号',
    [...signed.slice(0, 1), ...story({ kind: 'cancelled', reason: '与第36项重复', documentNumber: '' })],
    'cancelled',
  ],
])('%s', (_case, events, lifecycle) => expect(itemOf('37', events).lifecycle).toBe(lifecycle))

const monthly = readReportingPolicy(policyFile('reporting/monthly-25.json'))
const powers = readPowerPolicy(policyFile('powers/plain.json'))
if (!('policy' in monthly) || !('policy' in powers)) throw new Error('no policy')
const locks = { months: 1, day: 5 } as const
const asks: DeedPolicy = {
  reporting: { ...monthly.policy, locks, causeWhenBehind: true },
  ...{ powers: powers.policy, relations: { 市住建局: 'verticallyManaged' } },
}
const straightOn = begun('37', '37', { schedule: straight })
const approve: Deed = { kind: 'approved', period: may }
const cause = { category: 'weather', words: '连续降雨停工9天' } as const
const notice: Deed = {
  ...{ kind: 'noticeIssued', step: 'reminder', paper: 'notice', to: '市住建局' },
  ...{ words: '请报5月进展', replyBy: dateOf('2026-06-08') },
}

/** The case, the refusal, what was before, the event, and what the place asks besides. */
const refused: readonly [string, RefusalCode, Event[], Event, DeedPolicy?][] = [
  [
    '批示件没有批示原文',
    'instructionMissing',
    [],
    on('2026-07-16', '批14', added({ itemKind: 'instruction' })),
  ],
  [
    '借定节点降低目标',
    'measureFixed',
    signed,
    on('2026-06-01', '37', { ...propose, measure: { ...pipes, target: '80' } } as Deed),
  ],
  [
    '批示件公开',
    'neverPublic',
    instructed,
    on('2026-07-22', '批14', { kind: 'visibilitySet', visibility: 'public' }),
  ],
  [
    '同一清单的同一条再列一次',
    'sourceExists',
    signed,
    on('2026-06-01', '37', { kind: 'sourceAdded', source: added().sources[0]! }),
  ],
  ['给垂直管理单位下通知', 'mayOnlyBeAsked', signed, on('2026-06-01', '37', notice), asks],
  [
    '用商请函约谈垂直管理单位',
    'mayOnlyBeAsked',
    signed,
    on('2026-06-01', '37', { ...notice, step: 'talk', paper: 'letter' } as Deed),
    asks,
  ],
  [
    '只取发布数，没有人公布',
    'publisherMissing',
    signed,
    on('2026-06-01', '37', { kind: 'frequencySet', frequency: 'fromPublisher' }),
  ],
  [
    '投资换了单位',
    'figureUnsound',
    [
      ...signed,
      ...story({ kind: 'projectReported', through: dateOf('2026-04-30'), yearPlan: '2', unit: '亿元' }),
    ],
    on('2026-06-01', '37', {
      ...{ kind: 'projectReported', through: dateOf('2026-05-31'), paid: '5000', unit: '万元' },
    } as Deed),
  ],
  [
    '调整了衡量办法，上期数不能沿用',
    'valueUnfit',
    [
      ...signed,
      ...story(
        draft,
        approve,
        { kind: 'accepted', period: may },
        { kind: 'measureModified', measure: { kind: 'yesNo' }, ...modification, from: dateOf('2026-06-01') },
      ),
    ],
    on('2026-07-01', '37', { kind: 'noChange', period: periodOf('2026-06') }),
  ],
  [
    '退回垂直管理单位的填报',
    'mayOnlyBeAsked',
    [...signed, ...story(draft, approve)],
    on('2026-06-01', '37', { kind: 'returned', period: may, reason: '与上月不衔接' }),
    asks,
  ],
  [
    '没有采用过就报无变化',
    'nothingAccepted',
    signed,
    on('2026-06-01', '37', { kind: 'noChange', period: may }),
  ],
  ['锁定后填报', 'periodLocked', signed, on('2026-06-06', '37', draft), asks],
  ['锁定后审定', 'periodLocked', [...signed, ...story(draft)], on('2026-06-06', '37', approve), asks],
  [
    '分解数列了两次同一单位',
    'sharesUnsound',
    signed,
    on('2026-06-01', '37', {
      kind: 'sharesSet',
      shares: [
        { orgUnit: '东城区', value: '40' },
        { orgUnit: '东城区', value: '46' },
      ],
    }),
  ],
  [
    '没有分解给它的单位填数',
    'sharesUnsound',
    [...signed, ...story({ kind: 'sharesSet', shares: [{ orgUnit: '东城区', value: '86' }] })],
    on('2026-06-01', '37', {
      kind: 'sharesReported',
      period: may,
      values: [{ orgUnit: '西城区', value: '5' }],
    }),
  ],
  [
    '投资没有单位',
    'figureUnsound',
    signed,
    on('2026-06-01', '37', { kind: 'projectReported', through: dateOf('2026-05-31'), paid: '1.2' }),
  ],
  [
    '形象进度超过100',
    'figureUnsound',
    signed,
    on('2026-06-01', '37', {
      kind: 'projectReported',
      through: dateOf('2026-05-31'),
      physicalProgress: '100.1',
    }),
  ],
  ['滞后没有原因', 'causeMissing', [...straightOn, ...story(draft)], on('2026-06-01', '37', approve), asks],
  [
    '滞后没有下一步',
    'nextStepMissing',
    [...straightOn, ...story({ ...draft, cause } as Deed)],
    on('2026-06-01', '37', approve),
    asks,
  ],
  [
    '下一步的日期已过',
    'nextStepMissing',
    [
      ...straightOn,
      ...story({ ...draft, cause, nextStep: { words: '增加两个作业面', by: dateOf('2026-05-31') } } as Deed),
    ],
    on('2026-06-01', '37', approve),
    asks,
  ],
  [
    '没有提过的协调事项',
    'requestNotOpen',
    signed,
    on('2026-06-01', '37', { kind: 'requestRuled', request: '2026-05#1', outcome: 'agreed', words: '同意' }),
  ],
  [
    '回复没有的督办件',
    'noticeNotOpen',
    signed,
    on('2026-06-01', '37', { kind: 'noticeReplied', notice: 1, words: '已整改' }),
  ],
  [
    '回复过的再回复',
    'noticeNotOpen',
    [...signed, ...story(notice, { kind: 'noticeReplied', notice: 1, words: '已整改' })],
    on('2026-06-01', '37', { kind: 'noticeReplied', notice: 1, words: '再报' }),
  ],
  [
    '另一督办件用过的文号',
    'numberTaken',
    [...signed, ...story({ ...notice, documentNumber: '青政督〔2026〕1号' })],
    on('2026-06-01', '37', { ...notice, documentNumber: '青政督〔2026〕1号' }),
  ],
  [
    '没有达到目标，也没有理由就申请销号',
    'targetNotReached',
    planned,
    on('2026-06-01', '37', { kind: 'closeClaimed', evidence: ['验收单'] }),
  ],
  [
    '一季度增速达到，全年还没有定，没有理由就申请销号',
    'targetNotReached',
    [
      ...begun('1', '1', { measure: growth, schedule: straight, publisher: '市统计局' }),
      on('2026-04-20', '1', {
        ...{ kind: 'published', value: { kind: 'number', number: '6.5' }, through: dateOf('2026-03-31') },
        ...{ vintage: 'preliminary', source: '市统计局' },
      } as Deed),
    ],
    on('2026-06-01', '1', { kind: 'closeClaimed', evidence: ['统计公报'] }),
  ],
  [
    '批示后又有批示，不能按先前的“无新批示”销号',
    'instructionOpen',
    [
      ...instructed,
      on('2026-07-22', '批14', { kind: 'noFurtherInstruction' }),
      on('2026-07-23', '批14', { kind: 'instructionNoted', instruction }),
    ],
    on('2026-07-23', '批14', { kind: 'closed' }),
  ],
  [
    '撤销还有下设事项的',
    'partsOpen',
    [...planned, ...story({ kind: 'split', reason: '分段实施', parts })],
    on('2026-06-01', '37', { kind: 'cancelled', ...grounds }),
  ],
  [
    '申请的时限已不比新定的晚',
    'notLater',
    [
      ...signed,
      ...story(extension, { kind: 'deadlineModified', ...modification, deadline: dateOf('2027-06-30') }),
    ],
    on('2026-06-01', '37', { kind: 'extensionRuled', granted: true, reason: '' }),
  ],
  [
    '扫描件没有附',
    'basisIncomplete',
    signed,
    {
      ...on('2026-06-01', '37', draft),
      act: { ...paper('2026-06-01', '市水利局'), basis: { kind: 'signedPaper', scan: '' } },
    },
  ],
  [
    '代谁没有写',
    'basisIncomplete',
    signed,
    {
      ...on('2026-06-01', '37', draft),
      act: { ...login('2026-06-01'), basis: { kind: 'telephone', note: '电话' } },
    },
  ],
  ['日期倒填', 'outOfOrder', signed, on('2026-02-02', '37', draft)],
  ['编号已有', 'itemExists', signed, on('2026-06-01', '37', added())],
  ['没有这一项', 'itemNotFound', signed, on('2026-06-01', '38', draft)],
  ['上级事项没有', 'itemNotFound', [], on('2026-06-01', '37-1', added({ parent: '37' }))],
  [
    '印发后不能改文字',
    'notNow',
    signed,
    on('2026-06-01', '37', { kind: 'wordsEdited', words: '开工管网86公里' }),
  ],
  ['没有签收不能填报', 'notNow', signed.slice(0, 2), on('2026-06-01', '37', draft)],
  [
    '签收后不能再提异议',
    'notNow',
    signed,
    on('2026-06-01', '37', { kind: 'objected', reason: '不是我局职责' }),
  ],
  ['内容空着', 'wordsMissing', [], on('2026-06-01', '37', added({ words: '' }))],
  [
    '异议没有理由',
    'reasonMissing',
    signed.slice(0, 2),
    on('2026-06-01', '37', { kind: 'objected', reason: '' }),
  ],
  [
    '调整没有文号',
    'documentNumberMissing',
    signed,
    on('2026-06-01', '37', { kind: 'measureModified', measure: pipes, ...modification, documentNumber: '' }),
  ],
  [
    '调整没有机关',
    'authorityMissing',
    signed,
    on('2026-06-01', '37', { kind: 'measureModified', measure: pipes, ...modification, authority: '' }),
  ],
  [
    '理由和文号都没有，先说理由',
    'reasonMissing',
    signed,
    on('2026-06-01', '37', { kind: 'suspended', reason: '', documentNumber: '' }),
  ],
  [
    '撤销已印发的，没有文号',
    'documentNumberMissing',
    signed,
    on('2026-06-01', '37', { kind: 'cancelled', reason: '重复', documentNumber: '' }),
  ],
  [
    '阅件不立项',
    'nothingToDo',
    [],
    on(
      '2026-07-16',
      '批14',
      added({ itemKind: 'instruction', instruction: { ...instruction, words: '阅。' } }),
    ),
  ],
  [
    '没有牵头单位就印发',
    'leadMissing',
    [on('2026-01-20', '37', added({ duties: { responsible: [], supporting: [] } }))],
    on('2026-02-01', '37', issued('37')),
  ],
  ['没有序号', 'serialMissing', signed.slice(0, 1), on('2026-02-01', '37', issued(''))],
  [
    '序号用过',
    'serialTaken',
    [...signed, on('2026-02-03', '38', added())],
    on('2026-02-04', '38', issued('37')),
  ],
  [
    '裁定过还要异议',
    'alreadyRuled',
    [...objected, ...story({ kind: 'ruled', reason: '维持' })],
    on('2026-06-01', '37', { kind: 'objected', reason: '仍有不同意见' }),
  ],
  [
    '目标不是数',
    'measureUnsound',
    [],
    on('2026-06-01', '37', added({ measure: { ...pipes, target: '若干' } as typeof pipes })),
  ],
  [
    '节点不到全部任务',
    'scheduleUnsound',
    signed,
    on('2026-06-01', '37', { ...propose, schedule: { ...nodes, nodes: nodes.nodes.slice(0, 1) } }),
  ],
  [
    '借定节点推迟时限',
    'scheduleUnsound',
    signed,
    on('2026-06-01', '37', {
      kind: 'nodesProposed',
      schedule: { ...noNodes, deadline: dateOf('2027-06-30') },
    }),
  ],
  ['没有报过节点', 'nothingProposed', signed, on('2026-06-01', '37', { kind: 'nodesApproved' })],
  [
    '报告期还没有到',
    'periodNotBegun',
    signed,
    on('2026-06-01', '37', { ...draft, period: periodOf('2026-07') }),
  ],
  [
    '公布的数还没有到时候',
    'periodNotBegun',
    signed,
    on('2026-06-01', '37', {
      kind: 'published',
      value: { kind: 'number', number: '12' },
      through: dateOf('2026-06-30'),
      vintage: 'flash',
      source: '统计局',
    }),
  ],
  [
    '填的不是数',
    'valueUnfit',
    signed,
    on('2026-06-01', '37', { ...draft, value: { kind: 'yesNo', done: true } }),
  ],
  ['没有草稿就审', 'nothingDrafted', signed, on('2026-06-01', '37', { kind: 'approved', period: may })],
  [
    '负责人没有审就采用',
    'nothingSubmitted',
    [...signed, ...story(draft)],
    on('2026-06-01', '37', { kind: 'accepted', period: may }),
  ],
  ['过了时限才申请延期', 'afterDue', signed, on('2027-01-01', '37', extension)],
  ['延期不比原来晚', 'notLater', signed, on('2026-06-01', '37', { ...extension, deadline: year.deadline })],
  ['上一件还没有批', 'requestPending', [...signed, ...story(extension)], on('2026-06-01', '37', extension)],
  [
    '没有申请就批',
    'nothingRequested',
    signed,
    on('2026-06-01', '37', { kind: 'extensionRuled', granted: true, reason: '' }),
  ],
  [
    '调灯没有到期日',
    'expiryPast',
    signed,
    on('2026-06-01', '37', {
      kind: 'lightSetAside',
      light: 'green',
      word: '正常',
      reason: '等上级',
      until: dateOf('2026-06-01'),
    }),
  ],
  ['没有佐证就销号', 'evidenceMissing', planned, on('2026-06-01', '37', { ...claim, evidence: [] })],
  ['没有审核就评定', 'notReviewed', closing, on('2026-06-01', '37', rate)],
  ['没有评定就销号', 'notRated', [...closing, ...story(review)], on('2026-06-01', '37', { kind: 'closed' })],
  ['批示件没有登记“无新批示”', 'instructionOpen', instructed, on('2026-07-22', '批14', { kind: 'closed' })],
  ['填报还没有采用就销号', 'submissionOpen', unread, on('2026-06-01', '37', { kind: 'closed' })],
  ['下设事项没有办结', 'partsOpen', withParts, on('2026-06-01', '37', { kind: 'closed' })],
  ['不是批示件', 'notAnInstruction', signed, on('2026-06-01', '37', { kind: 'noFurtherInstruction' })],
  [
    '拆成一件',
    'partsMissing',
    signed,
    on('2026-06-01', '37', { kind: 'split', reason: '分段实施', parts: [{ id: '37-1', words: '甲' }] }),
  ],
  [
    '并入没有理由',
    'reasonMissing',
    signed,
    on('2026-06-01', '37', { kind: 'merged', reason: '', into: '51' }),
  ],
  [
    '并入的文号空着',
    'documentNumberMissing',
    signed,
    on('2026-06-01', '37', { kind: 'merged', reason: '内容相同', documentNumber: '', into: '51' }),
  ],
  ['拆分没有理由', 'reasonMissing', signed, on('2026-06-01', '37', { kind: 'split', reason: '', parts })],
  [
    '并入没有的',
    'itemNotFound',
    signed,
    on('2026-06-01', '37', { kind: 'merged', reason: '任务内容相同', into: '51' }),
  ],
  [
    '并入自身',
    'intoItself',
    signed,
    on('2026-06-01', '37', { kind: 'merged', reason: '任务内容相同', into: '37' }),
  ],
]

test.each(refused)('refuses: %s (%s)', (_case, code, before, event, policy) => {
  const state = ledgerOf(before)
  const outcome = apply(state, event, policy)
  expect(outcome).toMatchObject({ refusal: { code, item: event.item, deed: event.deed.kind } })
})

test('every refusal has a case above', () => {
  expect(new Set(refused.map(([, code]) => code))).toEqual(new Set(refusalCodes))
})

test('a submission: draft, head, accepted; what changes later is approved again; a return is counted', () => {
  const item = itemOf('37', [
    ...signed,
    ...story(
      draft,
      { kind: 'approved', period: may },
      { kind: 'returned', period: may, reason: '与上月不衔接' },
    ),
    ...story(draft, { kind: 'approved', period: may }, { kind: 'accepted', period: may }, draft),
  ])
  expect(item.submissions.map(({ stage }) => stage)).toEqual([
    ...['draft', 'submitted', 'returned'],
    ...['draft', 'submitted', 'accepted', 'draft'],
  ])
  expect(item.returnedCount).toBe(1)
})

test('offline sign-off: the history never reads as a login of the head (情景十)', () => {
  const event: Event = {
    ...on('2026-06-01', '37', { kind: 'approved', period: may }),
    act: paper('2026-06-01', '市水利局'),
  }
  const item = itemOf('37', [...signed, ...story(draft), event])
  expect(actLine(item.submissions.at(-1)!.by)).toBe('督查室张敏 代 市水利局 录入；线下审签；扫描件')
  expect(actLine(login('2026-06-01'))).toBe('督查室张敏 录入')
})

test('an objection that is upheld moves the duty, and the new lead may object in its turn', () => {
  const duties = { lead: '市水利局', responsible: [], supporting: [] }
  const events = [...objected, ...story({ kind: 'ruled', reason: '职责在水利', duties })]
  expect(itemOf('37', events).duties.at(-1)?.value.lead).toBe('市水利局')
  expect(itemOf('37', [...events, ...story({ kind: 'objected', reason: '无经费' })]).lifecycle).toBe(
    'objected',
  )
})

test('an extension moves the deadline and is counted; a refused one does neither', () => {
  const granted = itemOf('37', [
    ...signed,
    ...story(extension, { kind: 'extensionRuled', granted: true, reason: '' }),
  ])
  expect([granted.schedules.at(-1)?.value.deadline, granted.extensionCount]).toEqual(['2027-03-31', 1])
  const refused = itemOf('37', [
    ...signed,
    ...story(extension, { kind: 'extensionRuled', granted: false, reason: '可赶工' }),
  ])
  expect([refused.schedules.at(-1)?.value.deadline, refused.extensionCount]).toEqual(['2026-12-31', 0])
})

test('nodes proposed before an extension do not take the old deadline back', () => {
  const events = [
    ...signed,
    ...story(propose, extension, { kind: 'extensionRuled', granted: true, reason: '' }),
  ]
  expect(apply(ledgerOf(events), on('2026-06-02', '37', { kind: 'nodesApproved' }))).toMatchObject({
    refusal: { code: 'scheduleUnsound', facts: { problem: 'deadlineMoved' } },
  })
})

test('an instruction closes when the result is in and no further instruction came (情景九)', () => {
  const end = [{ kind: 'noFurtherInstruction' }, { kind: 'closed' }] as const
  const events = [...instructed, ...end.map((deed) => on('2026-07-23', '批14', deed))]
  expect(itemOf('批14', events).lifecycle).toBe('closed')
})

test('an instruction to note stands with the item it concerns', () => {
  const note = { ...instruction, words: '已阅。' }
  expect(itemOf('37', [...signed, ...story({ kind: 'instructionNoted', instruction: note })]).notes).toEqual([
    note,
  ])
})

test('parts hold their item open, named by serial, and it closes with the last of them', () => {
  expect(apply(ledgerOf(withParts), on('2026-06-01', '37', { kind: 'closed' }))).toMatchObject({
    refusal: { facts: { parts: '37-1、37-2' } },
  })
  const dropped = ['a', 'b'].map((id) => on('2026-06-01', id, { kind: 'cancelled', ...grounds }))
  expect(itemOf('37', [...withParts, ...dropped, ...story({ kind: 'closed' })]).lifecycle).toBe('closed')
})

test('a merged item leaves its sources with the other, and can come back', () => {
  const events = byDate(
    begun('51', '51'),
    begun('52', '52', {
      sources: [{ list: 'livelihoodList', document: '民生实事', quote: '管网', serial: '3' }],
    }),
  )
  const merged = [...events, on('2026-06-01', '52', { kind: 'merged', reason: '任务内容相同', into: '51' })]
  expect(itemOf('51', merged).sources.map(({ document }) => document)).toEqual([
    '2026年政府工作报告',
    '民生实事',
  ])
  expect(itemOf('52', merged)).toMatchObject({ lifecycle: 'cancelled', mergedInto: '51' })
  const back = [...merged, on('2026-06-02', '52', { kind: 'reopened', ...grounds })]
  expect(itemOf('52', back).mergedInto).toBeUndefined()
})

test('the working items of a merged item hold the other one open', () => {
  const events = byDate(begun('51', '51'), begun('52', '52'))
  const merged = [
    ...events,
    on('2026-06-01', '52', { kind: 'split', reason: '分段实施', parts }),
    on('2026-06-01', '52', { kind: 'merged', reason: '任务内容相同', into: '51' }),
    ...[claim, review, rate].map((deed) => on('2026-06-02', '51', deed)),
  ]
  expect(itemOf('a', merged)).toMatchObject({ parent: '51', serial: '52-1' })
  expect(apply(ledgerOf(merged), on('2026-06-02', '51', { kind: 'closed' }))).toMatchObject({
    refusal: { code: 'partsOpen', facts: { parts: '52-1、52-2' } },
  })
})

test('a deadline brought forward opens the nodes beyond it, and nothing is behind a plan that nobody made', () => {
  const earlier: Deed = { kind: 'deadlineModified', ...modification, deadline: dateOf('2026-10-31') }
  expect(itemOf('37', [...planned, ...story(earlier)]).schedules.at(-1)?.value).toEqual({
    ...{ kind: 'noNodes', start: year.start, deadline: '2026-10-31' },
  })
})

test('37-2 that is a row of its own in the imported table is not given to a part', () => {
  const events = byDate(signed, begun('row', '37-2'))
  const split = [...events, on('2026-06-01', '37', { kind: 'split', reason: '分段实施', parts })]
  expect(['a', 'b', 'row'].map((id) => itemOf(id, split).serial)).toEqual(['37-1', '37-3', '37-2'])
})

test('无变化 repeats what a figure says, not of another day: 前三季度 stays 前三季度', () => {
  const quarter: Deed[] = [
    { ...draft, period: periodOf('2026-10'), through: dateOf('2026-09-30') } as Deed,
    { kind: 'approved', period: periodOf('2026-10') },
    { kind: 'accepted', period: periodOf('2026-10') },
  ]
  const told = quarter.map((deed) => on('2026-11-02', '37', deed))
  const same = on('2026-12-02', '37', { kind: 'noChange', period: periodOf('2026-11') })
  expect(itemOf('37', [...signed, ...told, same]).submissions.at(-1)).toMatchObject({
    ...{ period: '2026-11', through: '2026-09-30', unchanged: true },
  })
})

test('the old name finds the renamed item (情景十二)', () => {
  const before = begun('88', '88', { itemKind: 'project', words: '市儿童医院迁建' })
  const renamed = on('2026-06-01', '88', {
    kind: 'renamed',
    words: '市妇女儿童医疗中心（一期）',
    reason: '立项批复',
  })
  const state = ledgerOf([...before, renamed])
  expect(findItems(state, '市儿童医院迁建').map(({ words }) => words)).toEqual(['市妇女儿童医疗中心（一期）'])
  expect(findItems(state, '市儿童医院')).toEqual([])
})

test('what is allowed on the last day that it is', () => {
  const states = (at: string, deed: Deed) => apply(ledgerOf(signed), on(at, '37', deed))
  expect(states('2026-12-31', extension)).toHaveProperty('state')
  expect(states('2026-05-01', draft)).toHaveProperty('state')
  expect(states('2026-04-30', draft)).toHaveProperty('refusal')
})

test('an instruction is issued without a document number, a task is not', () => {
  const bare: Deed = { kind: 'issued', document: '批示台账', serial: '14', documentNumber: '' }
  const noted = [on('2026-07-16', '批14', added({ itemKind: 'instruction', instruction }))]
  expect(itemOf('批14', [...noted, on('2026-07-16', '批14', bare)]).lifecycle).toBe('issued')
  expect(apply(ledgerOf(signed.slice(0, 1)), on('2026-07-16', '37', bare))).toMatchObject({
    refusal: { code: 'documentNumberMissing' },
  })
})

test('an item cannot go into a part of its own, and a second split numbers on', () => {
  const split = story({ kind: 'split', reason: '分段实施', parts })
  expect(
    apply(
      ledgerOf([...signed, ...split]),
      on('2026-06-01', '37', { kind: 'merged', reason: '任务内容相同', into: 'a' }),
    ),
  ).toMatchObject({
    refusal: { code: 'intoItself' },
  })
  const more = [
    ...signed,
    ...split,
    ...story({
      kind: 'split',
      reason: '分段实施',
      parts: [
        { id: 'c', words: '南城段' },
        { id: 'd', words: '北城段' },
      ],
    }),
  ]
  expect(['a', 'b', 'c', 'd'].map((id) => itemOf(id, more).serial)).toEqual(['37-1', '37-2', '37-3', '37-4'])
})

test('what is settled does not stay open: the objection ruled on, the claim sent back', () => {
  expect(itemOf('37', [...objected, ...story({ kind: 'ruled', reason: '维持' })]).objection).toBeUndefined()
  const back = [...closing, ...story({ ...review, checks: { ...checks, taskDone: false }, reason: '缺验收' })]
  expect(itemOf('37', back)).toMatchObject({ returnedCount: 1 })
  expect(itemOf('37', back).closeOut).toBeUndefined()
})

// Several things are wrong at once: the weightier is told.
test.each<[string, RefusalCode, Event]>([
  [
    '依据不全，日期也倒填',
    'basisIncomplete',
    { ...on('2026-01-01', '37', draft), act: { ...login('2026-01-01'), actor: '' } },
  ],
  ['日期倒填，事项也没有', 'outOfOrder', on('2026-01-01', '99', draft)],
  ['环节不对，文字也空着', 'notNow', on('2026-06-01', '37', { kind: 'wordsEdited', words: '' })],
  ['没有理由，时限也过了', 'reasonMissing', on('2027-06-01', '37', { ...extension, reason: '' } as Deed)],
  [
    '时限过了，新时限也不晚',
    'afterDue',
    on('2027-06-01', '37', { ...extension, deadline: year.deadline } as Deed),
  ],
  [
    '报告期没有到，填的也不对',
    'periodNotBegun',
    on('2026-06-01', '37', {
      ...draft,
      period: periodOf('2026-07'),
      value: { kind: 'yesNo', done: true },
    } as Deed),
  ],
])('the weightier first: %s', (_case, code, event) => {
  expect(apply(ledgerOf(signed), event)).toMatchObject({ refusal: { code } })
})

test.each(['constructor', '__proto__', 'toString'])('%s is an id like another', (id) => {
  expect(apply(emptyLedger, on('2026-01-20', id, { kind: 'signedFor' }))).toMatchObject({
    refusal: { code: 'itemNotFound' },
  })
  expect(itemOf(id, begun(id, id)).lifecycle).toBe('signedFor')
})

test('an empty ledger takes nothing but a new item', () => {
  expect(apply(emptyLedger, on('2026-01-20', '37', { kind: 'signedFor' }))).toMatchObject({
    refusal: { code: 'itemNotFound' },
  })
})
