import type { LeftOutReason, RowEdit } from '@taizhang/ledger'
import { App } from 'antd'
import { useCallback, useMemo, useRef } from 'react'
import type { BreakdownDeed, SerialRow, WholeBreakdown } from '../../api/breakdowns.ts'
import { newKey } from '../../api/client.ts'
import type { DocumentView } from '../../api/documents.ts'
import { useSession } from '../../frame/session.tsx'
import { chosenWords } from './chosen-words.ts'
import { mergeDeed } from './merge-rows.ts'
import { newRowDeed } from './new-row.ts'
import type { ReviewAct } from './review-acts.ts'
import { isPending, type ReviewEntry } from './review-entries.ts'
import { useDeedWords, useReviewWords } from './review-words.ts'
import { cutsAround, splitDeed } from './split-row.ts'
import { stepGroupsOf, undoDeeds } from './step-groups.ts'
import type { OpenDialog } from './use-review.ts'
import type { useReviewDeeds } from './use-review-deeds.ts'

interface Given {
  readonly breakdown: WholeBreakdown
  readonly document: DocumentView | undefined
  readonly all: readonly ReviewEntry[]
  readonly entries: readonly ReviewEntry[]
  readonly here: ReviewEntry | undefined
  readonly setCurrent: (id: string) => void
  readonly chosen: ReadonlySet<string>
  readonly setChosen: (chosen: ReadonlySet<string>) => void
  readonly setDialog: (dialog: OpenDialog | undefined) => void
  readonly deeds: ReturnType<typeof useReviewDeeds>
  readonly isFixed: boolean
}

/** What the keys and buttons of the review do (审阅办理). The functions stay the same; what they look at is the latest. */
export function useActing(given: Given) {
  const say = useReviewWords()
  const deedWords = useDeedWords()
  const { message, modal } = App.useApp()
  const { signIn } = useSession()
  const actor = signIn.account.person ?? signIn.account.id
  const latest = useRef({ ...given, say, deedWords, message, modal, actor })
  latest.current = { ...given, say, deedWords, message, modal, actor }
  const make = useMemo(() => ({ new: () => handlersOf(latest.current) }), [])
  const act = useCallback(
    (name: ReviewAct, id: string) => {
      const { all, isFixed, setChosen, chosen } = latest.current
      const entry = all.find((each) => each.id === id)
      if (!entry || (isFixed && name !== 'choose')) return
      if (name === 'choose') return entry.kind === 'row' ? setChosen(toggled(chosen, id)) : undefined
      make.new()[entry.kind === 'row' ? 'onRow' : 'onSentence'](name, entry as never)
    },
    [make],
  )
  const actHere = useCallback(
    (name: ReviewAct) => {
      const { here } = latest.current
      if (here) act(name, here.id)
    },
    [act],
  )
  const move = useCallback((by: number) => {
    const { entries, here, setCurrent } = latest.current
    const at = here ? entries.indexOf(here) : -1
    const next = entries[Math.max(0, Math.min(entries.length - 1, at + by))]
    if (next) setCurrent(next.id)
  }, [])
  return useMemo(
    () => ({
      ...{ act, actHere, move },
      undo: () => make.new().undo(),
      undoThrough: (through: number) => make.new().undoThrough(through),
      add: () => make.new().add(),
      addRow: (words: string, source: string) => make.new().addRow(words, source),
      save: (row: SerialRow, edit: RowEdit, isPassed: boolean) => make.new().save(row, edit, isPassed),
      split: (row: SerialRow, cuts: readonly number[]) => make.new().split(row, cuts),
      setLead: (lead: string) => make.new().setLead(lead),
      leaveOut: (id: string, reason: LeftOutReason, words: string) => make.new().leaveOut(id, reason, words),
      rule: (row: string, ruling: 'new' | 'keep', reason: string) => make.new().rule(row, ruling, reason),
    }),
    [act, actHere, move, make],
  )
}

/** What the review can do. */
export type Acting = ReturnType<typeof useActing>

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

interface Looking extends Given {
  readonly say: ReturnType<typeof useReviewWords>
  readonly deedWords: ReturnType<typeof useDeedWords>
  readonly message: ReturnType<typeof App.useApp>['message']
  readonly modal: ReturnType<typeof App.useApp>['modal']
  readonly actor: string
}

type Row = Extract<ReviewEntry, { readonly kind: 'row' }>
type Sentence = Extract<ReviewEntry, { readonly kind: 'sentence' }>

