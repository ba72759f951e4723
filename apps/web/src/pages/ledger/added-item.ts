import type { Duties, ItemKind, Measure } from '@taizhang/ledger'
import type { ItemDeed } from '../../api/items.ts'
import type { LedgerLine } from '../../api/lines.ts'
import { printedNumber } from '../../shared/printed-number.ts'

/** What the form of a new item holds (立项内容). */
export interface AddedItem {
  readonly itemKind: ItemKind
  readonly words: string
  readonly duties?: Duties
  readonly measure?: Measure
  readonly deadline: string
  readonly isIssued?: boolean
  readonly serial?: string
  readonly documentNumber?: string
  /** An instruction's: by whom, on what day, on which paper, with its scan. */
  readonly leader?: string
  readonly on?: string
  readonly paper?: string
  readonly scan?: readonly string[]
  /** A decision's. */
  readonly meeting?: string
  /** Of the other kinds: where it stands. */
  readonly document?: string
  readonly quote?: string
  readonly list?: string
}

/** The list that items of a kind are numbered in, when they were entered by hand (手工立项清单). */
export function handList(kind: ItemKind, day: string): string {
  const name = { instruction: '批示件', decision: '会议议定事项' }[kind as 'instruction' | 'decision']
  return `${name ?? '补充事项'}${day.slice(0, 4)}`
}

/** The number that the next one would have (下一个序号). */
export function nextSerial(kind: ItemKind, day: string, lines: readonly LedgerLine[]): string {
  const list = handList(kind, day)
  const mark = { instruction: '批示', decision: '议定' }[kind as 'instruction' | 'decision'] ?? '补'
  const taken = new Set(lines.flatMap(({ document, serial }) => (document === list ? [serial] : [])))
  let number = taken.size + 1
  while (taken.has(`${mark}${number}`)) number += 1
  return `${mark}${number}`
}

/** What is recorded of it (立项): the item, and where it is to be on the ledger at once, its issue. */
export function addedDeeds(typed: AddedItem, day: string): readonly ItemDeed[] {
  const { itemKind, words, duties, measure, deadline, isIssued, serial, documentNumber = '' } = typed
  const added = {
    ...{ kind: 'added', itemKind, words: words.trim(), sources: sourcesOf(typed) },
    duties: duties ?? { responsible: [], supporting: [] },
    measure: measure ?? { kind: 'yesNo' },
    schedule: { kind: 'straight', start: startOf(typed, day), deadline },
    ...instructionOf(typed),
  }
  const issued = {
    kind: 'issued',
    document: handList(itemKind, day),
    serial,
    documentNumber: printedNumber(documentNumber),
  }
  return (isIssued ? [added, issued] : [added]) as unknown as readonly ItemDeed[] // the server reads them by their schema
}

/** Work begins when it was asked for; never after it is to be done. */
function startOf({ on, deadline }: AddedItem, day: string): string {
  const start = on ?? day
  return start > deadline ? deadline : start
}

function sourcesOf({ itemKind, words, paper, meeting, document, quote, list }: AddedItem) {
  if (itemKind === 'instruction') return [{ list: 'instruction', document: idOf(paper), quote: words }]
  if (itemKind === 'decision') return [{ list: 'meeting', document: idOf(meeting), quote: words }]
  if (!document) return []
  return [{ list: list ?? 'other', document, quote: quote?.trim() || words }]
}

function instructionOf({ itemKind, words, leader = '', on, paper = '', scan = [], meeting = '' }: AddedItem) {
  if (itemKind === 'instruction') return { instruction: { leader, on, words, paper, scan: scan[0] ?? '' } }
  return itemKind === 'decision' ? { decision: { meeting, on, words } } : {}
}

/** A name as an id may be written: 政务专报第9期, without signs. */
function idOf(name: string | undefined): string {
  return (name ?? '').replace(/[^\p{L}\p{N}_.:-]/gu, '-').slice(0, 64) || '-'
}

/** An id for what was made by hand; nobody sees it but in an address. */
export function newItemId(kind: ItemKind, day: string, mark: string): string {
  return `${kind}-${day}-${mark.slice(0, 8)}`
}
