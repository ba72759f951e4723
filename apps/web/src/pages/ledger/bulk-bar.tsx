import { Button, Dropdown, Flex } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { LedgerLine } from '../../api/lines.ts'
import { useSession } from '../../frame/session.tsx'
import { useDeedName } from '../../words/deed-name.ts'
import { wordsOf } from '../../words/i18n.ts'
import type { ActSpec } from '../item/acts/act.ts'

const BulkDialog = lazy(() => import('./bulk-dialog.tsx').then((all) => ({ default: all.BulkDialog })))

const useWords = wordsOf('bulkBar', {
  chosen: ['已选{{count}}项', '{{count}} selected'],
  acts: ['批量办理', 'Do to all of them'],
  clear: ['取消选择', 'Clear'],
  notices: [
    '督办单、商请函在“督办”页按规则批量拟发。',
    'Notices are drafted by rule on the page Supervision.',
  ],
})

/** What may be done to the selected rows at once (批量办理). */
export function BulkBar(props: { readonly lines: readonly LedgerLine[]; readonly clear: () => void }) {
  const { lines, clear } = props
  const say = useWords()
  const deedName = useDeedName()
  const { may } = useSession()
  const [specs, setSpecs] = useState<readonly ActSpec[]>([])
  const [spec, setSpec] = useState<ActSpec>()
  if (lines.length === 0) return null
  // The table of acts comes with the first selection.
  const look = async () => setSpecs((await import('./bulk-acts.ts')).bulkActs(may))
  return (
    <Flex wrap align="center" gap={8} className="ledger-bulk no-print" aria-live="polite">
      <strong>{say('chosen', { count: lines.length })}</strong>
      <Dropdown
        trigger={['click']}
        onOpenChange={(isOpen) => isOpen && void look()}
        menu={{
          items: specs.map((each) => ({
            key: each.kind,
            label: deedName(each.kind),
            onClick: () => setSpec(each),
          })),
        }}
      >
        <Button type="primary">{say('acts')}</Button>
      </Dropdown>
      <Button onClick={clear}>{say('clear')}</Button>
      {may('item.noticeIssued') && <span>{say('notices')}</span>}
      {spec && (
        <Suspense>
          <BulkDialog
            key={spec.kind}
            spec={spec}
            lines={lines}
            close={() => setSpec(undefined)}
            done={clear}
          />
        </Suspense>
      )}
    </Flex>
  )
}
