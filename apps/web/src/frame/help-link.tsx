import { QuestionCircleOutlined } from '@ant-design/icons'
import { Link, useRouterState } from '@tanstack/react-router'
import { chapterOf } from '../pages/help/chapters.ts'
import { wordsOf } from '../words/i18n.ts'

const useWords = wordsOf('helpLink', {
  help: ['帮助', 'Help'],
  about: ['打开手册中讲这一页的一章', 'Open the manual at the chapter about this page'],
})

/** To the chapter of the manual that is about this page (本页帮助). */
export function HelpLink() {
  const say = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <Link to={`/help/${chapterOf(path).id}` as never} className="shell-help" title={say('about')}>
      <QuestionCircleOutlined aria-hidden /> <span>{say('help')}</span>
    </Link>
  )
}
