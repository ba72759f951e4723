import type { RegisterDeed } from '@taizhang/ledger'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { registerApi, useOrgUnits } from '../../api/register.ts'
import { useSession } from '../../frame/session.tsx'
import { useDoing } from '../../shared/use-doing.ts'

/** The register (名册): all that ever held, the names of bodies and posts, and how to change it. */
export function useRegister() {
  const { may } = useSession()
  const queries = useQueryClient()
  const { orgUnits, nameOf: nameNow } = useOrgUnits()
  const { data, error, isPending } = useQuery({
    queryKey: ['register', 'whole'],
    queryFn: ({ signal }) => registerApi.whole(signal),
    enabled: may('register.read'),
    staleTime: 60_000,
  })
  const nameOf = useCallback(
    (id: string) => {
      const now = nameNow(id)
      return now === id ? (data?.orgUnits[id]?.names.at(-1)?.name ?? id) : now
    },
    [nameNow, data],
  )
  const postName = useCallback(
    (id: string) => {
      const post = data?.posts[id]
      return post ? `${nameOf(post.orgUnit)} ${post.title}` : id
    },
    [data, nameOf],
  )
  const renew = useCallback(() => queries.invalidateQueries({ queryKey: ['register'] }), [queries])
  return { register: data, orgUnits, nameOf, postName, error, isPending, renew }
}

/** Changes the register (办理名册), and reads it again. */
export function useRegisterDeeds() {
  const queries = useQueryClient()
  const { run, isBusy, problem, clear } = useDoing()
  const act = useCallback(
    (deeds: readonly RegisterDeed[], told?: string) =>
      run(async () => {
        await registerApi.record(deeds)
        await queries.invalidateQueries({ queryKey: ['register'] })
      }, told),
    [queries, run],
  )
  return { act, isBusy, problem, clear }
}
