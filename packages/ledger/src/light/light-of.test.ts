import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { begun, itemOf, on, straight } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { fraction, fractionOf } from '../exact/fraction.ts'
import { stateOf } from '../state/item-state.ts'
import { readReportingPolicy } from '../state/reporting.ts'
import { type LightFacts, lightFactsOf, lightOf, shownLight } from './light-of.ts'
import { type LightPolicy, readLightPolicy } from './light-policy.ts'

const policyOf = (id: string): LightPolicy => {
  const outcome = readLightPolicy(policyFile(`lights/${id}.json`))
  if ('problems' in outcome) throw new Error(outcome.problems.join('; '))
  return outcome.policy
}
const [yinchuan, ouhai, guangyuan, suqian, plain] = [
  ...['yinchuan-2025', 'ouhai-2020', 'guangyuan-2018', 'suqian-2025', 'plain'].map(policyOf),
] as const as [LightPolicy, LightPolicy, LightPolicy, LightPolicy, LightPolicy]
const behind = (points: string): LightFacts => ({ progress: 'behind', lagPoints: fractionOf(points) })
const days = (left: number) => ({ daysToDeadline: fraction(BigInt(left), 1n) })
const months = (count: number) => fraction(BigInt(count), 1n)

test.each<[string, LightPolicy, LightFacts, string, string]>([
  ['银川，达到序时', yinchuan, { progress: 'onSchedule', lagPoints: fractionOf('0') }, 'green', '达到序时'],
  ['银川，差9.96个百分点，来源没有写', yinchuan, behind('9.96'), 'none', '未作规定'],
  ['银川，差10个百分点', yinchuan, behind('10'), 'yellow', '滞后'],
  ['银川，差30个百分点', yinchuan, behind('30'), 'yellow', '滞后'],
  ['银川，差30.01个百分点', yinchuan, behind('30.01'), 'red', '严重滞后'],
  ['银川，未定节点，来源没有写', yinchuan, { progress: 'noNodes' }, 'none', '未作规定'],
  ['瓯海，按时', ouhai, { progress: 'ahead' }, 'green', '按时完成'],
  ['瓯海，未完成', ouhai, behind('1'), 'red', '未完成'],
  ['瓯海，次月补上', ouhai, { ...behind('1'), madeUpLater: true }, 'yellow', '滞后'],
  ['广元，蓝是表扬', guangyuan, { progress: 'onSchedule' }, 'blue', '按进度推进'],
  ['广元，缓慢', guangyuan, behind('5'), 'yellow', '进展缓慢'],
  ['广元，逾期', guangyuan, { progress: 'overdue' }, 'red', '不能按期完成'],
  ['广元，进度好而被点名', guangyuan, { progress: 'ahead', namedFromAbove: true }, 'red', '被点名'],
  ['宿迁，蓝是预警', suqian, { progress: 'onSchedule', ...days(30) }, 'blue', '临近时限'],
  ['宿迁，还早', suqian, { progress: 'onSchedule', ...days(31) }, 'none', '正常推进'],
  ['宿迁，滞后先于临近', suqian, { ...behind('1'), ...days(10) }, 'yellow', '滞后'],
  ['宿迁，逾期', suqian, { progress: 'overdue', ...days(-1) }, 'red', '逾期'],
  ['宿迁，已完成不再预警', suqian, { progress: 'completed', ...days(3) }, 'none', '已完成'],
  ['通用，完成', plain, { progress: 'completed', reporting: 'late' }, 'done', '已完成'],
  ['通用，未报', plain, { ...behind('1'), reporting: 'late' }, 'grey', '未报'],
  [
    '通用，待发布不是未报',
    plain,
    { progress: 'onSchedule', reporting: 'awaitingRelease' },
    'green',
    '达进度',
  ],
  ['通用，未定节点不亮红', plain, { progress: 'noNodes', reporting: 'accepted' }, 'none', '未定节点'],
  ['通用，逾期先于未报', plain, { progress: 'overdue', reporting: 'late' }, 'red', '逾期'],
  ['通用，判断不了', plain, { progress: 'unknown', reporting: 'due' }, 'none', '其它'],
])('%s', (_case, policy, facts, light, word) => {
  const outcome = lightOf(facts, policy)
  expect([outcome.light.id, outcome.word]).toEqual([light, word])
})

test.each<[string, string, LightFacts, string]>([
  ['开工，按计划', 'start', { started: true }, 'green'],
  [
    '开工，当月应开未开',
    'start',
    { started: false, monthsNotStarted: months(1), validReason: false },
    'yellow',
  ],
  ['开工，有正当理由', 'start', { started: false, monthsNotStarted: months(1), validReason: true }, 'none'],
  ['开工，连续三个月', 'start', { started: false, monthsNotStarted: months(3), validReason: false }, 'red'],
  ['资金，达到', 'money', { paidOnPlan: true }, 'green'],
  ['资金，未达', 'money', { paidOnPlan: false }, 'red'],
  ['资金，不知道', 'money', {}, 'none'],
  ['入库，正好一个月', 'entry', { entered: false, monthsNotEntered: months(1) }, 'none'],
  ['入库，超过一个月', 'entry', { entered: false, monthsNotEntered: months(2) }, 'yellow'],
  ['入库，超过两个月', 'entry', { entered: false, monthsNotEntered: months(3) }, 'red'],
])('银川四项：%s', (_case, legend, facts, light) => {
  expect(lightOf(facts, yinchuan, legend).light.id).toBe(light)
})

