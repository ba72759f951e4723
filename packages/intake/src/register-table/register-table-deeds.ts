import {
  addDays,
  type CalendarDate,
  holderOf,
  matchOrgUnit,
  orgUnitOn,
  type PostKind,
  postsOf,
  type RegisterDeed,
  type RegisterState,
  sponsorOf,
} from '@taizhang/ledger'
import { nameKey } from '../names/name-key.ts'
import { bareName, type PlaceLevel } from '../names/own-name.ts'
import { personIn } from '../names/person-written.ts'
import { relationGuess } from '../names/relation-guess.ts'
import type { RegisterRow, RegisterTable } from './register-table.ts'
import type { RegisterTableProblem } from './register-table-problem.ts'

/** What a register table is read beside: the register, the day from which its changes hold, and the place. */
export interface RegisterTableOptions {
  readonly register: RegisterState
  readonly from: CalendarDate
  readonly place: PlaceLevel
}

/** What taking in a register table does (名册表入册): line by line, as deeds in their order, or why not. */
export interface RegisterTableOutcome {
  readonly rows: readonly {
    readonly where: RegisterRow['where']
    readonly orgUnit: string
    readonly name: string
    readonly change: 'new' | 'changed' | 'same'
  }[]
  readonly deeds: readonly RegisterDeed[]
  readonly problems: readonly RegisterTableProblem[]
}

/** Bodies, posts, holders and sponsors as a table says them (名册表入册). What it leaves empty stays as it is; who is not in it stays too. */
export function registerTableDeeds(
  { rows, problems }: RegisterTable,
  options: RegisterTableOptions,
): RegisterTableOutcome {
  const lines = linesOf(rows, options)
  const desk: Desk = { ...options, lines, nextId: counters(options.register), problems: [...problems] }
  const added = lines.flatMap((line) => (line.isNew ? addedAs(line, desk) : []))
  const changed = lines.map((line) => (line.isNew ? [] : changesOf(line, desk)))
  const posted = lines.map((line) => [...heldBy(line, 'head', desk), ...heldBy(line, 'liaison', desk)])
  const sponsors = sponsorsOf(desk)
  const touched = new Set(sponsors.flatMap((deed) => (deed.kind === 'divisionSet' ? deed.orgUnits : [])))
  const shown = lines.map(({ row, id, isNew }, i) => {
    const isChanged = changed[i]!.length + posted[i]!.length > 0 || touched.has(id)
    const change = isNew ? ('new' as const) : isChanged ? ('changed' as const) : ('same' as const)
    return { where: row.where, orgUnit: id, name: row.name, change }
  })
  const deeds = [...parentsFirst(added, desk), ...changed.flat(), ...posted.flat(), ...sponsors]
  return { rows: shown, deeds: desk.problems.length > 0 ? [] : deeds, problems: desk.problems }
}

interface NamedLine {
  readonly row: RegisterRow
  readonly id: string
  readonly isNew: boolean
}

interface Desk extends RegisterTableOptions {
  readonly lines: readonly NamedLine[]
  readonly nextId: (kind: 'p' | 'h') => string
  /** Grows while the lines are looked at. */
  readonly problems: RegisterTableProblem[]
}

function linesOf(rows: readonly RegisterRow[], { register, from, place }: RegisterTableOptions): NamedLine[] {
  const next = counterOver(Object.keys(register.orgUnits), 'u')
  return rows.map((row) => {
    const options = { day: from, ...(place.place !== undefined && { place: place.place }) }
    const { kind, orgUnits } = matchOrgUnit(register, row.name, options)
    const isThere = (kind === 'exact' || kind === 'alias') && orgUnits.length === 1
    return { row, id: isThere ? orgUnits[0]! : next(), isNew: !isThere }
  })
}

function counters({ posts, holders }: RegisterState): Desk['nextId'] {
  const next = {
    p: counterOver(Object.keys(posts), 'p'),
    h: counterOver(
      holders.map(({ person }) => person),
      'h',
    ),
  }
  return (kind) => next[kind]()
}

