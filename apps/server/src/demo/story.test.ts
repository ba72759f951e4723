import { fileURLToPath } from 'node:url'
import {
  breakdownCounts,
  checkShares,
  dateOf,
  gapWords,
  type Item,
  itemIn,
  lightFactsOf,
  lightOf,
  silentOrgUnits,
  stateOf,
} from '@taizhang/ledger'
import { describe, expect, test } from 'vitest'
import { policiesOn } from '../policies/chosen.ts'
import { readPresets } from '../policies/presets.ts'
import { readSample } from './sample.ts'
import { storyOf, demoDay as today } from './story.ts'
import { storyRules } from './story-rules.ts'
import { silent } from './table-turns.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const sample = readSample(`${root}/samples`)
const presets = readPresets(`${root}/policies`)
const rules = storyRules(presets)
// Every event of it went through the rules of the ledger: one refusal, and there is no story.
const report = { document: 'report-2025', title: '2025年政府工作报告' }
const story = storyOf(sample, { ...rules, report, until: today })
const items = Object.values(story.items.items)

// Judged as the server does: by what the register of the story chose.
const policies = policiesOn(story.register, today, presets)
const states = items.map((item) => ({ item, state: stateOf(item, today, policies.stateOf(item)) }))

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

describe('on 6 November 2025', () => {
  test('most is on schedule or ahead, a fifth is behind, little is overdue', () => {
    const lights = states.map(
      ({ item, state }) => lightOf(lightFactsOf(item, state, today), policies.light).word,
    )
    expect(tally(lights)).toMatchInlineSnapshot(`
      {
        "其它": 3,
        "已完成": 25,
        "未定节点": 3,
        "未报": 6,
        "欠进度": 50,
        "超进度": 80,
        "达进度": 78,
        "逾期": 5,
      }
    `)
  })

  test('most of the October round is accepted, a part waits for the supervisors, a few are late or returned', () => {
    expect(tally(states.map(({ state }) => state.reporting.reporting))).toMatchInlineSnapshot(`
      {
        "accepted": 163,
        "awaitingRelease": 7,
        "late": 6,
        "notDue": 15,
        "returned": 3,
        "submitted": 56,
      }
    `)
  })

  test('where the items stand', () => {
    expect(tally(items.map(({ lifecycle }) => lifecycle))).toMatchInlineSnapshot(`
      {
        "active": 232,
        "cancelled": 1,
        "closed": 11,
        "closing": 1,
        "deferred": 1,
        "signedFor": 3,
        "suspended": 1,
      }
    `)
  })

  test('229 rows; the same rows as in the issued table of the sample, in its order', () => {
    expect(breakdownCounts(story.breakdown).rows).toBe(229)
    const serials = sample.rows.map(({ serial, words }) => [`${serial}`, words.slice(0, 12)])
    const issued = sample.rows.map(({ serial }) => itemIn(story.items, `breakdown-2025-${serial}`)!)
    expect(
      issued.map(({ serial, words, formerWords }) => [serial, (formerWords[0] ?? words).slice(0, 12)]),
    ).toEqual(serials)
  })
})

const saying = (words: string): Item => items.find((item) => item.words.includes(words))!

const all = <T>(of: (item: Item) => readonly T[]): readonly T[] => items.flatMap(of)

test('what was commented, objected to, returned, asked for', () => {
  expect(silentOrgUnits(story.breakdown).toSorted()).toEqual(silent.toSorted())
  expect(Object.values(story.breakdown.comments).filter(({ ruled }) => ruled)).toHaveLength(24)
  expect(saying('人才公寓').duties.map(({ value }) => value.lead)).toEqual(['housing', 'human-resources'])
  expect(items.reduce((sum, { returnedCount }) => sum + returnedCount, 0)).toBeGreaterThan(40)
  expect(all(({ submissions }) => submissions.filter(({ unchanged }) => unchanged)).length).toBeGreaterThan(
    200,
  )
  expect(all(({ lateGrants }) => lateGrants).length).toBeGreaterThan(10)
  expect(tally(all(({ requests }) => requests).map(({ ruling }) => ruling?.outcome ?? 'open'))).toEqual({
    ...{ agreed: 3, partly: 1, declined: 1, open: 1 },
  })
  expect(tally(all(({ notices }) => notices).map(({ step, paper }) => `${step} ${paper}`))).toEqual({
    ...{
      'reminder notice': 2,
      'reminder letter': 2,
      'warning notice': 3,
      'order notice': 2,
      'talk notice': 1,
    },
  })
})

test('what changed on the way', () => {
  expect(items.reduce((sum, { extensionCount }) => sum + extensionCount, 0)).toBe(2)
  expect(saying('大型科研仪器').mergedInto).toBe(saying('推动企业上云用数赋智').id)
  const partsOf = (words: string) => items.filter(({ parent }) => parent === saying(words).id)
  expect(partsOf('新增公共停车位5000个').map(({ serial }) => serial)).toEqual(['137-1', '137-2'])
  expect(partsOf('新改建农村公路300公里')).toHaveLength(8)
  expect(saying('一般公共预算收入').measures.at(-1)!.modification?.documentNumber).toBe('青人常〔2025〕27号')
})

test('what others found, published and wrote', () => {
  expect(saying('规上工业增加值增长').published.filter(({ embargo }) => embargo)).toHaveLength(1)
  expect(saying('地区生产总值增长').published.map(({ vintage }) => vintage)).toContain('revised')
  expect(all(({ verifications }) => verifications)).toHaveLength(4)
  const instructions = items.filter(({ kind }) => kind === 'instruction')
  expect(instructions.map(({ lifecycle }) => lifecycle)).toEqual(['closed', 'active'])
  expect(all(({ notes }) => notes).map(({ words }) => words)).toEqual(['阅。'])
  const jobs = saying('城镇新增就业4万人以上')
  const { total, addOnPercent } = checkShares('40000', jobs.shares.at(-1)!.value)
  expect([total, addOnPercent]).toEqual(['42000', '5.0'])
  expect(gapWords('37914', jobs.shareFigures.at(-1)!.values, '人')).toBe('差10人')
})

test('law: the same sample gives the same events, in the order of their days', () => {
  const again = storyOf(sample, { ...rules, report, until: dateOf('2025-02-20') })
  expect(again.events).toEqual(story.events.slice(0, again.events.length))
  const days = story.events.map(({ act }) => act.at)
  expect(days).toEqual(days.toSorted())
})
