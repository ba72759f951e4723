import type { Duties, RowEdit } from '@taizhang/ledger'
import { useOrgUnits } from '../../../api/register.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { useRoundWords } from './consultation-words.ts'

const useWords = wordsOf('proposal', {
  lead: ['牵头：{{names}}', 'lead: {{names}}'],
  responsible: ['责任：{{names}}', 'responsible: {{names}}'],
  supporting: ['配合：{{names}}', 'supporting: {{names}}'],
  none: ['无', 'none'],
  deadline: ['时限：{{day}}', 'by {{day}}'],
})

/** What a comment wants the row to say (建议改为), or what the row became (最终改为): as far as it is another thing than it was. */
export function ProposalWords(props: {
  readonly edit: RowEdit | undefined
  /** Of the row that went round. */
  readonly before: Duties | undefined
  readonly label?: 'proposal' | 'became'
}) {
  const say = useWords()
  const round = useRoundWords()
  const { nameOf } = useOrgUnits()
  const { words, duties, deadline, measures } = props.edit ?? {}
  const { before, label = 'proposal' } = props
  const names = (ids: readonly string[]) => ids.map(nameOf).join('、') || say('none')
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
  const said = [
    ...(words === undefined ? [] : [words]),
    ...(measures ? [measures.map((each) => each.words).join('；')] : []),
    ...(duties && differs(duties.lead, before?.lead)
      ? [say('lead', { names: names(duties.lead === undefined ? [] : [duties.lead]) })]
      : []),
    ...(['responsible', 'supporting'] as const).flatMap((part) =>
      duties && differs(duties[part], before?.[part]) ? [say(part, { names: names(duties[part]) })] : [],
    ),
    ...(deadline ? [say('deadline', { day: deadline.words ?? deadline.date ?? say('none') })] : []),
  ]
  if (said.length === 0) return null
  return (
    <div>
      <strong>{round(label)}：</strong>
      {said.join('；')}
    </div>
  )
}
