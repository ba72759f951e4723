import { useParams } from '@tanstack/react-router'
import { Loading } from '../../../shared/loading.tsx'
import { PageProblem } from '../../../shared/page-problem.tsx'
import { BreakdownHeader } from '../breakdown-header.tsx'
import { BodyView } from './body/body-view.tsx'
import { OfficeView } from './office-view.tsx'
import { useBreakdown } from './use-breakdown.ts'

/** A round of comments on a table (征求意见): for the office all of it, for a body what concerns it. */
export function ConsultationPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const { data, error, refetch, isPending } = useBreakdown(id)
  if (isPending) return <Loading />
  if (!data) return <PageProblem problem={error} retry={() => void refetch()} />
  return (
    <>
      <BreakdownHeader breakdown={data} />
      {data.isWhole ? <OfficeView breakdown={data} /> : <BodyView breakdown={data} />}
    </>
  )
}
