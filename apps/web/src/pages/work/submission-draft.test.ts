import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deedOf, digitsOf, draftFrom, faultsOf, type SubmissionDraft } from './submission-draft.ts'

const measure = { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' } as const
const by = { actor: 'liu-yang', basis: { kind: 'login' }, at: '2025-10-08' } as const

/** 第九月 accepted, 第十月 returned: as the record holds them. */
const submissions = [
  {
    ...{ period: '2025-09', stage: 'accepted', vintage: 'flash', words: '1—9月累计61公里', by },
    value: { kind: 'number', number: '61' },
    cause: { category: 'works', words: '交叉作业' },
    requests: [{ words: '请协调占道', of: 'police', by: '2025-10-20' }],
  },
  {
    ...{ period: '2025-10', stage: 'returned', vintage: 'flash', words: '1—10月累计66公里', by },
    ...{ value: { kind: 'number', number: '66' }, reason: '请补充十月当月情况' },
  },
] as never

describe('the fields open with what was said last', () => {
  test.each([
    ['what came back', '2025-10', '66', '1—10月累计66公里'],
    ['a new period: the one before', '2025-11', '61', '1—9月累计61公里'],
    ['nothing before', '2025-08', '', ''],
  ])('%s', (_case, period, number, words) => {
    expect(draftFrom({ submissions }, period)).toMatchObject({ number, words })
  })

  test('what was asked before is not asked again', () => {
    expect(draftFrom({ submissions }, '2025-11').requests).toEqual([])
  })
})

describe('numbers are taken as people type them', () => {
  test.each([
    ['full-width', '６０．５', '60.5'],
    ['thousands', '1,234', '1234'],
    ['blanks', ' 86 ', '86'],
    ['words stay words, and are refused', '86公里', '86公里'],
  ])('%s', (_case, typed, digits) => {
    expect(digitsOf(typed)).toBe(digits)
  })
})

const whole: SubmissionDraft = {
  ...draftFrom({ submissions }, '2025-11'),
  ...{ number: '70', cause: 'works', causeWords: '交叉作业', next: '加开作业面', nextBy: '2025-12-01' },
}

describe('what is missing', () => {
  test.each([
    ['nothing', {}, undefined, []],
    ['a number with its unit', { number: '70公里' }, undefined, ['number']],
    ['neither words nor number', { number: '', words: ' ' }, undefined, ['words']],
    ['behind, no kind of cause', { cause: undefined }, 'causeMissing', ['cause']],
    ['behind, a kind without words', { causeWords: ' ' }, 'causeMissing', ['causeWords']],
    [
      'behind, no cause at all',
      { cause: undefined, causeWords: '' },
      'causeMissing',
      ['cause', 'causeWords'],
    ],
    ['behind, a day gone by', { nextBy: '2025-11-05' }, 'nextStepMissing', ['nextBy']],
    ['behind, today', { nextBy: '2025-11-06' }, 'nextStepMissing', []],
    ['not behind, no cause', { cause: undefined, causeWords: '' }, undefined, []],
    ['at a node, no evidence', {}, 'evidenceMissing', ['evidence']],
    [
      'asked of nobody',
      { requests: [{ key: '1', words: '请协调', of: '', by: '2025-12-01' }] },
      undefined,
      ['requests'],
    ],
  ] as const)('%s', (_case, changes, code, faults) => {
    expect(faultsOf({ ...whole, ...changes }, { measure, code, today: '2025-11-06' })).toEqual(faults)
  })
})

test('what is recorded holds nothing that was left empty', () => {
  const draft = { ...draftFrom({ submissions: [] as never }, '2025-11'), words: ' 进展正常 ' }
  expect(deedOf(draft, { period: '2025-11', measure })).toEqual({
    ...{ kind: 'drafted', period: '2025-11', vintage: 'preliminary', words: '进展正常' },
  })
})

test('whatever digits are typed, just these are recorded', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (number) => {
      const deed = deedOf({ ...whole, number: String(number) }, { period: '2025-11', measure })
      expect(deed.value).toEqual({ kind: 'number', number: String(number) })
    }),
  )
})
