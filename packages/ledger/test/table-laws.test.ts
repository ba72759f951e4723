import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyToBreakdown, foldBreakdown, replayBreakdown } from '../src/breakdown/apply-to-breakdown.ts'
import type { BreakdownDeed, BreakdownEvent } from '../src/breakdown/breakdown-event.ts'
import { type BreakdownState, breakdownLifecycles, emptyBreakdown } from '../src/breakdown/breakdown-state.ts'
import { currentRows, editionRows, type PrintedRow } from '../src/breakdown/outline.ts'
import { quotesHeld } from '../src/breakdown/quotes.ts'
import { breakdownRefusalCodes } from '../src/breakdown/refusal.ts'
import type { DocumentQuote } from '../src/breakdown/row.ts'
import { undoOf } from '../src/breakdown/rules/undoing.ts'
import { addDays, dateOf } from '../src/exact/calendar-date.ts'
import { content, did, drawn, drawnRow, quote, report } from './table-story.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const start = dateOf('2026-01-10')
const until = { day: dateOf('2026-01-11'), time: '17:00' }

type Choice = readonly [n: number, m: number, k: number]

/** What people may do to a table as it stands: the choices are made by a few numbers. */
function deedsFor(state: BreakdownState, choice: Choice): BreakdownDeed[] {
  return [...deedsOnRows(state, choice), ...deedsOnTable(state, choice)]
}

function deedsOnRows(state: BreakdownState, [n, m, k]: Choice): BreakdownDeed[] {
  const at = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)]
  const [row, other] = [at(state.order, n) ?? 'a', at(state.order, m) ?? 'b']
  const away = Object.values(state.rows).find(({ standing }) => standing === 'leftOut')?.id ?? 'a'
  const sentence = at(Object.keys(state.sentences), m) ?? 's1'
  const fresh = `${at(ids, k)}${Object.keys(state.rows).length}`
  const halves = (state.rows[row]?.quotes ?? []).map((each) => cutAt(each, 1 + (k % 3)))
  return [
    { kind: 'rowEdited', row, edit: { words: `改${k}` } },
    { kind: 'rowEdited', row, edit: { duties: { lead: '市水利局', responsible: [], supporting: [] } } },
    { kind: 'hintsTaken', rows: [row] },
    { kind: 'rowsReviewed', rows: [row] },
    { kind: 'rowsMerged', into: row, rows: [other], edit: {} },
    {
      kind: 'rowSplit',
      row,
      parts: [
        { id: fresh, edit: {} },
        { id: `${fresh}x`, edit: { words: '另' } },
      ],
    },
    {
      ...{ kind: 'rowSplit', row },
      parts: [
        { id: fresh, edit: {}, quotes: halves.map(([left]) => left) },
        { id: `${fresh}y`, edit: {}, quotes: halves.flatMap(([, right]) => right) },
      ],
    },
    {
      kind: 'rowSplit',
      row,
      parts: [
        { id: fresh, edit: {}, quotes: [] },
        { id: `${fresh}z`, edit: {}, quotes: [] },
      ],
    },
    { kind: 'rowAdded', row: fresh, content: content('增'), sentences: [sentence], source: '' },
    { kind: 'rowAdded', row: fresh, content: content('增'), sentences: [], source: '会议', before: row },
    { kind: 'sentencesJoined', row, sentences: [sentence] },
    { kind: 'sentencesLeftOut', sentences: [sentence], reason: 'calls', words: '' },
    { kind: 'rowLeftOut', row, reason: 'elsewhere', words: '别处' },
    { kind: 'rowRestored', row: away },
    { kind: 'rowMoved', row, before: other },
    { kind: 'rebaseRuled', row, ruling: k % 2 === 0 ? 'new' : 'keep', reason: '会商' },
    { kind: 'undone', step: state.steps.at(-1)?.number ?? 0 },
    drawn([drawnRow(fresh, 500 + Object.keys(state.rows).length * 10, '又一项工作。')]),
  ]
}

