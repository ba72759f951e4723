import type { WholeBreakdown } from '../../../api/breakdowns.ts'

/** What a body said in the last round (单位反馈情况). */
export interface BodyAnswer {
  readonly orgUnit: string
  readonly state: 'silent' | 'commented' | 'noComment'
  readonly comments: number
  readonly way?: 'form' | 'login' | 'file'
  readonly on?: string
  readonly by?: string
}

/** Who was asked in the last round, and what each said (反馈情况), as they were asked: who answers stays in his place. */
export function answersOf({
  consultations,
  comments,
}: Pick<WholeBreakdown, 'consultations' | 'comments'>): readonly BodyAnswer[] {
  const round = consultations.at(-1)
  if (!round) return []
  return round.orgUnits.map((orgUnit): BodyAnswer => {
    const own = comments.filter(
      (each) => each.consultation === consultations.length - 1 && each.orgUnit === orgUnit,
    )
    const none = round.noComments.find((each) => each.orgUnit === orgUnit)
    const last = own.at(-1) ?? none
    if (!last) return { orgUnit, state: 'silent', comments: 0 }
    const state = own.length > 0 ? 'commented' : 'noComment'
    return { orgUnit, state, comments: own.length, way: last.way, on: last.by.at, by: last.by.actor }
  })
}

/** How many said what (反馈统计). */
export function countsOf(answers: readonly BodyAnswer[]) {
  const those = (state: BodyAnswer['state']) => answers.filter((each) => each.state === state)
  return {
    none: those('noComment').length,
    commented: those('commented').length,
    comments: those('commented').reduce((sum, each) => sum + each.comments, 0),
    silent: those('silent').length,
  }
}
