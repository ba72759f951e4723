import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { itemsApi } from '../../api/items.ts'
import { useOrgUnits } from '../../api/register.ts'

/** One item (一个事项), with its state and light. */
export function useItem(id: string) {
  return useQuery({ queryKey: ['item', id], queryFn: ({ signal }) => itemsApi.one(id, signal) })
}

/** What was done to it (办理记录). */
export function useItemHistory(id: string, version: number | undefined) {
  return useQuery({
    queryKey: ['item', id, 'history', version],
    queryFn: ({ signal }) => itemsApi.history(id, signal),
  })
}

/** After something was done to items: whatever is shown is read again (刷新). */
export function useRefresh() {
  const queries = useQueryClient()
  return useCallback(async () => {
    await queries.invalidateQueries()
  }, [queries])
}

/** What ids are called (名称): bodies, posts and the persons that hold them. */
export function useNames(): (id: string | undefined) => string {
  const { orgUnits } = useOrgUnits()
  const names = useMemo(() => {
    const known = new Map<string, string>()
    for (const { id, name, posts } of orgUnits) {
      known.set(id, name)
      for (const { id: post, title, holder } of posts) {
        known.set(post, holder ? `${title} ${holder.name}` : title)
        if (holder) known.set(holder.person, `${name} ${holder.name}`)
      }
    }
    return known
  }, [orgUnits])
  return useCallback((id) => (id === undefined ? '' : (names.get(id) ?? id)), [names])
}
