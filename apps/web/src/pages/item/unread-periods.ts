import type { ItemView } from '../../api/items.ts'

/** The periods of which the last version was sent and neither accepted nor returned (待采用的报告期). */
export function unreadPeriods({ submissions }: Pick<ItemView, 'submissions'>): readonly string[] {
  const last = new Map(submissions.map(({ period, stage }) => [period as string, stage as string]))
  return [...last].filter(([, stage]) => stage === 'submitted').map(([period]) => period)
}
