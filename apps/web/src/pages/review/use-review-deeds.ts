import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type BreakdownDeed,
  type BreakdownView,
  breakdownsApi,
  type WholeBreakdown,
} from '../../api/breakdowns.ts'
import { Problem } from '../../api/problem.ts'

/** Two people at one row (改动冲突): what it is now, what one wanted, and what was done meanwhile. */
export interface Conflict {
  readonly deeds: readonly BreakdownDeed[]
  readonly touched: readonly string[]
  readonly now: WholeBreakdown
  readonly changes: readonly { readonly words: string; readonly actor: string }[]
  readonly told: string
}

interface Asked {
  readonly deeds: readonly BreakdownDeed[]
  /** The rows and sentences that it is about: where somebody else changed them, both are shown. */
  readonly touched: readonly string[]
  readonly told: string
  /** The table as it was looked at. */
  readonly seen: WholeBreakdown
}

const mostTries = 4

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
  const [conflict, setConflict] = useState<Conflict>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    current.current = view
    version.current = Math.max(version.current, view.version)
  }, [view])

  const send = useCallback(
    async (asked: Asked): Promise<boolean> => {
      for (let tries = 1; ; tries += 1) {
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
          if (!isSame(asked, now) || tries === mostTries) {
            setConflict({ ...asked, now, changes: error.changes as Conflict['changes'] })
            return false
          }
        }
      }
    },
    [id, message, queries],
  )

  const act = useCallback(
    (deeds: readonly BreakdownDeed[], touched: readonly string[], told = ''): Promise<boolean> => {
      setProblem(undefined)
      setBusy(true)
      waiting.current += 1
      const asked = { deeds, touched, told, seen: current.current }
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
  const settle = useCallback(
    (isRepeated: boolean) => {
      const open = conflict
      setConflict(undefined)
      if (open && isRepeated) void act(open.deeds, open.touched, open.told)
    },
    [conflict, act],
  )
  return { act, isBusy, problem, conflict, settle, clear: () => setProblem(undefined) }
}

function whole(view: BreakdownView): WholeBreakdown {
  if (!view.isWhole) throw new Error('the review asks for a whole table, and was given a round of comments')
  return view
}

/** Whether nobody else changed what the deed is about. */
function isSame({ touched, seen }: Asked, now: WholeBreakdown): boolean {
  return touched.every((id) => JSON.stringify(thingOf(seen, id)) === JSON.stringify(thingOf(now, id)))
}

/** A row or a sentence by its id, without the serial, which others move. */
function thingOf({ rows, sentences }: WholeBreakdown, id: string): unknown {
  const row = rows.find((each) => each.id === id)
  if (!row) return sentences.find((each) => each.id === id)
  const { serial: _serial, isSerialFixed: _isFixed, ...rest } = row
  return rest
}