/** u-01, u-02 …, past those that are taken. */
function counterOver(taken: readonly string[], letter: string): () => string {
  const pattern = new RegExp(`^${letter}-(\\d{1,9})$`)
  let last = Math.max(0, ...taken.map((id) => Number(pattern.exec(id)?.[1] ?? 0)))
  return () => `${letter}-${String(++last).padStart(2, '0')}`
}

type Added = Extract<RegisterDeed, { readonly kind: 'orgUnitAdded' }>

function addedAs({ row, id }: NamedLine, desk: Desk): Added[] {
  const guess = relationGuess(row.name, desk.place)
  if (row.relation === undefined && guess.certainty === 'unsure') {
    desk.problems.push({ code: 'relationMissing', where: cellOf(row, 'relation'), words: row.name })
    return []
  }
  const parent = parentOf(row, desk)
  return [
    {
      ...({ kind: 'orgUnitAdded', orgUnit: id, name: row.name, from: desk.from } as const),
      ...{ aliases: row.shortNames ?? [], relation: row.relation ?? guess.relation },
      ...(parent !== undefined && { parent }),
      ...(row.code !== undefined && { code: row.code }),
    },
  ]
}

function cellOf(row: RegisterRow, field: keyof RegisterRow['columns']): RegisterRow['where'] {
  const column = row.columns[field]
  return column === undefined ? row.where : { ...row.where, column }
}

function parentOf(row: RegisterRow, { register, from, place, lines, problems }: Desk): string | undefined {
  if (row.parent === undefined) return undefined
  const own = lines.find(
    ({ row: { name, shortNames = [] } }) =>
      bareName(name) === bareName(row.parent!) || shortNames.includes(row.parent!),
  )
  const options = { day: from, ...(place.place !== undefined && { place: place.place }) }
  const { kind, orgUnits } = matchOrgUnit(register, row.parent, options)
  const found = own?.id ?? (kind === 'exact' || kind === 'alias' ? orgUnits[0] : undefined)
  if (found === undefined)
    problems.push({ code: 'parentUnknown', where: cellOf(row, 'parent'), words: row.parent })
  return found
}

/** A body is entered after the one above it. */
function parentsFirst(added: readonly Added[], { lines, problems }: Desk): Added[] {
  const waiting = new Map(added.map((deed) => [deed.orgUnit, deed]))
  const ordered: Added[] = []
  for (;;) {
    const ready = [...waiting.values()].filter(({ parent }) => parent === undefined || !waiting.has(parent))
    for (const deed of ready) waiting.delete(deed.orgUnit)
    ordered.push(...ready)
    if (ready.length === 0) break
  }
  for (const { row } of lines.filter(({ id }) => waiting.has(id)))
    problems.push({ code: 'parentCycle', where: cellOf(row, 'parent'), words: row.name })
  return ordered
}

function changesOf({ row, id }: NamedLine, desk: Desk): RegisterDeed[] {
  const { register, from } = desk
  const now = orgUnitOn(register, id, from)!
  const parent = parentOf(row, desk)
  const aliases = row.shortNames !== undefined && !isSameSet(row.shortNames, now.aliases) && row.shortNames
  const code = row.code !== now.code && row.code
  const above = parent !== now.parent && parent
  const fields = { ...(aliases && { aliases }), ...(code && { code }), ...(above && { parent: above }) }
  const relation = row.relation !== now.relation && row.relation
  return [
    ...(Object.keys(fields).length > 0 ? [{ kind: 'orgUnitChanged', orgUnit: id, ...fields } as const] : []),
    ...(relation ? [{ kind: 'relationChanged', orgUnit: id, relation, from } as const] : []),
  ]
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join('、') === b.toSorted().join('、')
}

const postTitles = { head: '负责人', liaison: '联络员' } as const

