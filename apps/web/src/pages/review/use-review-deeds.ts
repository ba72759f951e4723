import type { PlanSentence } from '@taizhang/ledger'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type BreakdownDeed,
  type BreakdownView,
  breakdownsApi,
  type SerialRow,
  type WholeBreakdown,
} from '../../api/breakdowns.ts'
import { Problem } from '../../api/problem.ts'

/** Two people at one row (改动冲突): what it is now, what one wanted, and what was done meanwhile. */
export interface Conflict {
  readonly deeds: readonly BreakdownDeed[]
  readonly touched: readonly string[]
  readonly now: WholeBreakdown
  readonly changes: readonly { readonly words: string; readonly actor: string }[]
  /** The person's word: one's own is repeated, or given up. */
  readonly settle: (isRepeated: boolean) => void
}

interface Asked {
  readonly deeds: readonly BreakdownDeed[]
  /** The rows and sentences that it is about: where somebody else changed them, both are shown. */
  readonly touched: readonly string[]
  readonly told: string
  /** The table as it was looked at. */
  readonly seen: WholeBreakdown
  /** The row as it was when somebody began to type: the page may have been loaded again since. */
  readonly base?: SerialRow
}

/**
 * Does things to the rows (审阅办理), one after the other in the order of the keys. Others may work on the same table: a deed on rows that they
 * left alone is simply sent again; one on rows that they changed is put to the person (`conflict`).
 */
export function useReviewDeeds(view: WholeBreakdown) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { id } = view
  const version = useRef(view.version)
  const current = useRef(view)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const [problem, setProblem] = useState<unknown>()
  const { conflict, ask } = useConflict()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    current.current = view
    version.current = Math.max(version.current, view.version)
  }, [view])

  const send = useCallback(
    async (first: Asked): Promise<boolean> => {
      let asked = first
      const { base } = first
      const isOther = base && !isSame(asked, current.current, base)
      if (isOther && !(await ask({ ...asked, now: current.current, changes: [] }))) return false
      for (;;) {
        try {
          const { versions } = await breakdownsApi.record(id, { deeds: asked.deeds }, version.current)
          version.current = versions.find(({ subject }) => subject === id)?.version ?? version.current
          if (asked.told) void message.success(asked.told)
          return true
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'stale') {
            setProblem(error)
            return false
          }
          const now = whole(await breakdownsApi.one(id))
          version.current = now.version
          queries.setQueryData<BreakdownView>(['breakdowns', id], now)
          if (!isSame(asked, now) && !(await ask({ ...asked, now, changes: changesIn(error) }))) return false
          asked = { ...asked, seen: now }
        }
      }
    },
    [id, message, queries, ask],
  )

  const act = useCallback(
    (
      deeds: readonly BreakdownDeed[],
      touched: readonly string[],
      told = '',
      base?: SerialRow,
    ): Promise<boolean> => {
      setProblem(undefined)
      setBusy(true)
      waiting.current += 1
      const asked = { deeds, touched, told, seen: current.current, ...(base && { base }) }
      const done = queue.current.then(() => send(asked))
      queue.current = done
        .catch(() => undefined)
        .then(async () => {
          waiting.current -= 1
          if (waiting.current > 0) return
          await queries.invalidateQueries({ queryKey: ['breakdowns', id] })
          setBusy(false)
        })
      return done
    },
    [id, queries, send],
  )
  return { act, isBusy, problem, conflict }
}

/** The person's word on a row that somebody else changed (改动冲突的取舍). */
function useConflict() {
  const [conflict, setConflict] = useState<Conflict>()
  const ask = useCallback(async (open: Omit<Conflict, 'settle'>): Promise<boolean> => {
    const isRepeated = await new Promise<boolean>((settle) => setConflict({ ...open, settle }))
    setConflict(undefined)
    return isRepeated
  }, [])
  return { conflict, ask }
}

const changesIn = ({ changes }: Problem) => changes as Conflict['changes']

function whole(view: BreakdownView): WholeBreakdown {
  if (!view.isWhole) throw new Error('the review asks for a whole table, and was given a round of comments')
  return view
}

/** Whether nobody else changed what the deed is about. */
function isSame({ touched, seen }: Asked, now: WholeBreakdown, base?: SerialRow): boolean {
  return touched.every((id) => told(base?.id === id ? base : thingOf(seen, id)) === told(thingOf(now, id)))
}

function thingOf({ rows, sentences }: WholeBreakdown, id: string): SerialRow | PlanSentence | undefined {
  return rows.find((each) => each.id === id) ?? sentences.find((each) => each.id === id)
}

/** A row or a sentence by value, without the serial, which others move. */
function told(thing: SerialRow | PlanSentence | undefined): string | undefined {
  return JSON.stringify(thing && { ...thing, serial: '', isSerialFixed: false })
}
