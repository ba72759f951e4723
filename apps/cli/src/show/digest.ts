import { printed } from '@taizhang/intake'
import type { Reading } from '@taizhang/reader'

/** A reading in a line (解读摘要): what it is of, and how much was found. */
export interface Digest {
  readonly name: string
  readonly place: string | null
  readonly level: string
  readonly planYear: number | null
  readonly characters: number
  readonly targets: number
  readonly commitments: number
  readonly actuals: number
  readonly findings: number
}

export function digestOf({ source, text, document, ...found }: Reading): Digest {
  return {
    name: source.name,
    place: document.place ? printed(document.place.text) : null,
    level: document.level,
    planYear: document.planYear ?? null,
    characters: text.length,
    targets: found.targets.length,
    commitments: found.commitments.length,
    actuals: found.actuals.length,
    findings: found.findings.length,
  }
}
