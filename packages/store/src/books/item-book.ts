import {
  apply,
  bodiesNamed,
  type CalendarDate,
  type DeedPolicy,
  type Event,
  type Item,
  itemIn,
  type LedgerState,
  type Refusal,
  replay,
} from '@taizhang/ledger'
import { removableFields } from '../chain/words.ts'
import { insertText, json, literal, type SqlRow, upsertText } from '../record/sql-text.ts'
import { itemTexts, searched } from '../search/searched-texts.ts'
import { searchTerms } from '../search/terms.ts'

interface ItemRow {
  readonly item_id: string
  readonly version: number
  readonly state: Item
}

interface SerialRow {
  readonly serial_key: string
  readonly item_id: string
}

/** The items that the rules look at for some events (办理所需): those they name, with all that stand above and below them. */
export function idsNamed(events: readonly Event[]): readonly string[] {
  return [...new Set(events.flatMap(({ item, deed }) => [item, ...idsIn(deed)]))]
}

/** The text that reads the serials that they look at; none where there are none. */
export function serialRead(government: string, events: readonly Event[]): string | undefined {
  const keys = events.flatMap(({ deed }) =>
    deed.kind === 'issued' ? [`${deed.document}#${deed.serial}`] : [],
  )
  const split = events.flatMap(({ item, deed }) =>
    deed.kind === 'split' || deed.kind === 'partsApproved' ? [item] : [],
  )
  if (keys.length + split.length === 0) return undefined
  const g = literal(government)
  return `select serial_key, item_id from serials
    where government_id = ${g} and (serial_key = any (${literal(keys)})${split.length > 0 ? orUnder(g, split) : ''});`
}

/** The text that reads the items with notices of the document numbers that they give; none where they give none. */
export function bearerRead(government: string, events: readonly Event[]): string | undefined {
  const borne = events.flatMap(({ deed }) =>
    deed.kind === 'noticeIssued' && deed.documentNumber
      ? [JSON.stringify([{ documentNumber: deed.documentNumber }])]
      : [],
  )
  if (borne.length === 0) return undefined
  return `select item_id, version, state from items
    where government_id = ${literal(government)} and state->'notices' @> any (${literal(borne)}::jsonb[]);`
}

/** The serials under those of items that are split: 37-2 may be a row of its own, in no tree of theirs. */
function orUnder(government: string, items: readonly string[]): string {
  return ` or exists (select from items i
    where i.government_id = ${government} and i.item_id = any (${literal(items)})
      and starts_with(serial_key, i.document || '#' || i.serial || '-'))`
}

/** Items being worked on (办理中的事项), as far as they were read. */
export interface ItemSession {
  /** Takes an event if the rules do. */
  readonly take: (event: Event, sequence: number) => Refusal | undefined
  /** Enters an event that was taken before. */
  readonly enter: (event: Event, sequence: number) => void
  readonly versionOf: (id: string) => number
  /** The items that changed, each with the sequence of the last event that did. */
  readonly versions: () => ReadonlyMap<string, number>
  readonly lastOn: () => CalendarDate | undefined
  readonly writes: () => string
  /** Set where `writes` comes to one item, of which nothing but state and lifecycle is new. */
  readonly onlyMove: () => Item | undefined
}

interface Base {
  readonly government: string
  readonly lastOn: CalendarDate | undefined
  readonly policy: DeedPolicy | undefined
}

