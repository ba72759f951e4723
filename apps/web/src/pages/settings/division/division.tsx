import type { CalendarDate } from '@taizhang/ledger'
import { Button, Flex, Form, Input, Select, Table, Tabs } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../frame/session.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { DayField, Wanted } from '../fields.tsx'
import { RegisterForm } from '../register-form.tsx'
import { useRegister } from '../use-register.ts'
import { Handover } from './handover.tsx'

const useWords = wordsOf('division', {
  now: ['现行分工', 'Now'],
  past: ['历次分工', 'Over time'],
  handover: ['交接清单', 'Handover sheet'],
  what: [
    '单位由哪位领导分管。按日期记，以前的裁定仍写当时的领导。',
    'Which sponsor a body answers to, by day: what was ruled before keeps the name it was ruled under.',
  ],
  set: ['调整分工', 'Change it'],
  sponsor: ['分管领导岗位', 'Sponsor’s post'],
  holder: ['任职人', 'Holder'],
  orgUnits: ['分管单位', 'Bodies'],
  count: ['{{n}}个', '{{n}}'],
  nobody: ['没有明确分管领导', 'Answers to nobody yet'],
  none: [
    '还没有领导分工。先在“岗位与人员”中设立分管领导岗位，再点“调整分工”。',
    'No division yet. Add posts of sponsors first, then change it.',
  ],
  which: ['哪些单位', 'Which bodies'],
  whichHint: ['只填这次调整的单位，其他单位不变。', 'Only those that change; the others stay.'],
  from: ['自哪天起', 'From'],
  number: ['文号（选填）', 'Document number (optional)'],
  ok: ['登记', 'Enter'],
  orgUnit: ['单位', 'Body'],
  since: ['起始日', 'From'],
  documentNumber: ['文号', 'Document number'],
})

/** Which sponsor a body answers to, by day (领导分工), and what is handed over when that changes. */
export function DivisionOfWork() {
  const say = useWords()
  const { may } = useSession()
  const { one, set } = useView()
  return (
    <Tabs
      size="small"
      destroyOnHidden
      activeKey={one('tab') ?? 'now'}
      onChange={(tab) => set({ tab })}
      items={[
        { key: 'now', label: say('now'), children: <Now /> },
        { key: 'past', label: say('past'), children: <Past /> },
        ...(may('items.read') ? [{ key: 'handover', label: say('handover'), children: <Handover /> }] : []),
      ]}
    />
  )
}

interface Line {
  readonly sponsor: string | undefined
  readonly orgUnits: readonly string[]
}

function Now() {
  const say = useWords()
  const { may } = useSession()
  const { orgUnits, register, nameOf, postName, error, isPending } = useRegister()
  const [isOpen, setOpen] = useState(false)
  const sponsors = [...new Set(orgUnits.map(({ sponsor }) => sponsor))]
  const lines: readonly Line[] = sponsors
    .map((sponsor) => ({
      sponsor,
      orgUnits: orgUnits.filter((each) => each.sponsor === sponsor).map(({ id }) => id),
    }))
    .toSorted((a, b) => Number(a.sponsor === undefined) - Number(b.sponsor === undefined))
  const holderOf = (post: string) =>
    register?.holders.filter((each) => each.post === post && each.until === undefined).at(-1)?.name
  return (
    <>
      <ProblemNote problem={error} />
      <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
        {may('register.divisionSet') && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {say('set')}
          </Button>
        )}
        <span>{say('what')}</span>
      </Flex>
      <Table<Line>
        size="small"
        rowKey={({ sponsor }) => sponsor ?? ''}
        loading={isPending}
        pagination={false}
        scroll={{ x: 700 }}
        dataSource={[...lines]}
        locale={{ emptyText: <EmptyWords words={say('none')} /> }}
        columns={[
          {
            title: say('sponsor'),
            width: 240,
            render: (_, { sponsor }) => (sponsor === undefined ? say('nobody') : postName(sponsor)),
          },
          { title: say('holder'), width: 110, render: (_, { sponsor }) => sponsor && holderOf(sponsor) },
          {
            title: say('orgUnits'),
            render: (_, line) => (
              <>
                <strong>{say('count', { n: line.orgUnits.length })}</strong>{' '}
                {line.orgUnits.map(nameOf).join('、')}
              </>
            ),
          },
        ]}
      />
      {isOpen && <DivisionForm close={() => setOpen(false)} />}
    </>
  )
}

interface Typed {
  readonly sponsor: string
  readonly orgUnits: readonly string[]
  readonly from: CalendarDate
  readonly documentNumber?: string
}

function DivisionForm({ close }: { readonly close: () => void }) {
  const say = useWords()
  const { signIn } = useSession()
  const { register, postName } = useRegister()
  const posts = Object.values(register?.posts ?? {}).filter(
    ({ kind, until }) => until === undefined && (kind === 'sponsor' || kind === 'leader'),
  )
  return (
    <RegisterForm<Typed>
      title={say('set')}
      ok={say('ok')}
      initial={{ from: signIn.today as unknown as CalendarDate }}
      deeds={({ documentNumber, ...rest }) => [
        { kind: 'divisionSet', ...rest, ...(documentNumber && { documentNumber }) },
      ]}
      close={close}
    >
      <Wanted name="sponsor" label={say('sponsor')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={posts.map(({ id }) => ({ value: id, label: postName(id) }))}
        />
      </Wanted>
      <Wanted name="orgUnits" label={say('which')} extra={say('whichHint')}>
        <OrgUnitSelect isMany />
      </Wanted>
      <DayField name="from" label={say('from')} />
      <Form.Item name="documentNumber" label={say('number')}>
        <Input maxLength={200} />
      </Form.Item>
    </RegisterForm>
  )
}

function Past() {
  const say = useWords()
  const { register, nameOf, postName } = useRegister()
  const divisions = (register?.divisions ?? []).toReversed()
  return (
    <Table
      size="small"
      rowKey={({ orgUnit, from, sponsor }) => `${orgUnit}/${from}/${sponsor}`}
      pagination={divisions.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 700 }}
      dataSource={divisions}
      columns={[
        { title: say('since'), width: 120, dataIndex: 'from' },
        { title: say('orgUnit'), width: 220, render: (_, { orgUnit }) => nameOf(orgUnit) },
        { title: say('sponsor'), render: (_, { sponsor }) => postName(sponsor) },
        { title: say('documentNumber'), width: 200, dataIndex: 'documentNumber' },
      ]}
    />
  )
}
