import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { itemsApi } from '../../api/items.ts'
import { useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'

/** Where somebody comes in (首页): a government without items begins; others go to their work, administrators to the settings. */
export function HomePage() {
  const { may } = useSession()
  const reads = may('items.read')
  const { data, error, refetch } = useQuery({
    queryKey: ['items', 'any'],
    queryFn: ({ signal }) => itemsApi.list({ limit: '1' }, signal),
    enabled: reads,
  })
  if (!reads) return <Navigate to={'/settings' as never} replace />
  if (!data) return error ? <ProblemNote problem={error} retry={() => void refetch()} /> : <Loading />
  const isEmpty = data.entries.length === 0 && may('breakdown.rowsDrawn')
  return <Navigate to={(isEmpty ? '/start' : '/work') as never} replace />
}
