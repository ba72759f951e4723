import type { ledgerLineSchema, ledgerLinesSchema } from '@taizhang/contract'
import type { Light } from '@taizhang/ledger'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { ask } from './client.ts'

/** An item in one line of the ledger (台账行). */
export type LedgerLine = z.output<typeof ledgerLineSchema>

/** A light with the words that the policy prints with it (亮灯及用语). */
export type WordedLight = Light & { readonly words: readonly string[] }

type LinesPage = Omit<z.output<typeof ledgerLinesSchema>, 'lights'> & {
  readonly lights: readonly WordedLight[]
}

/** The lines that came so far (已读取的台账行). */
export interface Lines {
  readonly day: string
  readonly lines: readonly LedgerLine[]
  readonly names: Readonly<Record<string, string>>
  readonly lights: readonly Light[]
  readonly isComplete: boolean
}

const linesKey = ['lines'] as const
/** The first page is what fits on a screen and a little more; the rest comes in large ones. */
const firstPage = 100
const laterPage = 1000

/** The ledger in lines (台账行). */
export const linesApi = {
  page: (query: { readonly limit: number; readonly cursor?: string | undefined }, signal?: AbortSignal) =>
    ask<LinesPage>('GET', '/api/lines', { query, signal }),
}

/** All lines that one may see: the first ones as soon as they are here, the others as they come. */
export function useLines() {
  const queries = useQueryClient()
  return useQuery({
    queryKey: linesKey,
    queryFn: ({ signal }) => allLines(queries, signal),
    staleTime: 30_000,
  })
}

async function allLines(queries: QueryClient, signal: AbortSignal): Promise<Lines> {
  const isFirst = queries.getQueryData(linesKey) === undefined
  let found: Lines | undefined
  let cursor: string | undefined
  do {
    const limit = found ? laterPage : firstPage
    const page = await linesApi.page({ limit, cursor }, signal)
    cursor = page.next
    found = {
      ...{ day: page.day, lights: page.lights, isComplete: cursor === undefined },
      lines: [...(found?.lines ?? []), ...page.entries],
      names: { ...found?.names, ...page.names },
    }
    if (isFirst && cursor !== undefined) queries.setQueryData(linesKey, found)
  } while (cursor !== undefined)
  return found
}