function deedsOnTable(state: BreakdownState, [n, , k]: Choice): BreakdownDeed[] {
  const at = (list: readonly string[]) => list[n % Math.max(1, list.length)]
  const row = at(state.order) ?? 'a'
  const comments = Object.keys(state.comments)
  const documents = state.documents.map(({ id }) => id)
  return [
    rebaseOf(state, documents.at(-1) ?? report, `稿${documents.length + 1}`, k),
    {
      ...rebaseOf(state, documents.at(-1) ?? report, `稿${documents.length + 1}`, k),
      order: state.order.toReversed(),
    },
    { kind: 'editionMade', stage: k % 2 === 0 ? 'consultation' : 'revised' },
    { kind: 'editionMade', stage: 'forDecision' },
    {
      kind: 'consultationOpened',
      orgUnits: ['甲局', '乙局'],
      until,
      silence: k % 2 === 0 ? 'consent' : 'owed',
    },
    { kind: 'noComment', orgUnit: '乙局', way: 'file' },
    { kind: 'noComment', orgUnit: '甲局', way: 'file' },
    {
      kind: 'commented',
      comment: `c${comments.length}`,
      orgUnit: '甲局',
      row,
      field: 'words',
      words: '改',
      proposal: { words: `议定的第${k}件按计划有序推进` },
      way: 'form',
    },
    {
      kind: 'commentRuled',
      comment: at(comments) ?? 'c0',
      ruling: k % 2 === 0 ? 'adopted' : 'notAdopted',
      reason: '已核',
    },
    { kind: 'deadlineChanged', until: { ...until, time: '18:00' } },
    { kind: 'consultationClosed' },
    ...(k % 3 === 0 ? ([{ kind: 'consultationWithdrawn', reason: '误发' }] as const) : []),
    { kind: 'issued', documentNumber: '3号', on: start },
    { kind: 'supplementOpened', reason: '补充' },
  ]
}

function cutAt(whole: DocumentQuote, at: number): readonly [DocumentQuote, readonly DocumentQuote[]] {
  const [left, right] = [whole.text.slice(0, at), whole.text.slice(at)]
  if (left === '' || right === '') return [whole, []]
  return [
    { ...whole, end: whole.start + at, text: left },
    [{ ...whole, start: whole.start + at, text: right }],
  ]
}

/** A later text that moves all by a letter, changes one row and drops another. */
function rebaseOf(
  state: BreakdownState,
  from: string,
  document: string,
  k: number,
): BreakdownDeed & { kind: 'rebased' } {
  const later = (each: DocumentQuote) => ({ ...each, document, start: each.start + 1, end: each.end + 1 })
  const concerned = state.order.filter((id) => state.rows[id]!.quotes.some((each) => each.document === from))
  return {
    ...{ kind: 'rebased', from, document, title: document },
    rows: concerned.map((row, i) => {
      const quotes = state.rows[row]!.quotes.filter((each) => each.document === from).map(later)
      if (i === k) return { row, as: 'vanished' }
      return i === k + 1
        ? { row, as: 'changed', quotes, edit: { words: `新${k}` } }
        : { row, as: 'carried', quotes }
    }),
    sentences: Object.values(state.sentences)
      .filter((each) => each.quote.document === from)
      .map(({ id, quote }) => ({ sentence: id, as: 'carried', quote: later(quote) })),
    added: [{ id: `new-${document}`, quote: quote(900, '新增一句。', document) }],
  }
}

const undecided = {
  duties: { responsible: [], supporting: [] },
  hint: { lead: '市人社局', responsible: [], supporting: [], reason: '去年第4项' },
}
const drawing = drawn(
  ['一是改造管网。', '二是新建学校。', '三是优化环境。', '四是稳定就业。'].map((words, i) =>
    drawnRow(ids[i]!, i * 20, words, i === 3 ? undecided : {}),
  ),
  [{ id: 's1', quote: quote(200, '让我们团结起来！'), reason: 'calls' }],
)

const choices = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(5))

