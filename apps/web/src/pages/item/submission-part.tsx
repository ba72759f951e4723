import { Tag } from 'antd'
import type { ItemView } from '../../api/items.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { causeWords, outcomeWords, pairOf, stageWords, vintageWords } from '../../words/item-words.ts'
import { FileLinks } from './file-links.tsx'
import { valueText } from './measure-text.ts'
import { Facts, Part } from './part.tsx'
import { useNames } from './use-item.ts'

const useWords = wordsOf('submissionPart', {
  title: ['填报', 'Submissions'],
  none: ['还没有填报。', 'Nothing was reported yet.'],
  value: ['完成值', 'Value'],
  words: ['进展', 'Progress'],
  cause: ['滞后原因', 'Cause'],
  next: ['下步措施', 'Next step'],
  by: ['{{words}}（{{day}}前）', '{{words}} (by {{day}})'],
  asks: ['需协调', 'Asked for'],
  evidence: ['佐证', 'Evidence'],
  returned: ['退回理由', 'Returned because'],
  unchanged: ['无变化', 'no change'],
  requests: ['需协调事项', 'Requests'],
  of: ['请{{of}}：{{words}}（{{by}}前）', 'of {{of}}: {{words}} (by {{by}})'],
  open: ['待办理', 'open'],
  withdrawn: ['已撤回', 'withdrawn'],
  earlier: ['更早的版本', 'Earlier versions'],
})

type Submission = ItemView['submissions'][number]

/** What the body said, period by period (填报), the latest first; every version is kept. */
export function SubmissionPart({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const periods = [...new Set(item.submissions.toReversed().map(({ period }) => period))]
  return (
    <>
      <Part title={say('title')}>
        {periods.length === 0 && <p>{say('none')}</p>}
        {periods.map((period) => {
          const [last, ...before] = versionsOf(item.submissions, period)
          return (
            <div key={period} style={{ marginBottom: 12 }}>
              <Version item={item} version={last!} />
              {before.length > 0 && (
                <details>
                  <summary>{say('earlier')}</summary>
                  {before.map((each) => (
                    <Version key={`${each.stage} ${each.by.at} ${each.words}`} item={item} version={each} />
                  ))}
                </details>
              )}
            </div>
          )
        })}
      </Part>
      {item.requests.length > 0 && <Requests item={item} />}
    </>
  )
}

/** The versions of a period, the latest first; the steps of one version on its way are one, its last. */
function versionsOf(submissions: readonly Submission[], period: string): readonly Submission[] {
  const all = submissions.filter((each) => each.period === period)
  return all.filter((_, i) => all[i + 1] === undefined || all[i + 1]!.stage === 'draft').toReversed()
}

function Version({ item, version }: { readonly item: ItemView; readonly version: Submission }) {
  const say = useWords()
  const pick = usePick()
  const nameOf = useNames()
  const { period, stage, value, vintage, words, cause, nextStep, requests, evidence, reason } = version
  const measure = item.measures.at(-1)?.value
  return (
    <div>
      <strong>{period}</strong>{' '}
      <Tag color={stage === 'returned' ? 'error' : stage === 'accepted' ? 'success' : 'blue'}>
        {pick(pairOf(stageWords, stage))}
      </Tag>
      {version.unchanged && <Tag>{say('unchanged')}</Tag>}
      <span>
        {nameOf(version.by.actor)} {version.by.at}
      </span>
      <Facts
        facts={[
          [
            say('value'),
            value && `${pick(valueText(value, measure))}（${pick(pairOf(vintageWords, vintage))}）`,
          ],
          [say('words'), words],
          [say('cause'), cause && `${pick(pairOf(causeWords, cause.category))}：${cause.words}`],
          [say('next'), nextStep && say('by', { words: nextStep.words, day: nextStep.by })],
          [say('asks'), requests?.map((each) => say('of', { ...each, of: nameOf(each.of) })).join('；')],
          [say('evidence'), evidence && evidence.length > 0 && <FileLinks files={evidence} />],
          [say('returned'), reason],
        ]}
      />
    </div>
  )
}

function Requests({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const nameOf = useNames()
  return (
    <Part title={say('requests')}>
      <Facts
        facts={item.requests.map(({ id, of, words, by, ruling, withdrawnOn }) => [
          id,
          <>
            {say('of', { of: nameOf(of), words, by })}{' '}
            {!ruling && <Tag>{say(withdrawnOn ? 'withdrawn' : 'open')}</Tag>}
            {ruling && !saysIt(ruling) && <Tag>{pick(pairOf(outcomeWords, ruling.outcome))}</Tag>}
            {ruling && `${ruling.words}（${nameOf(ruling.by.actor)} ${ruling.by.at}）`}
          </>,
        ])}
      />
    </Part>
  )
}

/** Whether the words of a ruling begin with its outcome (同意。…): then it is not said twice. */
function saysIt({ outcome, words }: NonNullable<ItemView['requests'][number]['ruling']>): boolean {
  return words.startsWith(pairOf(outcomeWords, outcome)[0])
}
