import type { ItemDeed } from '../../api/items.ts'
import { printedNumber } from '../../shared/printed-number.ts'

/** An instruction or a decision as the fields hold it (登记内容). */
export interface TypedInstruction {
  /** Who wrote it, or which meeting decided it. */
  readonly by: string
  readonly on: string
  readonly verbatim: string
  readonly paper?: string
  readonly scan?: string
  readonly task: string
  readonly lead: string
  /** Who leads with it, where the words name several. */
  readonly furtherLeads?: readonly string[]
  readonly serial: string
  readonly documentNumber?: string
  readonly concerns?: string
}

/** The deeds that record and assign it (登记并交办): from the day it was written to the last day of its limit. */
export function instructionDeeds(
  typed: TypedInstruction,
  { kind, deadline }: { readonly kind: 'instruction' | 'decision'; readonly deadline: string },
): readonly ItemDeed[] {
  const { by, on, verbatim, paper = '', task, lead, serial, documentNumber = '', concerns } = typed
  const furtherLeads = (typed.furtherLeads ?? []).filter((each) => each !== lead)
  const isInstruction = kind === 'instruction'
  const document = isInstruction ? `批示${on.slice(0, 4)}` : `会议议定${on.slice(0, 4)}`
  const added = {
    ...{ kind: 'added', itemKind: kind, words: task },
    ...(isInstruction ? { instruction: noteOf(typed) } : { decision: { meeting: by, on, words: verbatim } }),
    sources: [
      { list: isInstruction ? 'instruction' : 'meeting', document: namedId(paper || by), quote: verbatim },
    ],
    duties: { lead, ...(furtherLeads.length > 0 && { furtherLeads }), responsible: [], supporting: [] },
    measure: { kind: 'yesNo' },
    schedule: { kind: 'straight', start: on, deadline },
    ...(concerns !== undefined && { concerns: [concerns] }),
  }
  return [
    added,
    { kind: 'issued', document, serial, documentNumber: printedNumber(documentNumber) },
  ] as readonly ItemDeed[] // days come from the calendar
}

/** The instruction itself (批示), as it is also kept as a note. */
export function noteOf({ by, on, verbatim, paper = '', scan = '' }: TypedInstruction) {
  return { leader: by, on, words: verbatim, paper, scan }
}

/** What the words are found under: ids hold letters, digits and a few signs. */
function namedId(name: string): string {
  return name.replace(/[^\p{L}\p{N}_.:-]/gu, '').slice(0, 64) || '—'
}

/** The number after the last one of its kind (下一个编号): after 批示2 comes 批示3. */
export function nextSerial(
  items: readonly { readonly kind: string; readonly serial?: string }[],
  kind: 'instruction' | 'decision',
): string {
  const last = items
    .filter((each) => each.kind === kind)
    .map(({ serial = '' }) => Number(/\d+$/.exec(serial)?.[0] ?? 0))
    .reduce((most, each) => Math.max(most, each), 0)
  return `${kind === 'instruction' ? '批示' : '议定'}${last + 1}`
}
