import type { Holder, OrgUnitState, Post, RegisterDeed, RegisterState } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useSession } from '../frame/session.tsx'
import { ask, newKey } from './client.ts'
import type { Recorded } from './items.ts'

/** A body of the register on a day (当日单位), with whom it answers to and its posts. */
export type OrgUnitView = OrgUnitState & {
  readonly sponsor?: string
  readonly posts: readonly (Post & { readonly holder?: Holder })[]
}

export type { RegisterDeed }

/** Who there is (名册). */
export const registerApi = {
  whole: (signal?: AbortSignal) => ask<RegisterState>('GET', '/api/register', { signal }),
  orgUnits: (day?: string, signal?: AbortSignal) =>
    ask<readonly OrgUnitView[]>('GET', '/api/register/org-units', { query: { day }, signal }),
  record: (deeds: readonly RegisterDeed[], version?: number) =>
    ask<Recorded>('POST', '/api/register/deeds', { json: { deeds }, version, key: newKey() }),
}

/** The bodies of today (在册单位), and how each is called; a body that is gone by its id. */
export function useOrgUnits() {
  const { may } = useSession()
  const { data, error, isPending } = useQuery({
    queryKey: ['register', 'org-units'],
    queryFn: ({ signal }) => registerApi.orgUnits(undefined, signal),
    enabled: may('register.read'),
    staleTime: 60_000,
  })
  const names = useMemo(() => new Map((data ?? []).map(({ id, name }) => [id, name])), [data])
  const nameOf = useCallback(
    (id: string | undefined) => (id === undefined ? '' : (names.get(id) ?? id)),
    [names],
  )
  return { orgUnits: data ?? [], nameOf, error, isPending }
}