function handlersOf(looking: Looking) {
  const { deeds, setDialog, say } = looking
  const run = (list: readonly BreakdownDeed[], touched: readonly string[], told: string, base?: SerialRow) =>
    deeds.act(list, touched, told, base)
  return {
    onRow: (name: ReviewAct, entry: Row) => actOnRow(looking, name, entry),
    onSentence: (name: ReviewAct, entry: Sentence) => actOnSentence(looking, name, entry),
    undo: () => undoLast(looking),
    undoThrough: (through: number) => {
      setDialog(undefined)
      return run(undoDeeds(stepGroupsOf(looking.breakdown.steps), through), [], say('undo'))
    },
    add: () => addFromText(looking),
    addRow: (words: string, source: string) => {
      setDialog(undefined)
      const deed = newRowDeed(looking, { words, source, sentences: [] })
      return run([deed], [], say('added'))
    },
    save: async (row: SerialRow, edit: RowEdit, isPassed: boolean) => {
      const edited = Object.keys(edit).length > 0 ? [{ kind: 'rowEdited', row: row.id, edit } as const] : []
      const passed = isPassed ? [{ kind: 'rowsReviewed', rows: [row.id] } as const] : []
      if (edited.length + passed.length === 0) {
        setDialog(undefined)
        return true
      }
      const isDone = await run([...edited, ...passed], [row.id], say('saved'), row)
      if (isDone) {
        setDialog(undefined)
        if (isPassed) onward(looking, row.id)
      }
      return isDone
    },
    split: (row: SerialRow, cuts: readonly number[]) => {
      setDialog(undefined)
      const deed = splitDeed(row, cuts, () => `row-${newKey().slice(0, 12)}`)
      looking.setCurrent(deed.parts[0]!.id)
      return run([deed], [row.id], say('splitDone'))
    },
    setLead: (lead: string) => {
      setDialog(undefined)
      looking.setChosen(new Set())
      const rows = looking.all.flatMap((each) =>
        each.kind === 'row' && looking.chosen.has(each.id) ? [each.row] : [],
      )
      return run(
        rows.map(({ id, duties }) => ({ kind: 'rowEdited', row: id, edit: { duties: { ...duties, lead } } })),
        rows.map(({ id }) => id),
        say('leadGiven'),
      )
    },
    leaveOut: (id: string, reason: LeftOutReason, words: string) => {
      setDialog(undefined)
      onward(looking, id)
      const isRow = looking.all.some((each) => each.kind === 'row' && each.id === id)
      const deed: BreakdownDeed = isRow
        ? { kind: 'rowLeftOut', row: id, reason, words }
        : { kind: 'sentencesLeftOut', sentences: [id], reason, words }
      return run([deed], [id], say('dropped'))
    },
    rule: (row: string, ruling: 'new' | 'keep', reason: string) => {
      setDialog(undefined)
      onward(looking, row)
      const deed = { kind: 'rebaseRuled', row, ruling, ...(reason && { reason }) } as const
      return run([deed], [row], say('accepted'))
    },
  }
}

/** On to the next entry that waits (下一条待审). */
function onward({ entries, setCurrent }: Looking, from: string) {
  const at = entries.findIndex(({ id }) => id === from)
  const next = entries.slice(at + 1).find(isPending) ?? entries[at + 1]
  if (next) setCurrent(next.id)
}

function actOnRow(looking: Looking, name: ReviewAct, { id, row }: Row) {
  const { deeds, setDialog } = looking
  switch (name) {
    case 'accept':
    case 'acceptBare': {
      if (row.amendment) return
      const takes = name === 'accept' && row.duties.lead === undefined && row.hint?.lead !== undefined
      const hint = takes ? [{ kind: 'hintsTaken', rows: [id] } as const] : []
      onward(looking, id)
      return deeds.act([...hint, { kind: 'rowsReviewed', rows: [id] }], [id])
    }
    case 'edit':
    case 'split':
    case 'drop':
      return row.amendment ? undefined : setDialog({ kind: name, id })
    case 'merge':
      return mergeFrom(looking, row)
    case 'takeNew':
    case 'keepOld': {
      const ruling = name === 'takeNew' ? 'new' : 'keep'
      if (row.amendment?.kind === 'vanished') return setDialog({ kind: 'ruling', id, ruling })
      return handlersOf(looking).rule(id, ruling, '')
    }
  }
}

