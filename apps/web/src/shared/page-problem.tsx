import { wordsOf } from '../words/i18n.ts'
import { PageTitle } from './page-title.tsx'
import { ProblemNote } from './problem-note.tsx'

const useWords = wordsOf('pageProblem', {
  title: ['打不开这一页', 'This page cannot be opened'],
})

/** A page whose thing cannot be read (打不开的页面): a heading like any page, what went wrong, and what to do next. */
export function PageProblem(props: { readonly problem: unknown; readonly retry?: () => void }) {
  const say = useWords()
  return (
    <>
      <PageTitle title={say('title')} />
      <ProblemNote {...props} />
    </>
  )
}