const asking: readonly BreakdownDeed[] = [
  { kind: 'editionMade', stage: 'consultation' },
  { kind: 'consultationOpened', orgUnits: ['甲局', '乙局'], until, silence: 'owed' },
]

/** A story of a table: every event that was tried, taken or not, and the table after each that was taken. */
const stories = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(fc.nat(1000), choices, fc.boolean(), fc.boolean()), {
      ...{ minLength: 5, maxLength: 25, size: 'max' },
    }),
  )
  .map(([isAsked, steps]) => {
    const events: BreakdownEvent[] = [drawing, ...(isAsked ? asking : [])].map((deed) => did(start, deed))
    const tried: BreakdownEvent[] = [...events]
    const states: BreakdownState[] = events.map((_, i) => replayBreakdown(events.slice(0, i + 1)))
    for (const [first, choice, isFound, dayPasses] of steps) {
      const state = states.at(-1)!
      const day = dayPasses ? addDays(state.lastOn!, 1) : state.lastOn!
      const deeds = deedsFor(state, choice)
      for (let i = 0; i < (isFound ? deeds.length : 1); i++) {
        const event = did(day, deeds[(first + i) % deeds.length]!)
        tried.push(event)
        const outcome = applyToBreakdown(state, event)
        if ('refusal' in outcome) continue
        events.push(event)
        states.push(outcome.state)
        break
      }
    }
    return { events, tried, states }
  })

function letters(state: BreakdownState): readonly string[] {
  const held = quotesHeld(state).flatMap(({ document, start, text }) =>
    Array.from({ length: text.length }, (_, i) => `${document} ${start + i} ${text[i]}`),
  )
  return [...new Set(held)].sort()
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

/** As a store gives it back: nothing shared, fields in another order. */
function reread<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reread) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, each]) => [key, reread(each)]),
  ) as T
}

test('law: no letter of the plan is lost by merging, splitting, editing, leaving out or taking back', () => {
  fc.assert(
    fc.property(stories, ({ events, states }) => {
      states.forEach((state, i) => {
        const before = states[i - 1]
        const deed = events[i]!.deed
        if (!before || deed.kind === 'rowsDrawn' || deed.kind === 'rebased') return
        expect(letters(state), deed.kind).toEqual(letters(before))
      })
    }),
    { numRuns: 50 },
  )
})

test('law: replaying the events gives the table, from any point between, also from what a store gave back', () => {
  fc.assert(
    fc.property(stories, fc.nat(40), ({ events, tried, states }, cut) => {
      const last = states.at(-1)!
      expect(replayBreakdown(events)).toEqual(last)
      expect(foldBreakdown(tried).state).toEqual(last)
      const half = reread(replayBreakdown(events.slice(0, cut)))
      expect(replayBreakdown(JSON.parse(JSON.stringify(events.slice(cut))), half)).toEqual(last)
    }),
    { numRuns: 50 },
  )
})

test('law: an event that is refused changes nothing, and none changes the table before it', () => {
  fc.assert(
    fc.property(stories, ({ tried }) => {
      let state = frozen(emptyBreakdown)
      for (const event of tried) {
        const outcome = applyToBreakdown(state, frozen(event))
        if ('refusal' in outcome) expect(breakdownRefusalCodes).toContain(outcome.refusal.code)
        else state = frozen(outcome.state)
      }
    }),
    { numRuns: 30 },
  )
})

test('law: an issued serial stays with its row, and no other row ever has it', () => {
  fc.assert(
    fc.property(stories, ({ states }) => {
      const holder = new Map<string, string>()
      for (const state of states) {
        const printed = currentRows(state)
        expect(new Set(printed.map(({ serial }) => serial)).size).toBe(printed.length)
        for (const { row, serial } of printed) expect(holder.get(serial) ?? row).toBe(row)
        for (const { rows } of state.issues) for (const row of rows) holder.set(state.rows[row]!.serial!, row)
        for (const [serial, row] of holder)
          expect(state.rows[row]).toMatchObject({ serial, standing: 'living' })
      }
    }),
    { numRuns: 50 },
  )
})

