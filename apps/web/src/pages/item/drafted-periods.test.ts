import type { Item } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { draftedPeriods } from './drafted-periods.ts'

const said = (...all: readonly (readonly [string, string])[]) =>
  all.map(([period, stage]) => ({ period, stage })) as unknown as Item['submissions']

test.each([
  ['nothing said', said(), []],
  ['a first draft', said(['2025-10', 'draft']), ['2025-10']],
  ['a draft after what was accepted', said(['2025-10', 'accepted'], ['2025-10', 'draft']), ['2025-10']],
  ['a draft that was approved', said(['2025-10', 'draft'], ['2025-10', 'submitted']), []],
  ['a draft of one month of two', said(['2025-09', 'accepted'], ['2025-10', 'draft']), ['2025-10']],
])('%s', (_case, submissions, periods) => expect(draftedPeriods(submissions)).toEqual(periods))
