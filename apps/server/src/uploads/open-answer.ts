import { explainFailure } from '@taizhang/open'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { OpenedUpload } from './open-upload.ts'

/** Why an upload would not open (文件打不开), as the interface says it. */
export function cannotOpen({ failure }: Extract<OpenedUpload, { readonly failure: unknown }>): ProblemAnswer {
  return problem('cannotOpen', {
    reason: explainFailure(failure, 'zh'),
    reasonEn: explainFailure(failure, 'en'),
  })
}
