import { useQueries } from '@tanstack/react-query'
import { documentsApi } from '../../api/documents.ts'
import type { ItemView } from '../../api/items.ts'
import { useSession } from '../../frame/session.tsx'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { pairOf, sourceWords } from '../../words/item-words.ts'
import { FileLinks } from './file-links.tsx'
import { paragraphAround } from './paragraph.ts'
import { Facts, Part } from './part.tsx'
import { useItemHistory } from './use-item.ts'

const useWords = wordsOf('promisePart', {
  title: ['原文', 'The promise'],
  serial: ['清单第{{serial}}项', 'No. {{serial}} of the list'],
  instruction: ['批示', 'Instruction'],
  by: ['批示人', 'By'],
  on: ['日期', 'On'],
  paper: ['批示载体', 'Written on'],
  words: ['原话', 'Words'],
  scan: ['扫描件', 'Scan'],
  result: ['办理结果', 'Result'],
  shown: ['呈阅后无新批示（{{day}}）', 'shown, no further instruction ({{day}})'],
  notes: ['阅件', 'To note'],
  meeting: ['会议', 'Meeting'],
  decision: ['议定事项', 'Decision'],
  none: ['没有登记出处。', 'No source was entered.'],
})

/** What was promised (原文): the words in their paragraph, and every other source that has them. */
export function PromisePart({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const { may } = useSession()
  const documents = [...new Set(item.sources.map(({ document }) => document))]
  // What a leader wrote on, or what a meeting decided in, is no document that was uploaded.
  const isText = (id: string) =>
    item.sources.some(({ document, list }) => document === id && !['instruction', 'meeting'].includes(list))
  const texts = useQueries({
    queries: documents.map((id) => ({
      queryKey: ['document', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => documentsApi.one(id, signal),
      enabled: may('documents.read') && isText(id),
      staleTime: 300_000,
      retry: false,
    })),
  })
  return (
    <Part title={say('title')}>
      {item.sources.length === 0 && !item.instruction && !item.decision && <p>{say('none')}</p>}
      {item.sources.map(({ list, document, quote, serial }) => {
        const found = texts[documents.indexOf(document)]?.data
        const around = paragraphAround(found?.text ?? '', quote, offsetIn(item.rows, document))
        return (
          <figure key={`${document} ${quote}`} style={{ margin: '0 0 12px' }}>
            <blockquote className="item-quote">
              {around?.before}
              <mark>{quote}</mark>
              {around?.after}
            </blockquote>
            <figcaption>
              —— {found?.title ?? pick(pairOf(sourceWords, list))}
              {serial !== undefined && `，${say('serial', { serial })}`}
            </figcaption>
          </figure>
        )
      })}
      <Written item={item} />
    </Part>
  )
}

/** Where the row of the item begins in the document; rows are named by their place: report-2026#120-168. */
function offsetIn(rows: readonly string[], document: string): number {
  const row = rows.find((each) => each.startsWith(`${document}#`))
  return Number(/#(\d+)-/.exec(row ?? '')?.[1] ?? 0)
}

function Written({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const { instruction, decision, notes } = item
  return (
    <>
      {instruction && (
        <Facts
          facts={[
            [say('by'), `${instruction.leader}　${instruction.on}`],
            [say('words'), instruction.words],
            [say('paper'), instruction.paper],
            [say('scan'), <FileLinks key="scan" files={[instruction.scan]} />],
          ]}
        />
      )}
      {item.noFurtherInstructionOn !== undefined && (
        <ResultShown item={item} day={item.noFurtherInstructionOn} />
      )}
      {decision && (
        <Facts
          facts={[
            [say('meeting'), `${decision.meeting}　${decision.on}`],
            [say('decision'), decision.words],
          ]}
        />
      )}
      {notes.length > 0 && (
        <Facts
          facts={notes.map(
            (each) =>
              [
                say('notes'),
                <>
                  {`${each.leader} ${each.on}：${each.words}`} <FileLinks files={[each.scan]} />
                </>,
              ] as const,
          )}
        />
      )}
    </>
  )
}

/** What the leader was shown in the end, and that he wrote no more (办理结果). */
function ResultShown({ item, day }: { readonly item: ItemView; readonly day: string }) {
  const say = useWords()
  const { data } = useItemHistory(item.id, item.version)
  const told = data?.findLast(({ kind }) => kind === 'noFurtherInstruction')?.deed as
    | { readonly words?: string }
    | undefined
  return <Facts facts={[[say('result'), `${told?.words ?? ''} ${say('shown', { day })}`]]} />
}
