import type { Light } from '@taizhang/ledger'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Flex, Form, Table, Typography } from 'antd'
import { type CircularView, supervisionApi } from '../../api/supervision.ts'
import { useSession } from '../../frame/session.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { DownloadButton } from '../../shared/download-button.tsx'
import { LightSign } from '../../shared/light-sign.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { useCircularWord } from '../../words/use-circular-word.ts'
import { ItemLink } from './item-link.tsx'
import { useSupervisionWords } from './supervision-words.ts'

/** The circular of a day (通报): the draft as it reads, the counts, and the list behind each. */
export function CircularPart() {
  const say = useSupervisionWords()
  const view = useView()
  const { signIn } = useSession()
  const [on, since] = [view.one('on') ?? signIn.today, view.one('since')]
  const query = { on, ...(since !== undefined && { since }) }
  const { data, error } = useQuery({
    queryKey: ['circular', query],
    queryFn: ({ signal }) => supervisionApi.circular(query, signal),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <p>{say('circularWhat')}</p>
      <Form layout="vertical">
        <Flex gap={16} wrap align="end">
          <Form.Item label={say('dataUntil')} htmlFor="circular-on">
            <DayInput id="circular-on" value={on} onChange={(day) => view.set({ on: day })} />
          </Form.Item>
          <Form.Item label={say('since')} htmlFor="circular-since">
            <DayInput id="circular-since" value={since} onChange={(day) => view.set({ since: day })} />
          </Form.Item>
          <Form.Item>
            <Flex gap={8} wrap>
              <DownloadButton path="/api/circular.docx" query={query}>
                {say('circularPaper')}
              </DownloadButton>
              <DownloadButton path="/api/circular.xlsx" query={query}>
                {say('circularTables')}
              </DownloadButton>
            </Flex>
          </Form.Item>
        </Flex>
      </Form>
      <ProblemNote problem={error} />
      {data && (
        <div className="circular">
          <Draft draft={data.draft} />
          <Classes classes={data.classes} />
        </div>
      )}
      {!data && !error && <Loading />}
    </>
  )
}

/** What the paper says, in its own language. */
function Draft({ draft: { title, stage, blocks } }: Pick<CircularView, 'draft'>) {
  const say = useSupervisionWords()
  return (
    <section aria-label={say('draftReads')} className="circular-draft" lang="zh-CN">
      <h2>{title}</h2>
      <p className="circular-stage">（{stage}）</p>
      {blocks.map(({ kind, words }, at) => {
        const Piece = kind === 'heading' ? 'h3' : 'p'
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
        return <Piece key={at}>{words}</Piece>
      })}
    </section>
  )
}

type Class = CircularView['classes'][number]

function Classes({ classes }: Pick<CircularView, 'classes'>) {
  const say = useSupervisionWords()
  const inCircular = useCircularWord()
  return (
    <section aria-label={say('classes')}>
      <Typography.Title level={2} style={{ marginTop: 0, fontSize: 16 }}>
        {say('classes')}
      </Typography.Title>
      <Table<Class>
        size="small"
        rowKey="word"
        pagination={false}
        dataSource={[...classes]}
        expandable={{ expandedRowRender: ({ items }) => <Items items={items} /> }}
        columns={[
          {
            title: say('class'),
            render: (_, { light, word }) => (
              <>
                <LightSign light={light as Light} isBare /> {inCircular(word)}
              </>
            ),
          },
          { title: say('count'), dataIndex: 'count', align: 'right' },
          { title: say('percent'), align: 'right', render: (_, { percent }) => `${percent}%` },
        ]}
      />
    </section>
  )
}

function Items({ items }: Pick<Class, 'items'>) {
  const say = useSupervisionWords()
  return (
    <ul className="ladder-list">
      {items.map((each) => (
        <li key={each.item}>
          <ItemLink {...each} />
          <div className="ladder-note">
            {[
              each.lead ?? say('unnamed'),
              each.figure,
              each.done && each.planned && say('figures', { done: each.done, planned: each.planned }),
              each.cause,
              each.nextStep,
            ]
              .filter(Boolean)
              .join('　')}
          </div>
        </li>
      ))}
    </ul>
  )
}
