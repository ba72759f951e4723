import type { Measure, Value } from '@taizhang/ledger'
import { Alert, Typography } from 'antd'
import type { ItemView } from '../../api/items.ts'
import { usePick } from '../../words/i18n.ts'
import { pairOf, vintageWords } from '../../words/item-words.ts'
import { previousVersion } from './submission-draft.ts'
import { useSubmissionWords } from './submission-words.ts'

/** What was said for the period before, and why this one came back (上次填报、退回理由). */
export function LastTime(props: {
  readonly item: ItemView
  readonly period: string
  readonly measure: Measure | undefined
}) {
  const { item, period, measure } = props
  const say = useSubmissionWords()
  const pick = usePick()
  const before = previousVersion(item, period)
  const versions = item.submissions.filter((each) => each.period === period)
  const returned = versions.at(-1)
  const isLocked = item.owed.find((each) => each.period === period)?.isLocked ?? false
  return (
    <>
      {returned?.reason !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={say('returned', { reason: returned.reason })}
          style={{ marginBottom: 12 }}
        />
      )}
      {isLocked && <Alert type="warning" showIcon title={say('locked')} style={{ marginBottom: 12 }} />}
      <Typography.Paragraph type="secondary" style={{ marginBottom: 12 }}>
        {before ? (
          <>
            {say('last', { period: before.period })}：{valueWords(before.value, measure)}
            {before.value && ` ${pick(pairOf(vintageWords, before.vintage))}`}
            {before.words !== '' && ` · ${before.words}`}
          </>
        ) : (
          say('neverSaid')
        )}
      </Typography.Paragraph>
    </>
  )
}

/** A value as people read it (完成数): 24.1公里, 2/3, 是; empty where there is none. */
function valueWords(value: Value | undefined, measure: Measure | undefined): string {
  switch (value?.kind) {
    case undefined:
      return ''
    case 'number':
      return value.number + (measure && 'unit' in measure ? measure.unit : '')
    case 'steps':
      return measure?.kind === 'milestone'
        ? measure.steps
            .filter(({ id }) => value.done.includes(id))
            .map(({ words }) => words)
            .join('、') || '0'
        : String(value.done.length)
    case 'yesNo':
      return value.done ? '✓' : '✗'
  }
}
