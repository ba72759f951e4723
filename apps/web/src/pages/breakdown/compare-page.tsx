import type { Redline } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Checkbox, Empty, Flex, Select, Table, Tag } from 'antd'
import type { WholeBreakdown } from '../../api/breakdowns.ts'
import { consultationsApi } from '../../api/consultations.ts'
import { DownloadButton } from '../../shared/download-button.tsx'
import { EmptyWords } from '../../shared/empty-words.tsx'
import { Loading } from '../../shared/loading.tsx'
import { PageProblem } from '../../shared/page-problem.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { wordsOf } from '../../words/i18n.ts'
import { BreakdownHeader } from './breakdown-header.tsx'
import { stageKey, useRoundWords } from './consultation/consultation-words.ts'
import { useBreakdown } from './consultation/use-breakdown.ts'
import { RedlineCells } from './redline-cells.tsx'

const useWords = wordsOf('compare', {
  none: [
    '还没有版次可以对照。先在“征求意见·版次”中形成一版。',
    'There is no edition yet. Make one under Consultation, Editions.',
  ],
  before: ['前一版', 'Before'],
  after: ['后一版', 'After'],
  name: ['第{{n}}版 {{stage}}（{{day}}）', 'Edition {{n}}, {{stage}} ({{day}})'],
  all: ['显示没有改动的条目', 'Show rows that are the same'],
  same: ['两版没有改动。', 'The two say the same.'],
  counts: [
    '新增{{added}}条，删去{{removed}}条，改动{{edited}}条，未动{{same}}条。',
    '{{added}} added, {{removed}} gone, {{edited}} changed, {{same}} the same.',
  ],
  xlsx: ['下载对照表（xlsx）', 'Download as xlsx'],
  kind: ['变动', 'Change'],
  added: ['新增', 'Added'],
  removed: ['删去', 'Gone'],
  edited: ['改动', 'Changed'],
  unchanged: ['未动', 'Same'],
  cells: ['改动内容', 'What changed'],
})

const draftKey = 'draft'

/** Two editions laid side by side (版次对照), or one and the draft as it stands. */
export function ComparePage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const say = useWords()
  const { data, error, refetch, isPending } = useBreakdown(id)
  if (isPending) return <Loading />
  if (!data) return <PageProblem problem={error} retry={() => void refetch()} />
  return (
    <>
      <BreakdownHeader breakdown={data} />
      {data.isWhole && data.editions.length > 0 ? (
        <Compared breakdown={data} />
      ) : (
        <Empty description={say('none')} />
      )}
    </>
  )
}

function Compared({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { one, set } = useView()
  const { id, editions, version } = breakdown
  const before = one('before') ?? String(Math.max(1, editions.length - 1))
  const chosenAfter =
    one('after') ?? (one('before') === undefined && editions.length > 1 ? String(editions.length) : draftKey)
  const after = chosenAfter === draftKey ? undefined : chosenAfter
  const { data, error, isPending } = useQuery({
    queryKey: ['breakdowns', id, 'compare', before, after, version],
    queryFn: ({ signal }) => consultationsApi.compare(id, { before, after }, signal),
  })
  const showsAll = one('all') === '1'
  const lines = (data ?? []).filter(({ kind }) => showsAll || kind !== 'same')
  const count = (kind: Redline['kind']) => (data ?? []).filter((line) => line.kind === kind).length
  return (
    <>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }}>
        <EditionSelect
          breakdown={breakdown}
          label={say('before')}
          value={before}
          choose={(next) => set({ before: next, after: chosenAfter })}
        />
        <span aria-hidden>→</span>
        <EditionSelect
          breakdown={breakdown}
          label={say('after')}
          value={chosenAfter}
          hasDraft
          choose={(next) => set({ before, after: next })}
        />
        <Checkbox
          checked={showsAll}
          onChange={({ target }) => set({ all: target.checked ? '1' : undefined })}
        >
          {say('all')}
        </Checkbox>
        <DownloadButton path={consultationsApi.paths.redline(id)} query={{ before, after }}>
          {say('xlsx')}
        </DownloadButton>
      </Flex>
      <ProblemNote problem={error} />
      {data && (
        <p aria-live="polite">
          {say('counts', {
            ...{ added: count('added'), removed: count('removed') },
            ...{ edited: count('edited'), same: count('same') },
          })}
        </p>
      )}
      <RedlineTable lines={lines} breakdown={breakdown} isPending={isPending} />
    </>
  )
}

function EditionSelect(props: {
  readonly breakdown: WholeBreakdown
  readonly label: string
  readonly value: string
  readonly hasDraft?: boolean
  readonly choose: (value: string) => void
}) {
  const say = useWords()
  const round = useRoundWords()
  return (
    <Select
      aria-label={props.label}
      prefix={props.label}
      style={{ minWidth: 280 }}
      value={props.value}
      onChange={props.choose}
      options={[
        ...props.breakdown.editions.map(({ number, stage, by }) => ({
          value: String(number),
          label: say('name', { n: number, stage: round(stageKey[stage]), day: by.at }),
        })),
        ...(props.hasDraft ? [{ value: draftKey, label: round('draft') }] : []),
      ]}
    />
  )
}

const colours = { added: 'success', removed: 'error', edited: 'default', same: 'default' } as const

function RedlineTable(props: {
  readonly lines: readonly Redline[]
  readonly breakdown: WholeBreakdown
  readonly isPending: boolean
}) {
  const say = useWords()
  const round = useRoundWords()
  const { breakdown } = props
  const wordsOf = (row: string) =>
    (breakdown.rows.find(({ id }) => id === row) ?? breakdown.gone.find(({ id }) => id === row))?.words
  return (
    <Table<Redline>
      size="small"
      rowKey="row"
      loading={props.isPending}
      pagination={props.lines.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      scroll={{ x: 900 }}
      dataSource={[...props.lines]}
      locale={{ emptyText: <EmptyWords words={say('same')} /> }}
      columns={[
        {
          title: round('serial'),
          width: 96,
          render: (_, { before, after }) =>
            before === after || !before || !after ? (after ?? before) : `${before} → ${after}`,
        },
        {
          title: say('kind'),
          width: 80,
          render: (_, { kind }) => (
            <Tag color={colours[kind]}>{say(kind === 'same' ? 'unchanged' : kind)}</Tag>
          ),
        },
        {
          title: round('row'),
          width: 300,
          render: (_, { row, kind }) => (kind === 'removed' ? <del>{wordsOf(row)}</del> : wordsOf(row)),
        },
        { title: say('cells'), render: (_, { cells }) => <RedlineCells cells={cells} /> },
      ]}
    />
  )
}
