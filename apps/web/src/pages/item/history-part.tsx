import { Link } from '@tanstack/react-router'
import { Timeline } from 'antd'
import type { ItemView } from '../../api/items.ts'
import { useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDeedName } from '../../words/deed-name.ts'
import { wordsOf } from '../../words/i18n.ts'
import { FileLinks } from './file-links.tsx'
import { useItemHistory } from './use-item.ts'

const useWords = wordsOf('historyPart', {
  withheld: ['内容在发布前保密', 'Its content is under embargo'],
  period: ['{{period}}期', 'for {{period}}'],
  number: ['文号{{number}}', '{{number}}'],
  instructed: ['{{leader}}{{on}}批示：{{words}}', '{{leader}}, {{on}}: {{words}}'],
  remove: ['移除…', 'Remove…'],
  telephone: ['电话记录：{{note}}', 'Note of the call: {{note}}'],
})

/** Everything that was done to the item (办理记录), the latest first: when, by whom, for whom, on what basis. */
export function HistoryPart({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const deedName = useDeedName()
  const { may } = useSession()
  const { data, error, isPending } = useItemHistory(item.id, item.version)
  if (isPending) return <Loading />
  return (
    <>
      <ProblemNote problem={error} />
      <Timeline
        items={(data ?? []).toReversed().map(({ sequence, kind, line, act, deed }) => ({
          key: sequence,
          content: (
            <>
              <strong>{deedName(kind)}</strong>　{act.at}{' '}
              {may('words.remove') && (
                <Link
                  to={'/settings/removals' as never}
                  search={{ entry: String(sequence) } as never}
                  style={{ textDecoration: 'underline' }}
                >
                  {say('remove')}
                </Link>
              )}
              <div>{line}</div>
              {act.basis.kind === 'telephone' && <div>{say('telephone', { note: act.basis.note })}</div>}
              {act.basis.kind === 'signedPaper' && <FileLinks files={[act.basis.scan]} />}
              <div>{'isWithheld' in deed ? say('withheld') : told(deed as Told)}</div>
            </>
          ),
        }))}
      />
    </>
  )

  function told({ period, words, reason, documentNumber, evidence, instruction }: Told) {
    const parts = [
      period && say('period', { period }),
      words,
      instruction && say('instructed', instruction),
      reason,
      documentNumber && say('number', { number: documentNumber }),
    ].filter(Boolean)
    return (
      <>
        {parts.join('；')}
        {instruction && <FileLinks files={[instruction.scan]} />}
        {evidence && evidence.length > 0 && <FileLinks files={evidence} />}
      </>
    )
  }
}

/** What most deeds say, each what it has. */
type Told = Partial<Readonly<Record<'period' | 'words' | 'reason' | 'documentNumber', string>>> & {
  readonly evidence?: readonly string[]
  readonly instruction?: Readonly<Record<'leader' | 'on' | 'words' | 'scan', string>>
}