test('law: an edition says for ever what the table said when it was made', () => {
  fc.assert(
    fc.property(stories, ({ states }) => {
      const made: (readonly PrintedRow[])[] = []
      for (const state of states) {
        if (state.editions.length > made.length) made.push(currentRows(state))
        expect(made.map((_, i) => editionRows(state, i + 1))).toEqual(made)
      }
    }),
    { numRuns: 50 },
  )
})

test('law: what was taken back is as it was before', () => {
  fc.assert(
    fc.property(stories, ({ events, states }) => {
      states.forEach((state, i) => {
        const undo = undoOf(state)
        const before = states[i - 1]
        if (!undo || !before || undoOf(before)?.step === undo.step || events[i]!.deed.kind === 'undone')
          return
        const back = replayBreakdown([did(state.lastOn!, undo)], state)
        const apart = { steps: [], stepCount: 0, lastOn: start }
        expect({ ...back, ...apart }).toEqual({ ...before, ...apart })
      })
    }),
    { numRuns: 30 },
  )
})

test('law: however a table came about, it has a way on to its issue, or from there to a supplement', () => {
  fc.assert(
    fc.property(stories, ({ states }) => {
      const state = states.at(-1)!
      const lifecycles = new Set(wayOn(state).map(({ lifecycle }) => lifecycle))
      expect(lifecycles.has(state.lifecycle === 'issued' ? 'drafting' : 'issued')).toBe(true)
    }),
    { numRuns: 30 },
  )
})

/** What a supervisor does who wants the table out: answers what is owed, rules on what is open, names a reason or a lead. */
function wayOn(from: BreakdownState): readonly BreakdownState[] {
  const later = did(addDays(from.lastOn!, 3), drawing)
  const states = [from]
  const go = (deed: BreakdownDeed) => {
    const outcome = applyToBreakdown(states.at(-1)!, { ...later, deed })
    if ('state' in outcome) states.push(outcome.state)
  }
  for (const orgUnit of ['甲局', '乙局']) go({ kind: 'noComment', orgUnit, way: 'form' })
  go({ kind: 'consultationClosed' })
  if (from.consultations.at(-1)?.silence === 'owed') {
    go({
      kind: 'consultationOpened',
      orgUnits: ['甲局'],
      until: { day: later.act.at, time: '' },
      silence: 'consent',
    })
    go({ kind: 'noComment', orgUnit: '甲局', way: 'form' })
    go({ kind: 'consultationClosed' })
  }
  for (const row of from.order) go({ kind: 'rebaseRuled', row, ruling: 'keep', reason: '保留' })
  for (const comment of Object.keys(from.comments))
    go({ kind: 'commentRuled', comment, ruling: 'notAdopted', reason: '已核' })
  for (const row of from.order)
    go({ kind: 'rowEdited', row, edit: { duties: { lead: '市住建局', responsible: [], supporting: [] } } })
  go({ kind: 'sentencesLeftOut', sentences: Object.keys(from.sentences), reason: 'calls', words: '' })
  go({ kind: 'rowAdded', row: 'last', content: content('末项'), sentences: [], source: '会议' })
  go({ kind: 'issued', documentNumber: '3号', on: start })
  if (from.lifecycle === 'issued') go({ kind: 'supplementOpened', reason: '补充' })
  return states
}

test('law: the stories reach every lifecycle, and every deed', () => {
  const sample = fc.sample(stories, { numRuns: 200, seed: 26 })
  const lifecycles = sample.flatMap(({ states }) => states.map(({ lifecycle }) => lifecycle))
  expect([...new Set(lifecycles)].sort()).toEqual([...breakdownLifecycles].sort())
  const kinds = new Set(sample.flatMap(({ events }) => events.map(({ deed }) => deed.kind)))
  expect([...kinds].sort()).toEqual(
    [...new Set(deedsFor(emptyBreakdown, [0, 0, 0]).map(({ kind }) => kind))].sort(),
  )
})