test('a light opens to its facts, its clause and its source', () => {
  expect(lightOf(behind('12.34'), yinchuan)).toMatchObject({
    ...{ source: '[银川2025]', clause: '低于序时进度10至30个百分点（含）亮黄灯' },
    because: [{ fact: 'lagPoints', value: '12.3' }],
  })
  expect(() => lightOf({}, yinchuan, 'quality')).toThrow('no legend quality')
})

test('the facts come from the item and its state', () => {
  const reporting = readReportingPolicy(policyFile('reporting/monthly-25.json'))
  if ('problems' in reporting) throw new Error(reporting.problems.join())
  const item = itemOf('37', begun('37', '37', { schedule: straight }))
  const today = dateOf('2026-12-01')
  const state = stateOf(item, today, {
    tolerance: { points: '0', percent: '0' },
    reporting: reporting.policy,
  })
  expect(lightFactsOf(item, state, today)).toEqual({
    ...{ lifecycle: 'active', reporting: 'late', progress: 'unknown' },
    daysToDeadline: months(30),
  })
})

test('a named person sets a light aside until a day; the computed one still shows', () => {
  const until = dateOf('2026-06-30')
  const deed = {
    kind: 'lightSetAside',
    light: 'green',
    word: '达进度',
    reason: '上级已同意顺延',
    until,
  } as const
  const { lightOverrides } = itemOf('37', [...begun('37', '37'), on('2026-06-01', '37', deed)])
  const computed = lightOf(behind('5'), plain)
  const shown = (day: string) => shownLight(computed, lightOverrides, dateOf(day))
  expect(shown('2026-05-31')).toEqual({ computed })
  expect(shown('2026-06-30')).toMatchObject({
    computed: { word: '欠进度' },
    override: { word: '达进度', by: { actor: '督查室张敏' } },
  })
  expect(shown('2026-07-01')).toEqual({ computed })
})

test.each(policyFilesIn('lights'))('%s can be used, is dated and says what its source does not', (path) => {
  const outcome = readLightPolicy(policyFile(path))
  expect(outcome).toHaveProperty('policy')
  expect('policy' in outcome && outcome.policy.source).toMatch(/^\[.+\]/)
  expect('policy' in outcome && outcome.policy.notSaid.length).toBeGreaterThan(0)
})

const legend = suqian.legends[0]!
const rule = legend.rules[0]!
const withRule = (others: object) => ({
  ...suqian,
  legends: [{ ...legend, rules: [{ ...rule, ...others }] }],
})
test.each<[string, unknown, string]>([
  ['nothing', null, 'id: words are missing'],
  ['no source', { ...suqian, source: '' }, 'source: words are missing'],
  ['no date', { ...suqian, dated: undefined }, 'dated: words'],
  ['not what the source leaves open', { ...suqian, notSaid: undefined }, 'notSaid'],
  [
    'two lights of one shape',
    { ...suqian, lights: suqian.lights.map((each) => ({ ...each, shape: 'circle' })) },
    'share their shape',
  ],
  ['a colour by name', { ...suqian, lights: [{ ...suqian.lights[0], colour: 'blue' }] }, '#rrggbb'],
  ['a rule without a clause', withRule({ clause: '' }), 'rules[0].clause'],
  ['a light that there is not', withRule({ light: 'purple' }), 'no light purple'],
  ['a fact that there is not', withRule({ when: [{ fact: 'mood', oneOf: ['good'] }] }), 'no fact mood'],
  [
    'a word compared as a number',
    withRule({ when: [{ fact: 'progress', atLeast: '1' }] }),
    'does not compare a word',
  ],
  ['a number that is none', withRule({ when: [{ fact: 'lagPoints', atLeast: '十' }] }), 'is no number'],
  ['a rule that always holds', withRule({ when: [] }), 'there is nothing'],
  ['no light for the rest', { ...suqian, legends: [{ ...legend, otherwise: undefined }] }, 'otherwise'],
])('refuses a policy with %s', (_case, data, words) => {
  const outcome = readLightPolicy(data)
  expect('problems' in outcome && outcome.problems.join('; ')).toContain(words)
})

test('law: every item has a light under every policy, and a lag that grows never turns one better', () => {
  const order = ['none', 'green', 'yellow', 'red']
  const policies = fc.constantFrom(yinchuan, ouhai, guangyuan, suqian, plain)
  const progress = fc.constantFrom(
    'noNodes',
    'ahead',
    'onSchedule',
    'behind',
    'overdue',
    'completed',
    'unknown',
  )
  fc.assert(
    fc.property(policies, progress, fc.nat(6000), fc.nat(6000), (policy, word, lag, more) => {
      expect(lightOf({ progress: word }, policy).light.shape).toBeTruthy()
      const rank = (points: number) => {
        const lagPoints = fraction(BigInt(points), 100n)
        return order.indexOf(lightOf({ progress: 'behind', lagPoints }, policy).light.id)
      }
      expect(rank(lag + more)).toBeGreaterThanOrEqual(rank(lag))
    }),
  )
})
