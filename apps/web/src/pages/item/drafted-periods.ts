import type { Item } from '@taizhang/ledger'

/** The periods whose last version is a draft (待审定草稿): what was said before stands until the head approves. */
export function draftedPeriods(
  submissions: readonly Pick<Item['submissions'][number], 'period' | 'stage'>[],
) {
  const last = new Map(submissions.map(({ period, stage }) => [period, stage]))
  return [...last].filter(([, stage]) => stage === 'draft').map(([period]) => period)
}
