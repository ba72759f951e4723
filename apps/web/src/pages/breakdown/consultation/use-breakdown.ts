import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import {
  type BreakdownDeed,
  type BreakdownDeeds,
  type BreakdownView,
  breakdownsApi,
} from '../../../api/breakdowns.ts'
import { Problem } from '../../../api/problem.ts'
import { useDoing } from '../../../shared/use-doing.ts'

/** How many deeds one request holds; the contract says so. */
const mostDeeds = 50

/** The table of this id (分解表). */
export function useBreakdown(id: string) {
  return useQuery({
    queryKey: ['breakdowns', id],
    queryFn: ({ signal }) => breakdownsApi.one(id, signal),
  })
}

interface How extends Pick<BreakdownDeeds, 'act'> {
  /** What is said when it is done. */
  readonly told?: string
  /** Only on the table as it is seen: a row is edited, an edition made. Answers of bodies come in at the same time and disturb nobody. */
  readonly isOnSeen?: boolean
}

/**
 * Does something to a table that is looked at (办理分解表), and loads it again. A table that somebody else changed meanwhile is loaded anew and
 * the problem says so: what was typed stays, and is sent by pressing once more.
 */
export function useTableDeeds({ id, version }: Pick<BreakdownView, 'id' | 'version'>) {
  const queries = useQueryClient()
  const { run, isBusy, problem, clear } = useDoing()
  const act = useCallback(
    (deeds: readonly BreakdownDeed[], how: How = {}) => {
      const { told, isOnSeen = false, act: given } = how
      return run(async () => {
        try {
          let seen: number | undefined = isOnSeen ? version : undefined
          for (let at = 0; at < deeds.length; at += mostDeeds) {
            const part = { deeds: deeds.slice(at, at + mostDeeds), ...(given && { act: given }) }
            const { versions } = await breakdownsApi.record(id, part, seen)
            if (isOnSeen) seen = versions.find(({ subject }) => subject === id)?.version
          }
        } catch (error) {
          if (error instanceof Problem && error.code === 'stale')
            await queries.invalidateQueries({ queryKey: ['breakdowns', id] })
          throw error
        }
        await queries.invalidateQueries({ queryKey: ['breakdowns'] })
      }, told)
    },
    [id, version, queries, run],
  )
  return { act, isBusy, problem, clear }
}
