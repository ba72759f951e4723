import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Descriptions, Flex, Tag, Typography } from 'antd'
import { breakdownsApi } from '../../api/breakdowns.ts'
import { type DocumentView, documentsApi } from '../../api/documents.ts'
import { useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { PageProblem } from '../../shared/page-problem.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { wordsOf } from '../../words/i18n.ts'
import { useDocumentWords } from './document-words.ts'
import { DrawRows } from './draw-rows.tsx'
import { LaterText } from './later-text.tsx'

const useWords = wordsOf('document', {
  all: ['报告与分解', 'Documents'],
  year: ['工作安排的年度', 'Year of the plan'],
  place: ['文中地名', 'Place in the text'],
  date: ['日期', 'Date'],
  session: ['会议', 'Session'],
  size: ['篇幅', 'Length'],
  characters: ['{{count}}字', '{{count}} characters'],
  found: ['读到的内容', 'What was read'],
  counts: [
    '预期目标{{targets}}项，任务承诺{{commitments}}项，完成情况数据{{actuals}}处，疑点{{findings}}处',
    '{{targets}} targets, {{commitments}} promises, {{actuals}} outcomes, {{findings}} doubts',
  ],
  tables: ['由它形成的分解表', 'Tables made from it'],
  noTables: ['还没有分解表。请先拟列条目。', 'There is none yet. Draw its rows first.'],
  rows: ['{{count}}条', '{{count}} rows'],
  whole: ['全文', 'The whole text'],
})

/** One document (一份报告): what was read from it, the tables made from it, and what may be made next. */
export function DocumentPage() {
  const say = useWords()
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const { data, error } = useQuery({
    queryKey: ['document', id],
    queryFn: ({ signal }) => documentsApi.one(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data) return error ? <PageProblem problem={error} /> : <Loading />
  return (
    <>
      <Link to={'/documents' as never}>{say('all')}</Link>
      <PageTitle title={data.title} />
      <Facts document={data} />
      <TablesOf document={data} />
      <details style={{ marginTop: 16 }}>
        <summary>{say('whole')}</summary>
        <div style={{ whiteSpace: 'pre-wrap', maxWidth: '46em', lineHeight: 1.9 }}>{data.text}</div>
      </details>
    </>
  )
}

function Facts({ document: { text, reading, kind, planYear } }: { readonly document: DocumentView }) {
  const say = useWords()
  const words = useDocumentWords()
  const facts = reading?.document
  const counts = {
    targets: reading?.targets.length ?? 0,
    commitments: reading?.commitments.length ?? 0,
    actuals: reading?.actuals.length ?? 0,
    findings: reading?.findings.length ?? 0,
  }
  const items = [
    { key: 'year', label: say('year'), children: planYear },
    { key: 'kind', label: words('kind'), children: words(kind as 'workReport') },
    { key: 'place', label: say('place'), children: facts?.place?.text },
    { key: 'date', label: say('date'), children: facts?.date?.text },
    { key: 'session', label: say('session'), children: facts?.session?.text },
    { key: 'size', label: say('size'), children: say('characters', { count: text.length }) },
    { key: 'found', label: say('found'), children: say('counts', counts), span: 3 },
  ].filter(({ children }) => children !== undefined)
  return (
    <Descriptions size="small" column={{ xs: 1, md: 2, lg: 3 }} items={items} style={{ marginBottom: 16 }} />
  )
}

function TablesOf({ document }: { readonly document: DocumentView }) {
  const say = useWords()
  const words = useDocumentWords()
  const { may } = useSession()
  const { data } = useQuery({
    queryKey: ['breakdowns'],
    queryFn: ({ signal }) => breakdownsApi.list(signal),
  })
  if (!data) return <Loading />
  const own = data.filter(({ documents }) => documents.some(({ id }) => id === document.id))
  const open = data.filter((table) => !own.includes(table) && table.lifecycle !== 'issued')
  return (
    <Flex vertical gap={16} style={{ maxWidth: 860 }}>
      <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{say('tables')}</h2>}>
        {own.length === 0 && <Typography.Text type="secondary">{say('noTables')}</Typography.Text>}
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {own.map(({ id, title, lifecycle, count }) => (
            <li key={id}>
              <Link to={`/breakdowns/${id}` as never}>{title || id}</Link>{' '}
              <Tag color={lifecycle === 'issued' ? 'success' : 'blue'}>{words(lifecycle)}</Tag>
              {say('rows', { count })}
            </li>
          ))}
        </ul>
      </Card>
      {may('breakdown.rowsDrawn') && (
        <DrawRows document={document} taken={data.map(({ id }) => id)} isFirst={own.length === 0} />
      )}
      {may('breakdown.rebased') && open.length > 0 && own.length === 0 && (
        <LaterText document={document} tables={open} />
      )}
    </Flex>
  )
}
