import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Empty, Flex, Input, Segmented, Tag } from 'antd'
import { type SearchHit, searchApi } from '../../api/search.ts'
import { Loading } from '../../shared/loading.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { wordsOf } from '../../words/i18n.ts'
import { useSharedWords } from '../../words/shared-words.ts'

const useWords = wordsOf('searchPage', {
  title: ['检索', 'Search'],
  hint: ['任意几个字：事项、分解表条目、报告原文', 'Any words: items, rows of tables, texts of reports'],
  item: ['事项', 'Item'],
  row: ['分解表条目', 'Row'],
  document: ['文件', 'Document'],
  nothing: [
    '没有找到“{{q}}”。可以少写几个字，或换一种说法。',
    'Nothing holds “{{q}}”. Try fewer or other words.',
  ],
  begin: ['请输入要找的文字。', 'Type what you look for.'],
  found: ['找到{{count}}条{{more}}', '{{count}} found{{more}}'],
  orMore: ['以上', ' or more'],
})

const kinds = ['item', 'row', 'document'] as const

/** Search (检索) over items, rows and documents, each with the words around. */
export function SearchPage() {
  const say = useWords()
  const { one, set } = useView()
  const [q, kind] = [one('q') ?? '', one('kind') ?? '']
  return (
    <div style={{ maxWidth: 900 }}>
      <PageTitle title={say('title')} />
      <Flex wrap gap={8} style={{ marginBottom: 16 }}>
        <Input.Search
          key={q}
          autoFocus
          allowClear
          defaultValue={q}
          style={{ maxWidth: 480 }}
          placeholder={say('hint')}
          aria-label={say('hint')}
          onSearch={(words) => set({ q: words.trim() })}
        />
        <KindChoice kind={kind} choose={(next) => set({ kind: next })} />
      </Flex>
      {q === '' ? <Empty description={say('begin')} /> : <Hits q={q} kind={kind} />}
    </div>
  )
}

function KindChoice({ kind, choose }: { readonly kind: string; readonly choose: (kind: string) => void }) {
  const say = useWords()
  const shared = useSharedWords()
  return (
    <Segmented
      value={kind}
      onChange={choose}
      options={['', ...kinds].map((value) => ({
        value,
        label: value === '' ? shared('all') : say(value as (typeof kinds)[number]),
      }))}
    />
  )
}

function Hits({ q, kind }: { readonly q: string; readonly kind: string }) {
  const say = useWords()
  const shared = useSharedWords()
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['search', q, kind],
    queryFn: ({ pageParam, signal }) => searchApi.find({ q, kinds: kind, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  if (isPending) return <Loading />
  const hits = data?.pages.flatMap(({ entries }) => entries) ?? []
  return (
    <>
      <ProblemNote problem={error} />
      <p aria-live="polite">
        {hits.length > 0 && say('found', { count: hits.length, more: hasNextPage ? say('orMore') : '' })}
      </p>
      {hits.length === 0 && !error && <Empty description={say('nothing', { q })} />}
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {hits.map((hit) => (
          <Hit key={`${hit.kind} ${hit.id}`} hit={hit} />
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('more')}
        </Button>
      )}
    </>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const say = useWords()
  const { text, hit: place } = hit.excerpt
  const { serial = '', words } = hit.item ?? {}
  return (
    <li style={{ padding: '8px 0', borderBottom: '1px solid var(--ant-color-border-secondary)' }}>
      <Tag>{say(hit.kind)}</Tag>
      <Link {...(placeOf(hit) as object as { readonly to: never })}>
        {serial} {words !== undefined && words !== text && `${words}：`}
        {text.slice(0, place.start)}
        <mark>{text.slice(place.start, place.end)}</mark>
        {text.slice(place.end)}
      </Link>
    </li>
  )
}

/** Where a hit is opened; a row is named by its table and its own id. */
function placeOf({ kind, id }: SearchHit) {
  if (kind === 'item') return { to: '/items/$id', params: { id } }
  if (kind === 'document') return { to: '/documents/$id', params: { id } }
  const [breakdown = '', ...row] = id.split('/')
  return { to: '/breakdowns/$id', params: { id: breakdown }, search: { row: row.join('/') } }
}
