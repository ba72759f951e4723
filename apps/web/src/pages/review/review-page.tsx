import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { Empty } from 'antd'
import { breakdownsApi, type WholeBreakdown } from '../../api/breakdowns.ts'
import { documentsApi } from '../../api/documents.ts'
import { useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { PageProblem } from '../../shared/page-problem.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { BreakdownHeader } from '../breakdown/breakdown-header.tsx'
import { Review } from './review.tsx'
import { useReviewWords } from './review-words.ts'
import './review.css'

/** How often the page looks whether somebody else went on (毫秒). */
const lookAgain = 20_000

/** The review of a table (审阅): the report beside its rows. */
export function ReviewPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const { data, error } = useQuery({
    queryKey: ['breakdowns', id],
    queryFn: ({ signal }) => breakdownsApi.one(id, signal),
    refetchInterval: lookAgain,
  })
  if (!data) return error ? <PageProblem problem={error} /> : <Loading />
  if (!data.isWhole) return <Navigate to={`/breakdowns/${id}/consultation` as never} replace />
  return (
    <>
      <BreakdownHeader breakdown={data} />
      <WithText breakdown={data} />
    </>
  )
}

/** The table with the text that its rows stand on. */
function WithText({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useReviewWords()
  const { may } = useSession()
  const view = useView()
  const quoted = quotedDocuments(breakdown)
  const wanted = quoted.find((each) => each === view.one('text')) ?? quoted[0]
  const isAsked = wanted !== undefined && may('documents.read')
  const { data, error } = useQuery({
    queryKey: ['document', wanted],
    queryFn: ({ signal }) => documentsApi.one(wanted!, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isAsked,
  })
  if (isAsked && !data && !error) return <Loading />
  const titles = new Map(breakdown.documents.map(({ id, title }) => [id, title]))
  const missing = <Empty description={say(wanted === undefined ? 'noText' : 'mayNotRead')} />
  return (
    <>
      <ProblemNote problem={error} />
      <Review
        breakdown={breakdown}
        {...(data && { document: data })}
        missing={missing}
        documents={quoted.map((id) => ({ id, title: titles.get(id) ?? id }))}
      />
    </>
  )
}

/** The documents that rows or sentences stand on now (依据的文件), the one with the most first. */
function quotedDocuments({ rows, sentences, documents }: WholeBreakdown): readonly string[] {
  const counts = new Map<string, number>()
  for (const { document } of [
    ...rows.flatMap(({ quotes }) => quotes),
    ...sentences.map(({ quote }) => quote),
  ])
    counts.set(document, (counts.get(document) ?? 0) + 1)
  return documents
    .map(({ id }) => id)
    .filter((id) => counts.has(id))
    .sort((a, b) => counts.get(b)! - counts.get(a)!)
}
