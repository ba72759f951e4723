import { Alert, Button } from 'antd'
import { Problem } from '../api/problem.ts'
import { usePick } from '../words/i18n.ts'
import { useSharedWords } from '../words/shared-words.ts'

/** What went wrong and what to do next (出错提示), in its place on the page; nothing where nothing did. */
export function ProblemNote(props: { readonly problem: unknown; readonly retry?: () => void }) {
  const pick = usePick()
  const say = useSharedWords()
  if (!props.problem) return null
  const problem = props.problem instanceof Problem ? props.problem : fault(props.problem)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={pick(problem)}
      description={
        (problem.faults.length > 0 || problem.status >= 500) && (
          <>
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {problem.faults.map((each) => (
                <li key={each.path + each.zh}>{pick(each)}</li>
              ))}
            </ul>
            {problem.requestId && say('requestId', { id: problem.requestId })}
          </>
        )
      }
      action={
        props.retry && (
          <Button size="small" onClick={props.retry}>
            {say('retry')}
          </Button>
        )
      }
    />
  )
}

/** A mistake of ours (程序错误): told as one, with what helps to find it. */
function fault(error: unknown): Problem {
  const told = error instanceof Error ? error.message : String(error)
  return new Problem(
    {
      code: 'fault',
      title: `页面出错：${told}。请刷新页面重试。`,
      detail: `The page failed: ${told}. Load it again.`,
    },
    0,
  )
}