/** Who is head or liaison from the day on: a new post where there was none, a new holder where it was another. */
function heldBy({ row, id, isNew }: NamedLine, kind: keyof typeof postTitles, desk: Desk): RegisterDeed[] {
  const name = row[kind]
  const { register, from, nextId } = desk
  if (name === undefined) return []
  const post = isNew ? undefined : postsOf(register, { orgUnit: id, kind }, from)[0]
  if (!post) return newPost({ title: postTitles[kind], orgUnit: id, postKind: kind, name }, desk).deeds
  const holder = holderOf(register, post.id, from)
  if (holder?.name === name) return []
  if (holder && holder.from >= from) {
    desk.problems.push({
      ...{ code: 'holderFromToday', where: cellOf(row, kind), words: name, reason: holder.name },
    })
    return []
  }
  const ended = { kind: 'holderEnded', post: post.id, until: addDays(from, -1) } as const
  return [
    ...(holder ? [{ ...ended, person: holder.person }] : []),
    { kind: 'holderSet', post: post.id, person: nextId('h'), name, acting: false, from },
  ]
}

interface NewPost {
  readonly title: string
  readonly orgUnit: string
  readonly postKind: PostKind
  readonly name: string
}

function newPost({ name, ...post }: NewPost, { from, nextId }: Desk) {
  const id = nextId('p')
  const deeds: RegisterDeed[] = [
    { kind: 'postAdded', post: id, ...post, from },
    { kind: 'holderSet', post: id, person: nextId('h'), name, acting: false, from },
  ]
  return { id, deeds }
}

/** The sponsors that the lines name, each once, and the bodies that answer to them from the day on (分工). */
function sponsorsOf(desk: Desk): RegisterDeed[] {
  const { lines, register, from } = desk
  const named = new Map<string, NamedLine[]>()
  for (const line of lines)
    if (line.row.sponsor !== undefined) {
      const { name } = personIn(line.row.sponsor)
      named.set(name, [...(named.get(name) ?? []), line])
    }
  return [...named].flatMap(([name, answering]) => {
    const post = sponsorPost(name, answering, desk)
    const orgUnits = answering.flatMap(({ id, isNew }) =>
      !isNew && sponsorOf(register, id, from) === post.id ? [] : [id],
    )
    if (post.id === undefined || orgUnits.length === 0) return post.deeds
    return [...post.deeds, { kind: 'divisionSet', sponsor: post.id, orgUnits, from } as const]
  })
}

function sponsorPost(
  name: string,
  answering: readonly NamedLine[],
  desk: Desk,
): { readonly id?: string; readonly deeds: readonly RegisterDeed[] } {
  const { register, from, problems } = desk
  const held = Object.values(register.posts).find(
    ({ id, kind }) =>
      (kind === 'sponsor' || kind === 'leader') && holderOf(register, id, from)?.name === name,
  )
  if (held) return { id: held.id, deeds: [] }
  const orgUnit = officeIn(desk)
  if (orgUnit === undefined) {
    const { row } = answering[0]!
    problems.push({ code: 'officeMissing', where: cellOf(row, 'sponsor'), words: name })
    return { deeds: [] }
  }
  const title = answering.map(({ row }) => personIn(row.sponsor!).title).find((each) => each !== undefined)
  return newPost({ title: title ?? '分管领导', orgUnit, postKind: 'sponsor', name }, desk)
}

/** The office of the government itself, where its leaders have their posts. */
function officeIn({ register, from, place, lines }: Desk): string | undefined {
  const isOffice = (name: string) => nameKey(name, place) === '政府办'
  const own = lines.find(({ row }) => [row.name, ...(row.shortNames ?? [])].some(isOffice))
  if (own) return own.id
  return Object.keys(register.orgUnits).find((id) => {
    const there = orgUnitOn(register, id, from)
    return there !== undefined && [there.name, ...there.aliases].some(isOffice)
  })
}