/** Opens what was read. */
export function openItems(
  { government, lastOn, policy }: Base,
  items: readonly ItemRow[],
  serials: readonly SerialRow[],
): ItemSession {
  const versions = new Map(items.map(({ item_id, version }) => [item_id, version]))
  const changed = new Map<string, number>()
  const steps: SqlRow[] = []
  const known: LedgerState = {
    items: Object.fromEntries(items.map(({ item_id, state }) => [item_id, state])),
    serials: Object.fromEntries(serials.map(({ serial_key, item_id }) => [serial_key, item_id])),
    bridge: [],
    ...(lastOn && { lastOn }),
  }
  let state = known
  const move = (after: LedgerState, sequence: number) => {
    for (const [id, item] of Object.entries(after.items)) {
      if (itemIn(state, id) !== item) changed.set(id, sequence)
    }
    for (const [ordinal, step] of after.bridge.slice(state.bridge.length).entries()) {
      steps.push({
        ...keyOf(government),
        sequence: literal(sequence),
        ordinal: literal(ordinal),
        step: json(step),
      })
    }
    state = after
  }
  return {
    take: (event, sequence) => {
      const outcome = apply(state, event, policy)
      if ('refusal' in outcome) return outcome.refusal
      move(outcome.state, sequence)
      return undefined
    },
    enter: (event, sequence) => move(replay([event], state), sequence),
    versionOf: (id) => changed.get(id) ?? versions.get(id) ?? 0,
    versions: () => changed,
    lastOn: () => state.lastOn,
    writes: () => {
      const rows = [...changed, ...movedAlong()].map(([id, version]) => columnsOf(known, state, id, version))
      const serials = Object.entries(state.serials).filter(([key]) => !Object.hasOwn(known.serials, key))
      return [
        rows.length === 0 ? '' : `select put_items(${literal(government)}, ${json(rows)});`,
        upsertText('serials', ['government_id', 'serial_key'], serials.map(serialRow)),
        insertText('bridge_steps', steps),
      ].join('')
    },
    onlyMove: () => (steps.length > 0 ? undefined : movedIn(known, state, [...changed.keys()])),
  }

  /** Items that did not change, but what they stand under did: they are read with another tree now. */
  function movedAlong(): (readonly [string, number])[] {
    return items.flatMap(({ item_id, version, state: item }) =>
      !changed.has(item_id) && rootOf(state, item) !== rootOf(known, item)
        ? [[item_id, version] as const]
        : [],
    )
  }

  function serialRow([key, id]: readonly [string, string]): SqlRow {
    return { ...keyOf(government), serial_key: literal(key), item_id: literal(id) }
  }
}

function keyOf(government: string): SqlRow {
  return { government_id: literal(government) }
}

/** What the columns are drawn from, but for version, lifecycle and state: where it is the same, so are they, and no item under it moves. */
const placing = [
  ...(['id', 'parent', 'kind', 'visibility', 'document', 'serial', 'duties', 'schedules'] as const),
  ...searched,
] as const satisfies readonly (keyof Item)[]
type Placed = Pick<Item, (typeof placing)[number]>

function movedIn(
  before: LedgerState,
  after: LedgerState,
  [id, ...others]: readonly string[],
): Item | undefined {
  if (id === undefined || others.length > 0) return undefined
  const [was, item] = [itemIn(before, id), itemIn(after, id)!]
  const isPlaced = was !== undefined && placing.every((name) => was[name] === item[name])
  return isPlaced && countOf(after.serials) === countOf(before.serials) ? item : undefined
}

function countOf(serials: LedgerState['serials']): number {
  return Object.keys(serials).length
}

/** An item as its table has it; without grams where the words by which it is found are the same as before. */
interface ItemColumns {
  readonly item_id: string
  readonly grams?: readonly string[]
}

function columnsOf(before: LedgerState, after: LedgerState, id: string, version: number): ItemColumns {
  const [was, whole] = [itemIn(before, id), itemIn(after, id)!]
  const item: Placed = whole
  const duties = item.duties.at(-1)?.value
  const { lead, sponsor } = duties ?? {}
  const texts = itemTexts(item)
  const isSame = was !== undefined && texts.join('\0') === itemTexts(was).join('\0')
  return {
    ...{ item_id: id, version, lifecycle: whole.lifecycle, state: whole },
    ...{ root: rootOf(after, item), parent: item.parent, kind: item.kind },
    ...{ visibility: item.visibility, document: item.document },
    ...{
      serial: item.serial,
      place: placeOf(item.serial),
      lead,
      sponsor,
      bodies: duties ? bodiesNamed(duties) : [],
    },
    ...{ deadline: item.schedules.at(-1)?.value.deadline },
    ...(!isSame && searchTerms(texts)),
  }
}

function rootOf(state: LedgerState, item: Placed): string {
  const above = item.parent === undefined ? undefined : itemIn(state, item.parent)
  return above ? rootOf(state, above) : item.id
}

/** Numbers filled up with zeros, so that text sorts as they do; what has no serial comes last. */
function placeOf(serial: string | undefined): string {
  if (serial === undefined) return '~'
  return serial.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
}

/** Short strings in a deed: among them are all ids of items that it names. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length <= longestId ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => (unnamed.has(name) ? [] : idsIn(member)))
}

const longestId = 64

/** Fields that name no item: words, and what is of a kind, for a month, a figure. */
const unnamed: ReadonlySet<string> = new Set([...removableFields, 'kind', 'period', 'number', 'vintage'])
