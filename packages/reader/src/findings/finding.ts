import type { FindingKind } from '../reading.ts'

/** A finding (疑点) in view offsets. */
export interface FindingDraft {
  readonly start: number
  readonly end: number
  readonly kind: FindingKind
  readonly suggestion: string | null
  /** What is wrong and what to do, in Chinese. */
  readonly message: string
}
