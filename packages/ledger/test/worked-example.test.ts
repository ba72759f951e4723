import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type Deed,
  dateOf,
  fold,
  lifecycles,
  lightFactsOf,
  lightOf,
  type Milestone,
  percent,
  periodOf,
  readLightPolicy,
  readReportingPolicy,
  readTolerance,
  refusalCodes,
  rounded,
  stateOf,
} from '../src/index.ts'
import { policyFile } from './policy-files.ts'
import { begun, on, year } from './story.ts'

const docs = readFileSync(new URL('../../../docs/ledger.md', import.meta.url), 'utf8')
const lights = readLightPolicy(policyFile('lights/plain.json'))
const reporting = readReportingPolicy(policyFile('reporting/monthly-25.json'))
const tolerance = readTolerance(policyFile('tolerances/plain.json'))
if (!('policy' in lights) || !('policy' in reporting) || !('tolerance' in tolerance))
  throw new Error('no policy')
const policy = { reporting: reporting.policy, tolerance: tolerance.tolerance }

const node = (dueDate: string, value: string): Milestone => ({
  dueDate: dateOf(dueDate),
  planned: { kind: 'value', value },
})
const nodes = [
  node('2026-03-31', '0'),
  node('2026-06-30', '25'),
  node('2026-09-30', '70'),
  node('2026-12-31', '86'),
]
const submitted = (at: string, month: string, number: string) => {
  const period = periodOf(month)
  const deeds: Deed[] = [
    { kind: 'drafted', period, vintage: 'flash', words: '', value: { kind: 'number', number } },
    { kind: 'approved', period },
    { kind: 'accepted', period },
  ]
  return deeds.map((deed) => on(at, '37', deed))
}
const events = [
  ...begun('37', '37'),
  ...submitted('2026-03-25', '2026-03', '4.3'),
  on('2026-04-10', '37', { kind: 'nodesProposed', schedule: { ...year, kind: 'nodes', nodes } }),
  on('2026-04-10', '37', { kind: 'nodesApproved' }),
  ...submitted('2026-06-25', '2026-06', '24.1'),
  ...submitted('2026-09-25', '2026-09', '71'),
  ...submitted('2026-12-25', '2026-12', '86'),
]

test.each(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'])(
  'the page says of %s what the rules say',
  (text) => {
    const today = dateOf(text)
    const item = fold(events.filter(({ act }) => act.at <= today)).state.items['37']!
    const state = stateOf(item, today, policy)
    const { progress, done, planned, lagPoints } = state.progress
    const figure = state.latest?.value.kind === 'number' ? `${state.latest.value.number}公里` : ''
    const facts = [
      `完成${rounded(percent(done!), 1)}%`,
      ...(planned ? [`应完成${rounded(percent(planned), 1)}%`] : []),
      ...(lagPoints ? [`滞后${rounded(lagPoints, 1)}个百分点`] : []),
    ].join('，')
    const { word } = lightOf(lightFactsOf(item, state, today), lights.policy)
    expect(docs).toContain(`| ${text} | ${figure} | ${progress}, ${facts} | ${word} |`)
  },
)

test('the page names every lifecycle in its order, and the list of refusals that there is', () => {
  expect(docs).toContain(lifecycles.join(' · '))
  expect(refusalCodes.length).toBeGreaterThan(0)
  expect(docs).toContain('`refusalCodes`')
})
