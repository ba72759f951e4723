import { explainProblem, type returnedFormSchema } from '@taizhang/contract'
import { explainFormProblem, type FormProblem } from '@taizhang/intake'
import type { RecordOutcome } from '@taizhang/store'
import type { z } from 'zod'
import { namedRefusal } from '../deeds/named-refusal.ts'
import type { Prepared } from '../deeds/record-answer.ts'
import { refusalWords } from '../deeds/refusal-words.ts'
import type { ProblemAnswer } from '../http/problem-answer.ts'

/** What came of one file, for whoever sent it (一份表的收回结果). */
export type FormResult = z.output<typeof returnedFormSchema>
type Problem = FormResult['problems'][number]

/** Nothing taken (未收回), and why. */
export function nothingTaken(file: string, problems: readonly Problem[]): FormResult {
  return { file, recorded: false, taken: [], unfilled: [], guesses: [], notes: [], problems }
}

/** A problem in a form with its place (表内问题). */
export function placed(problem: FormProblem): Problem {
  return { code: problem.code, where: problem.where, ...explainFormProblem(problem) }
}

/** A no of the interface (不予办理) as a problem of one file. */
export function ofAnswer({ problem, facts = {} }: ProblemAnswer): Problem {
  return { code: problem, zh: explainProblem(problem, facts, 'zh'), en: explainProblem(problem, facts, 'en') }
}

/** Why the events of a file were not recorded (未入账原因); undefined where they were. */
export async function notRecorded(
  outcome: RecordOutcome,
  { events }: Prepared,
  asked: Parameters<typeof namedRefusal>[0],
): Promise<Problem | undefined> {
  if ('sequence' in outcome) return undefined
  if ('refusal' in outcome) {
    const event = events[outcome.index]!
    const [zh, en] = refusalWords(event.book, await namedRefusal(asked, outcome.refusal, events))
    return { code: outcome.refusal.code, zh, en }
  }
  if ('keyReused' in outcome) return ofAnswer({ problem: 'keyReused' })
  if ('stale' in outcome) return ofAnswer({ problem: 'stale' })
  throw new Error(`a form holds what cannot be stored: ${outcome.unstorable.place}`)
}
