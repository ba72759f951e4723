import { Tabs } from 'antd'
import { lazy, type ReactNode, Suspense } from 'react'
import { useSession } from '../../frame/session.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { useView } from '../../shared/use-view.ts'
import { BoardPart } from './board-part.tsx'
import { ChangesPart } from './changes-part.tsx'
import { CircularPart } from './circular-part.tsx'
import { ClosingReviews } from './closing-reviews.tsx'
import { InstructionsPart } from './instructions-part.tsx'
import { IssuePart } from './issue-part.tsx'
import { RepliesPart } from './replies-part.tsx'
import './supervision.css'
import { useSupervisionWords } from './supervision-words.ts'

const ItemDrawer = lazy(() => import('../item/item-drawer.tsx').then((all) => ({ default: all.ItemDrawer })))

interface Part {
  readonly key: 'board' | 'issue' | 'replies' | 'closing' | 'instructions' | 'changes' | 'circular'
  readonly needs?: string
  readonly show: () => ReactNode
}

const parts: readonly Part[] = [
  { key: 'board', needs: 'item.noticeIssued', show: () => <BoardPart /> },
  { key: 'issue', needs: 'item.noticeIssued', show: () => <IssuePart /> },
  { key: 'replies', show: () => <RepliesPart /> },
  { key: 'closing', needs: 'item.closeReviewed', show: () => <ClosingReviews /> },
  { key: 'instructions', show: () => <InstructionsPart /> },
  { key: 'changes', show: () => <ChangesPart /> },
  { key: 'circular', needs: 'circular.read', show: () => <CircularPart /> },
]

/** Supervision (督办): the ladder, notices and their replies, close-outs, instructions with their clocks, the circular. */
export function SupervisionPage() {
  const say = useSupervisionWords()
  const { may } = useSession()
  const view = useView()
  const shown = parts.filter(({ needs }) => needs === undefined || may(needs))
  const chosen = shown.find(({ key }) => key === view.one('tab')) ?? shown[0]!
  return (
    <>
      <PageTitle title={say('title')} />
      <Tabs
        aria-label={say('title')}
        activeKey={chosen.key}
        onChange={(tab) => view.set({ tab })}
        items={shown.map(({ key }) => ({ key, label: say(key) }))}
      />
      {chosen.show()}
      <Suspense fallback={null}>
        <ItemDrawer id={view.one('item')} tab="part" close={() => view.set({ item: '', part: '' })} />
      </Suspense>
    </>
  )
}