/** As many as are merged without being asked. */
const fewRows = 5

/** The rows that are chosen become one; else this one and the next. */
function mergeFrom(looking: Looking, row: SerialRow) {
  const { all, chosen, say, message, modal } = looking
  const rows = all.filter(isRow).map((each) => each.row)
  const picked = rows.filter((each) => chosen.has(each.id))
  const merged = picked.length > 1 ? picked : rows.slice(rows.indexOf(row), rows.indexOf(row) + 2)
  if (merged.length < 2) return void message.info(say('nothingToMerge'))
  if (merged.length <= fewRows) return mergeRows(looking, merged)
  modal.confirm({
    title: say('mergeMany', { count: merged.length }),
    content: say('mergeManyHint'),
    okText: say('mergeChosen', { count: merged.length }),
    onOk: () => void mergeRows(looking, merged),
  })
}

function mergeRows({ deeds, document, setChosen, setCurrent, say }: Looking, merged: readonly SerialRow[]) {
  setChosen(new Set())
  setCurrent(merged[0]!.id)
  return deeds.act(
    [mergeDeed(merged, document)],
    merged.map(({ id }) => id),
    say('merged'),
  )
}

function actOnSentence(looking: Looking, name: ReviewAct, { id, sentence }: Sentence) {
  const { deeds, setDialog, say, all } = looking
  const { reason } = sentence
  const needsWords = reason === undefined || reason === 'elsewhere' || reason === 'other'
  switch (name) {
    case 'accept':
      if (needsWords) return setDialog({ kind: 'drop', id })
      onward(looking, id)
      return deeds.act([{ kind: 'sentencesLeftOut', sentences: [id], reason, words: '' }], [id])
    case 'drop':
      return setDialog({ kind: 'drop', id })
    case 'asRow': {
      const words = sentence.quote.text.replace(/[。；，]+$/u, '')
      const deed = newRowDeed(looking, { words, source: say('reportWords'), sentences: [id] })
      looking.setCurrent(deed.row)
      return deeds.act([deed], [id], say('added'))
    }
    case 'join': {
      const before = all
        .slice(
          0,
          all.findIndex((each) => each.id === id),
        )
        .findLast(isRow)
      if (!before) return
      looking.setCurrent(before.id)
      const deed = { kind: 'sentencesJoined', row: before.id, sentences: [id] } as const
      return deeds.act([deed], [id, before.id], say('joined'))
    }
  }
}

const isRow = (entry: ReviewEntry): entry is Row => entry.kind === 'row'

function undoLast({ breakdown, deeds, say, deedWords, message, actor }: Looking) {
  const groups = stepGroupsOf(breakdown.steps)
  const [last] = groups
  if (!last) return void message.info(say('nothingToUndo'))
  const deed = deedWords(last.deed)
  if (last.actor !== actor) {
    const name = breakdown.names[last.actor] ?? last.actor
    return void message.warning(say('otherUndo', { name, deed }))
  }
  return deeds.act(undoDeeds(groups, 0), [], say('undone', { deed }))
}

/** Words chosen in the report become a row: of open sentences, or cut out of the row that holds them; without any, a row from elsewhere. */
function addFromText(looking: Looking) {
  const { document, breakdown, here, setDialog, deeds, say, all } = looking
  const chosen = document && chosenWords(document)
  if (!chosen) {
    if (here?.kind === 'sentence') return actOnSentence(looking, 'asRow', here)
    return setDialog({ kind: 'add' })
  }
  const { start, end, text } = chosen
  const inside = breakdown.sentences.filter(
    ({ quote }) => quote.document === document.id && quote.start < end && quote.end > start,
  )
  globalThis.document.getSelection()?.removeAllRanges()
  if (inside.length > 0) {
    const sentences = inside.map(({ id }) => id)
    const deed = newRowDeed(looking, { words: text, source: say('reportWords'), sentences })
    looking.setCurrent(deed.row)
    return deeds.act([deed], sentences, say('added'))
  }
  const holder = all.find(
    (entry) => isRow(entry) && entry.row.quotes.some((quote) => quote.start < end && quote.end > start),
  ) as Row | undefined
  if (!holder)
    return setDialog({ kind: 'add', words: text, source: `${say('reportWords')}${text.slice(0, 60)}` })
  const cuts = cutsAround(holder.row, start, end)
  if (cuts.length === 0) return looking.setCurrent(holder.id)
  return handlersOf(looking).split(holder.row, cuts)
}
