import { useCallback, useEffect, useMemo, useState } from 'react'
import type { WholeBreakdown } from '../../api/breakdowns.ts'
import type { DocumentView } from '../../api/documents.ts'
import { useOrgUnits } from '../../api/register.ts'
import { useSession } from '../../frame/session.tsx'
import { useView } from '../../shared/use-view.ts'
import type { OutlineSection } from './outline-nav.tsx'
import { type EntryFilter, entriesOf, entryFilters, filteredEntries } from './review-entries.ts'
import { useActing } from './use-acting.ts'
import { useLights } from './use-lights.ts'
import { useReviewDeeds } from './use-review-deeds.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** What is open over the review (打开的对话框). */
export type OpenDialog =
  | { readonly kind: 'split' | 'drop' | 'edit'; readonly id: string }
  | { readonly kind: 'ruling'; readonly id: string; readonly ruling: 'new' | 'keep' }
  | { readonly kind: 'add'; readonly words?: string; readonly source?: string }
  | { readonly kind: 'history' | 'keys' | 'lead' }

/** The review as it is worked on (审阅状态): what is shown, where one is, what one may do. */
export function useReview(
  breakdown: WholeBreakdown,
  document: DocumentView | undefined,
  sections: readonly OutlineSection[],
) {
  const { may } = useSession()
  const view = useView()
  const { nameOf } = useOrgUnits()
  const lights = useLights()
  const deeds = useReviewDeeds(breakdown)
  const filter = entryFilters.find((each) => each === view.one('only')) ?? 'all'
  const only = view.one('section')
  const section = sections.find(({ id }) => id === only)
  const { rows, sentences, names } = breakdown
  const all = useMemo(() => entriesOf(rows, sentences), [rows, sentences])
  const entries = useMemo(
    () => filteredEntries(all, filter, section && { start: section.start, end: section.bodyEnd }),
    [all, filter, section],
  )
  const [current, setCurrent] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<OpenDialog>()
  const here = useHere(entries, current, setCurrent)
  const isFixed = breakdown.lifecycle === 'issued' || !may('breakdown.rowEdited')
  const acting = useActing({
    ...{ breakdown, document, all, entries, here, setCurrent, chosen, setChosen, setDialog, deeds, isFixed },
  })
  useReviewKeys({ isOpen: dialog !== undefined || deeds.conflict !== undefined, ...acting, setDialog })
  const personOf = useCallback((id: string) => names[id] ?? id, [names])
  const goTo = useCallback(
    (target: OutlineSection) => {
      const place = globalThis.document.querySelector(`.review-left [data-start="${target.start}"]`)
      place?.scrollIntoView({ block: 'start' })
      const first = all.find((entry) => placeOf(entry) >= target.start)
      if (first) setCurrent(first.id)
    },
    [all],
  )
  return {
    ...{
      entries,
      all,
      filter,
      only,
      here,
      dialog,
      setDialog,
      lights,
      isFixed,
      nameOf,
      personOf,
      goTo,
    },
    ...{ problem: deeds.problem, conflict: deeds.conflict, isBusy: deeds.isBusy },
    ...{ chosen, setChosen, acting, isOutlined: view.one('outline') !== '0' },
    /** Whoever gives his own up leaves the form; what he typed is kept as a draft. */
    settle: (isRepeated: boolean) => {
      deeds.conflict?.settle(isRepeated)
      if (!isRepeated) setDialog(undefined)
    },
    chooseInText: useCallback((id: string) => setCurrent(id), []),
    setCurrent,
    setFilter: (next: EntryFilter) =>
      view.set({ only: next === 'all' ? undefined : next }, { replace: true }),
    showOnly: (id: string | undefined) => view.set({ section: id }, { replace: true }),
    setOutlined: (isShown: boolean) => view.set({ outline: isShown ? undefined : '0' }, { replace: true }),
    setText: (id: string) => view.set({ text: id }),
  }
}

/** A review that is worked on. */
export type ReviewState = ReturnType<typeof useReview>

type Entries = ReturnType<typeof entriesOf>

function placeOf(entry: Entries[number]): number {
  return entry.kind === 'row' ? (entry.row.quotes[0]?.start ?? -1) : entry.sentence.quote.start
}

/** Where one is; where the entry is gone, the one that stands in its place now. */
function useHere(entries: Entries, current: string | undefined, setCurrent: (id: string) => void) {
  const [place, setPlace] = useState(0)
  const at = entries.findIndex(({ id }) => id === current)
  useEffect(() => {
    if (at >= 0) setPlace(at)
    else {
      const next = entries[Math.min(place, entries.length - 1)]
      if (next && next.id !== current) setCurrent(next.id)
    }
  }, [at, entries, place, current, setCurrent])
  return entries[at]
}
