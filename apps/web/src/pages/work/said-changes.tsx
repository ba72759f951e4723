import { Tag } from 'antd'
import { Fragment } from 'react'
import type { WorkLine } from '../../api/work.ts'
import { usePick } from '../../words/i18n.ts'
import { changesBetween } from './changes-between.ts'
import { useWorkWords } from './work-words.ts'

/** What is said now beside what stood before (新旧对照). */
export function SaidChanges({ line }: { readonly line: WorkLine }) {
  const say = useWorkWords()
  const pick = usePick()
  const { said, before, unit } = line
  if (!said) return null
  const changes = changesBetween(before, said, { unit, pick })
  const isAmending = before?.period === said.period && before.stage === 'accepted'
  return (
    <>
      {isAmending && <Tag color="warning">{say('amending')}</Tag>}
      {said.unchanged && <Tag>{say('unchanged')}</Tag>}
      {changes.length > 0 && (
        <div className="work-change">
          <span />
          <span>
            {before
              ? say(isAmending ? 'beforeAccepted' : 'beforeOf', { period: before.period })
              : say('beforeNone')}
          </span>
          <span>{say('nowOf', { period: said.period })}</span>
          {changes.map((each) => (
            <Fragment key={each.field}>
              <strong>{say(fieldKeys[each.field])}</strong>
              {each.before === each.now ? (
                <span>{each.before}</span>
              ) : (
                <span className="work-old">{each.before || say('noWords')}</span>
              )}
              {each.before === each.now ? <span>{each.now}</span> : <ins>{each.now || say('noWords')}</ins>}
            </Fragment>
          ))}
        </div>
      )}
    </>
  )
}

const fieldKeys = {
  value: 'fieldValue',
  vintage: 'fieldVintage',
  words: 'fieldWords',
  cause: 'fieldCause',
  next: 'fieldNext',
  requests: 'fieldRequests',
  evidence: 'fieldEvidence',
} as const
