import { expect, test } from 'vitest'
import { breakdownLifecycles } from './breakdown-state.ts'
import {
  type BreakdownRefusal,
  breakdownLifecycleWord,
  breakdownRefusalCodes,
  explainBreakdownRefusal,
} from './refusal.ts'

const facts = {
  ...{ lastOn: '2026-01-10', row: '37', sentence: 's1', comment: 'c1', document: '送审稿', twice: 'r1' },
  ...{ quote: '改造管网', problem: 'notANumber', serial: '37', missing: '第5项', until: '2026-01-27 17:00' },
  after: '2026-01-28',
  ...{ orgUnit: '市住建局', orgUnits: '市水利局', count: '2', which: '3、5', allowed: 'drafting revising' },
  fields: 'words duties',
}

test.each(breakdownRefusalCodes)(
  '%s says what happened and what to do next, in Chinese and in English',
  (code) => {
    const refusal: BreakdownRefusal = {
      ...{ code, breakdown: 'b26', deed: 'issued', lifecycle: 'consulting', facts },
    }
    const [zh, en] = [explainBreakdownRefusal(refusal, 'zh'), explainBreakdownRefusal(refusal, 'en')]
    expect(zh).toMatch(/^\p{Script=Han}.*。$/u)
    expect(en).toMatch(/^[A-Z].*\.$/)
    expect(zh + en).not.toMatch(/[{}]|undefined/)
  },
)

test('law: no two lifecycles share a word', () => {
  for (const language of ['zh', 'en'] as const) {
    const words = breakdownLifecycles.map((each) => breakdownLifecycleWord(each, language))
    expect(new Set(words).size).toBe(breakdownLifecycles.length)
  }
})
