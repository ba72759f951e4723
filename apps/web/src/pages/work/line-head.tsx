import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { WorkLine } from '../../api/work.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { usePick } from '../../words/i18n.ts'
import { periodName } from '../../words/period-name.ts'
import { useWorkWords } from './work-words.ts'

type Shown = Pick<WorkLine, 'item' | 'serial' | 'words' | 'light'> &
  Partial<Pick<WorkLine, 'queue' | 'target' | 'leadName' | 'by' | 'isLate' | 'period'>>

/** Which item a line is about (事项标题): serial, words, light, target, who leads, by when; the words open the item. */
export function LineHead(props: {
  readonly line: Shown
  readonly children?: ReactNode
  readonly hasLead?: boolean
}) {
  const { line, children, hasLead = false } = props
  const say = useWorkWords()
  const pick = usePick()
  return (
    <div>
      <Link to={'/ledger' as never} search={{ item: line.item, ...tabOf(line) } as never}>
        <Serial serial={line.serial} />
        {line.words}
      </Link>
      <Flex wrap gap="2px 12px" align="center" style={{ marginTop: 2 }}>
        <LightSign light={line.light} word={line.light.word} computed={line.light.computed} />
        {line.target !== undefined && (
          <Typography.Text type="secondary">{say('target', { target: line.target })}</Typography.Text>
        )}
        {hasLead && line.leadName !== undefined && <span>{line.leadName}</span>}
        {line.period !== undefined && <span>{pick(periodName(line.period))}</span>}
        {line.by !== undefined && (
          <Typography.Text type={line.isLate ? 'danger' : 'secondary'}>
            {say('by', { day: line.by })}
          </Typography.Text>
        )}
        {children}
      </Flex>
    </div>
  )
}

/** A claim to close opens where it stands. */
function tabOf({ queue }: Shown) {
  return queue === 'closing' ? { tab: 'supervision' } : {}
}

/** 第37项; what is numbered otherwise stays as it is, as 批示2. */
export function Serial({ serial }: { readonly serial: string | undefined }) {
  const say = useWorkWords()
  if (serial === undefined) return null
  return <strong>{/^\d/.test(serial) ? say('serial', { serial }) : serial} </strong>
}

/** How a period that is owed stands (欠报状态). */
export function OwedTags({ line, isKept }: { readonly line: WorkLine; readonly isKept: boolean }) {
  const say = useWorkWords()
  return (
    <>
      {(line.reporting === 'returned' || line.reason !== undefined) && <Tag>{say('returned')}</Tag>}
      {line.reporting === 'late' && <Tag>{say('lateReport')}</Tag>}
      {line.reporting === 'due' && <Tag>{say('due')}</Tag>}
      {line.isDrafted === true && <Tag color="success">{say('drafted')}</Tag>}
      {line.isLocked === true && <Tag>{say('locked')}</Tag>}
      {isKept && <Tag color="warning">{say('kept')}</Tag>}
    </>
  )
}
