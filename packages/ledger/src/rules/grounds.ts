import type { RefusalReason } from '../item/refusal.ts'
import { firstOf } from './rule.ts'

/** What is missing of the grounds of a deed (缺理由、文号或决定机关): asked for is what it has a field for. */
export function groundsMissing(grounds: SomeGrounds): RefusalReason | undefined {
  return firstOf(
    [grounds.reason === '', { code: 'reasonMissing' }],
    [grounds.documentNumber === '', { code: 'documentNumberMissing' }],
    [grounds.authority === '', { code: 'authorityMissing' }],
  )
}

interface SomeGrounds {
  readonly reason: string
  readonly documentNumber?: string
  readonly authority?: string
}
