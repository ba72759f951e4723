import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Flex } from 'antd'
import { breakdownsApi, type WholeBreakdown } from '../../api/breakdowns.ts'
import { useOrgUnits } from '../../api/register.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { useReviewWords } from './review-words.ts'

/** Where rows have neither a lead nor a suggestion (没有建议): why, and what to do about it. */
export function SuggestAnew({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useReviewWords()
  const queries = useQueryClient()
  const { orgUnits, isPending } = useOrgUnits()
  const { run, isBusy, problem } = useDoing()
  const { id, rows } = breakdown
  const count = rows.filter(
    ({ duties, hint }) => duties.lead === undefined && hint?.lead === undefined,
  ).length
  if (count === 0 || isPending) return null
  const suggest = () =>
    run(async () => {
      await breakdownsApi.suggest(id)
      await queries.invalidateQueries({ queryKey: ['breakdowns', id] })
    }, say('suggestedAnew'))
  if (orgUnits.length === 0)
    return (
      <Alert
        type="warning"
        showIcon
        title={say('nobodyKnown')}
        action={<Link to={'/settings/org-units' as never}>{say('enterBodies')}</Link>}
      />
    )
  return (
    <Flex gap={8} wrap align="center">
      <span>{say('unsuggested', { count })}</span>
      <Button size="small" loading={isBusy} onClick={() => void suggest()}>
        {say('suggestAnew')}
      </Button>
      <ProblemNote problem={problem} />
    </Flex>
  )
}
