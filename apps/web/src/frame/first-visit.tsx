import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { readStored, writeStored } from '../shared/stored.ts'
import { wordsOf } from '../words/i18n.ts'
import { useSession } from './session.tsx'
import { startTour, useTourOpen } from './tour-state.ts'

const PageTour = lazy(() => import('./tour.tsx').then((all) => ({ default: all.PageTour })))

const useWords = wordsOf('firstVisit', {
  invite: ['第一次使用？五分钟看一遍这里都有什么。', 'First time here? Five minutes show you round.'],
  start: ['开始', 'Show me'],
  later: ['不用了（随时可从“帮助”里打开）', 'No, thanks (Help has it)'],
})

/** Offers the tour on a first visit (首次使用导览): a line above the page that keeps nobody from anything, once for each account on this machine. */
export function FirstVisit() {
  const say = useWords()
  const { signIn } = useSession()
  const name = `tour.${signIn.account.id}`
  const [isNew, setNew] = useState(() => readStored(name) === undefined)
  const isOpen = useTourOpen()
  const seen = () => {
    writeStored(name, 'seen')
    setNew(false)
  }
  return (
    <>
      {isNew && (
        <aside className="first-visit no-print">
          <span>{say('invite')}</span>
          <Button
            size="small"
            type="primary"
            onClick={() => {
              seen()
              startTour()
            }}
          >
            {say('start')}
          </Button>
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={say('later')}
            title={say('later')}
            onClick={seen}
          />
        </aside>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <PageTour />
        </Suspense>
      )}
    </>
  )
}
