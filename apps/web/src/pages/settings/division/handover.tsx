import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Flex, Segmented, Select, Table, Tag, Typography } from 'antd'
import { type HandoverSheet, settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
import { DayInput } from '../../../shared/day-input.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { Loading } from '../../../shared/loading.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { useRegister } from '../use-register.ts'

const useWords = wordsOf('handover', {
  what: [
    '岗位换人、人员离任或者单位改由他人分管时，列出移交的在办事项。',
    'What is open when a post changes hands, a person leaves, or a body answers to another.',
  ],
  of: ['交接什么', 'Of what'],
  post: ['岗位', 'A post'],
  person: ['人员', 'A person'],
  orgUnit: ['单位', 'A body'],
  on: ['新任起始日', 'First day of the new one'],
  choose: ['选定后显示交接清单。', 'Choose one to see the sheet.'],
  from: ['移交：', 'From: '],
  to: ['接收：', 'To: '],
  counts: [
    '在办{{open}}项，其中30天内到期{{dueSoon}}项，已逾期{{overdue}}项，被退回{{returned}}项。',
    '{{open}} open: {{dueSoon}} due within 30 days, {{overdue}} overdue, {{returned}} returned.',
  ],
  serial: ['序号', 'No.'],
  words: ['事项', 'Item'],
  lead: ['牵头单位', 'Lead'],
  deadline: ['时限', 'Deadline'],
  note: ['备注', 'Note'],
  dueSoon: ['30天内到期', 'Due soon'],
  overdue: ['已逾期', 'Overdue'],
  returned: ['被退回', 'Returned'],
  nothing: ['没有在办事项。', 'Nothing is open.'],
  signed: [
    '移交人签字：＿＿＿＿＿＿　接收人签字：＿＿＿＿＿＿　监交人签字：＿＿＿＿＿＿　日期：＿＿＿＿＿＿',
    'Handed over: ____________  Received: ____________  Witness: ____________  Date: ____________',
  ],
})

const kinds = ['post', 'person', 'orgUnit'] as const
type Kind = (typeof kinds)[number]

/** What goes from one to the other (交接清单), to be printed and signed. */
export function Handover() {
  const say = useWords()
  const shared = useSharedWords()
  const { one } = useView()
  const { signIn } = useSession()
  const kind = (one('kind') ?? 'post') as Kind
  const id = one('id')
  const on = one('on') ?? signIn.today
  const { data, error, isFetching } = useQuery({
    queryKey: ['handover', kind, id, on],
    queryFn: ({ signal }) => settingsApi.handover({ [kind]: id, on }, signal),
    enabled: id !== undefined,
  })
  return (
    <>
      <p className="no-print">{say('what')}</p>
      <Choices kind={kind} id={id} on={on} />
      <ProblemNote problem={error} />
      {id === undefined && <p>{say('choose')}</p>}
      {isFetching && !data && <Loading />}
      {data && !isFetching && data.length === 0 && <p>{say('nothing')}</p>}
      {data?.map((sheet) => (
        <Sheet key={sheet.title} sheet={sheet} />
      ))}
      {data && data.length > 0 && (
        <Button className="no-print" type="primary" onClick={() => window.print()}>
          {shared('print')}
        </Button>
      )}
    </>
  )
}

function Choices(props: { readonly kind: Kind; readonly id: string | undefined; readonly on: string }) {
  const say = useWords()
  const { set } = useView()
  const { register, postName } = useRegister()
  const { kind, id, on } = props
  const posts = Object.values(register?.posts ?? {}).map((post) => ({
    value: post.id,
    label: postName(post.id),
  }))
  const people = [...new Map((register?.holders ?? []).map(({ person, name }) => [person, name]))].map(
    ([value, label]) => ({ value, label }),
  )
  return (
    <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
      <Segmented<Kind>
        aria-label={say('of')}
        value={kind}
        options={kinds.map((value) => ({ value, label: say(value) }))}
        onChange={(next) => set({ kind: next, id: undefined })}
      />
      {kind === 'orgUnit' ? (
        <div style={{ width: 280 }}>
          <OrgUnitSelect label={say('orgUnit')} value={id} onChange={(next) => set({ id: next })} />
        </div>
      ) : (
        <Select
          aria-label={say(kind)}
          placeholder={say(kind)}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 280 }}
          value={id ?? null}
          onChange={(next) => set({ id: next ?? undefined })}
          options={kind === 'post' ? posts : people}
        />
      )}
      {say('on')}
      <DayInput label={say('on')} value={on} onChange={(day) => set({ on: day as string | undefined })} />
    </Flex>
  )
}

function Sheet({ sheet }: { readonly sheet: HandoverSheet }) {
  const say = useWords()
  const { nameOf } = useRegister()
  const side = (one: HandoverSheet['from']) => [one?.title, one?.name].filter(Boolean).join(' ') || '—'
  return (
    <section style={{ marginBottom: 24 }}>
      <Typography.Title level={2} style={{ fontSize: 18, textAlign: 'center' }}>
        {sheet.title}
      </Typography.Title>
      <p>
        {say('from')}
        {side(sheet.from)}　{say('to')}
        {side(sheet.to)}　{sheet.day}
      </p>
      <p>{say('counts', sheet.counts)}</p>
      <Table
        size="small"
        rowKey={(row) => row.item}
        pagination={false}
        dataSource={sheet.rows}
        locale={{ emptyText: <EmptyWords words={say('nothing')} /> }}
        columns={[
          { title: say('serial'), width: 80, render: (_, { serial }) => serial },
          {
            title: say('words'),
            render: (_, { item, words }) => <Link to={`/items/${item}` as never}>{words}</Link>,
          },
          { title: say('lead'), width: 160, render: (_, { lead }) => lead && nameOf(lead) },
          { title: say('deadline'), width: 110, dataIndex: 'deadline' },
          {
            title: say('note'),
            width: 130,
            render: (_, { isDueSoon, isOverdue, isReturned }) => (
              <>
                {isOverdue && <Tag color="error">{say('overdue')}</Tag>}
                {isDueSoon && <Tag color="warning">{say('dueSoon')}</Tag>}
                {isReturned && <Tag>{say('returned')}</Tag>}
              </>
            ),
          },
        ]}
      />
      <p style={{ marginTop: 24 }}>{say('signed')}</p>
    </section>
  )
}
