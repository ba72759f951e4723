import { expect, test } from 'vitest'
import { lifecycles } from './item.ts'
import { explainRefusal, lifecycleWord, type Refusal, refusalCodes } from './refusal.ts'

const facts = {
  ...{ lastOn: '2026-02-03', missing: '38', words: '阅', serial: '37', holder: '37', lead: '市住建局' },
  ...{ problem: 'notANumber', period: '2026-05', measure: 'cumulative', deadline: '2026-12-31' },
  ...{ at: '2026-06-01', parts: '37-1', allowed: 'draft consulted' },
  ...{ document: '民生实事', orgUnit: '市税务局', lock: '2026-06-05', request: '2026-05#1', notice: '1' },
  number: '青政督〔2026〕1号',
}

test.each(refusalCodes)('%s says what happened and what to do next, in Chinese and in English', (code) => {
  const refusal: Refusal = { code, item: '37', deed: 'closed', lifecycle: 'active', facts }
  const [zh, en] = [explainRefusal(refusal, 'zh'), explainRefusal(refusal, 'en')]
  expect(zh).toMatch(/^\p{Script=Han}.*。$/u)
  expect(en).toMatch(/^[A-Z].*\.$/)
  expect(zh + en).not.toMatch(/[{}]|undefined/)
})

test.each<[Refusal, string]>([
  [
    { code: 'scheduleUnsound', item: '37', deed: 'nodesProposed', facts: { problem: 'nodesFallBack' } },
    '进度安排有误：后面的节点低于前面的。节点应按日期排列、逐步增加，最后一个达到全部任务。请修改后再报。',
  ],
  [
    { code: 'valueUnfit', item: '37', deed: 'drafted', facts: { measure: 'milestone' } },
    '填报的内容与衡量办法不符。这一项应当：填已完成的节点任务。请按要求填写。',
  ],
])('no word of the code stands in what people read: %j', (refusal, zh) => {
  expect(explainRefusal(refusal, 'zh')).toBe(zh)
})

test('a lifecycle is named in words', () => {
  const refusal: Refusal = {
    ...{ code: 'notNow', item: '37', deed: 'wordsEdited', lifecycle: 'signedFor' },
    facts: { allowed: 'draft consulted' },
  }
  expect(explainRefusal(refusal, 'zh')).toBe(
    '事项37目前处于“已签收”环节，不能这样办理。可以办理的环节：草拟、征求意见。',
  )
  expect(explainRefusal(refusal, 'en')).toBe(
    'Item 37 is signed for; this can be done only when it is: draft, consulted.',
  )
})

test('law: no two lifecycles share a word', () => {
  for (const language of ['zh', 'en'] as const) {
    expect(new Set(lifecycles.map((each) => lifecycleWord(each, language))).size).toBe(lifecycles.length)
  }
})
