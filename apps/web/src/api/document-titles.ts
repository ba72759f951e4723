import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSession } from '../frame/session.tsx'
import { ask } from './client.ts'

interface Titled {
  readonly id: string
  readonly title: string
}

/** What documents and tables are called (文件名称), by id, as far as one may see them. */
export function useDocumentTitles(): ReadonlyMap<string, string> {
  const { may } = useSession()
  const list = (name: 'documents' | 'breakdowns') => ({
    queryKey: ['titles', name],
    queryFn: () => ask<readonly Titled[]>('GET', `/api/${name}`),
    enabled: may(`${name}.read`),
    staleTime: 300_000,
  })
  const { data: documents } = useQuery(list('documents'))
  const { data: breakdowns } = useQuery(list('breakdowns'))
  return useMemo(
    () => new Map([...(breakdowns ?? []), ...(documents ?? [])].map(({ id, title }) => [id, title])),
    [documents, breakdowns],
  )
}
