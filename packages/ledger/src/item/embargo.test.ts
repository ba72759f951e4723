import { expect, test } from 'vitest'
import { policyFile } from '../../test/policy-files.ts'
import { begun, itemOf, ledgerOf, on, revenue, straight } from '../../test/story.ts'
import { apply } from '../apply.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { lightFactsOf, lightOf } from '../light/light-of.ts'
import { readLightPolicy } from '../light/light-policy.ts'
import { stateOf } from '../state/item-state.ts'
import { readReportingPolicy } from '../state/reporting.ts'
import { itemSeenBy, visibleFigures } from './embargo.ts'

const [read, lights] = [
  readReportingPolicy(policyFile('reporting/monthly-25.json')),
  readLightPolicy(policyFile('lights/plain.json')),
]
if (!('policy' in read) || !('policy' in lights)) throw new Error('no policy')
const policy = { tolerance: { points: '0', percent: '0' }, reporting: read.policy }

const figure = (at: string, through: string, number: string, embargo?: string) =>
  on(at, '2', {
    ...{ kind: 'published', value: { kind: 'number', number }, through: dateOf(through), vintage: 'flash' },
    source: '市财政局',
    ...(embargo && { embargo: { until: dateOf(embargo), posts: ['市长', '常务副市长'] } }),
  })
const item = itemOf('2', [
  ...begun('2', '2', { itemKind: 'target', measure: revenue, schedule: straight, publisher: '市财政局' }),
  figure('2026-09-10', '2026-08-31', '5.5'),
  figure('2026-10-08', '2026-09-30', '3.5', '2026-10-20'),
])

test.each([
  ['点名的岗位，发布前', ['市长'], '2026-10-15', '3.5', '欠进度'],
  ['其他岗位，发布前', ['市住建局局长'], '2026-10-15', '5.5', '超进度'],
  ['没有岗位，发布前一天', [], '2026-10-19', '5.5', '超进度'],
  ['没有岗位，发布当天', [], '2026-10-20', '3.5', '欠进度'],
  ['几个岗位有一个点名', ['市住建局局长', '常务副市长'], '2026-10-15', '3.5', '欠进度'],
])('%s', (_case, posts, at, number, word) => {
  const today = dateOf(at)
  expect(visibleFigures(item, { posts, today }).at(-1)?.value).toEqual({ kind: 'number', number })
  const seen = itemSeenBy(item, { posts, today })
  const state = stateOf(seen, today, policy)
  expect(state.latest?.value).toEqual({ kind: 'number', number })
  expect(lightOf(lightFactsOf(seen, state, today), lights.policy).word).toBe(word)
  expect(JSON.stringify(seen).includes('3.5')).toBe(number === '3.5')
})

// 年底销号：5%的目标，全年数2027年1月20日才公布。
const yearEnd = (number: string, embargo?: string) => figure('2027-01-12', '2026-12-31', number, embargo)
const early = figure('2027-01-11', '2026-12-31', '5.5')

test.each([
  ['保密的数达到了，公布前看不出来', [yearEnd('5.5', '2027-01-20')], '2027-01-15', 'targetNotReached'],
  ['保密的数没达到，公布前看不出来', [early, yearEnd('3.5', '2027-01-20')], '2027-01-15', undefined],
  ['达到了，公布当天', [yearEnd('5.5', '2027-01-20')], '2027-01-20', undefined],
  ['没达到，公布当天', [early, yearEnd('3.5', '2027-01-20')], '2027-01-20', 'targetNotReached'],
  ['不保密的数', [yearEnd('5.5')], '2027-01-15', undefined],
])('申请销号不透露保密的数：%s', (_case, figures, at, code) => {
  const story = begun('2', '2', {
    ...{ itemKind: 'target', measure: revenue, schedule: straight, publisher: '市财政局' },
  })
  const claim = on(at, '2', { kind: 'closeClaimed', evidence: ['决算'] })
  const outcome = apply(ledgerOf([...story, ...figures]), claim)
  expect('refusal' in outcome ? outcome.refusal.code : undefined).toBe(code)
})
