import type { OrgUnit } from '@taizhang/ledger'
import { Button, Checkbox, Dropdown, Flex, Input, Table, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useSession } from '../../../frame/session.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useView } from '../../../shared/use-view.ts'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { relationWords } from '../register-words.ts'
import { useRegister } from '../use-register.ts'
import { type OrgUnitAct, OrgUnitForm, orgUnitActs } from './org-unit-forms.tsx'

const useWords = wordsOf('orgUnitList', {
  add: ['登记单位', 'Add a body'],
  find: ['查找单位、简称', 'Find a body'],
  gone: ['含已撤并的单位', 'Those that are no more as well'],
  name: ['名称', 'Name'],
  aliases: ['简称', 'Short names'],
  relation: ['关系', 'Relation'],
  sponsor: ['分管', 'Answers to'],
  code: ['代码', 'Code'],
  until: ['{{day}}起已撤并', 'No more since {{day}}'],
  ending: ['{{day}}起将撤并', 'No more from {{day}} on'],
  successors: ['由{{names}}承接', 'taken over by {{names}}'],
  former: ['曾用名：{{names}}', 'formerly {{names}}'],
  none: [
    '名册里还没有单位。逐个登记，或者在“名册表”中下载模板填好后一次导入。',
    'No bodies yet. Add them one by one, or fill in the table and take it in at once.',
  ],
  acts: ['办理', 'Acts'],
  actsOf: ['办理{{name}}', 'Acts on {{name}}'],
  renamed: ['更名', 'Rename'],
  changed: ['修改简称、代码', 'Short names, code'],
  relation2: ['调整关系', 'Change the relation'],
  merged: ['并入其他单位', 'Merge into another'],
  abolished: ['撤销', 'Abolish'],
})

const actKeys = {
  renamed: 'renamed',
  changed: 'changed',
  relation: 'relation2',
  merged: 'merged',
  abolished: 'abolished',
} as const

/** All bodies (单位), those that are no more with who took over. */
export function OrgUnitList() {
  const say = useWords()
  const { may, signIn } = useSession()
  const { one, set } = useView()
  const { register, error, isPending } = useRegister()
  const [open, setOpen] = useState<{ readonly act: OrgUnitAct; readonly orgUnit?: OrgUnit }>()
  const q = one('q') ?? ''
  const showsGone = one('gone') === '1'
  const shown = Object.values(register?.orgUnits ?? {}).filter(
    ({ names, aliases, until }) =>
      (showsGone || until === undefined || until >= signIn.today) &&
      [...names.map(({ name }) => name), ...aliases].join(' ').includes(q),
  )
  return (
    <>
      <ProblemNote problem={error} />
      <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }}>
        {may('register.orgUnitAdded') && (
          <Button type="primary" onClick={() => setOpen({ act: 'added' })}>
            {say('add')}
          </Button>
        )}
        <Input.Search
          allowClear
          aria-label={say('find')}
          placeholder={say('find')}
          style={{ maxWidth: 280 }}
          defaultValue={q}
          onSearch={(next) => set({ q: next }, { replace: true })}
        />
        <Checkbox
          checked={showsGone}
          onChange={({ target }) => set({ gone: target.checked ? '1' : undefined })}
        >
          {say('gone')}
        </Checkbox>
      </Flex>
      <OrgUnitTable rows={shown} isPending={isPending} act={(act, orgUnit) => setOpen({ act, orgUnit })} />
      {open && <OrgUnitForm {...open} close={() => setOpen(undefined)} />}
    </>
  )
}

function OrgUnitTable(props: {
  readonly rows: readonly OrgUnit[]
  readonly isPending: boolean
  readonly act: (act: OrgUnitAct, orgUnit: OrgUnit) => void
}) {
  const say = useWords()
  const pick = usePick()
  const { may } = useSession()
  const { orgUnits, postName } = useRegister()
  const mayChange = may('register.orgUnitRenamed')
  const sponsors = new Map(orgUnits.map(({ id, sponsor }) => [id, sponsor]))
  return (
    <Table<OrgUnit>
      size="small"
      rowKey="id"
      loading={props.isPending}
      pagination={props.rows.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      scroll={{ x: 900 }}
      dataSource={[...props.rows]}
      locale={{ emptyText: <EmptyWords words={say('none')} /> }}
      columns={[
        { title: say('name'), width: 190, render: (_, each) => <Names orgUnit={each} /> },
        { title: say('aliases'), render: (_, { aliases }) => aliases.join('、') },
        {
          title: say('relation'),
          width: 150,
          render: (_, { relations }) => pick(relationWords[relations.at(-1)!.relation]),
        },
        {
          title: say('sponsor'),
          width: 170,
          render: (_, { id }) => {
            const sponsor = sponsors.get(id)
            return sponsor && postName(sponsor)
          },
        },
        { title: say('code'), width: 120, dataIndex: 'code' },
        ...(mayChange
          ? [
              {
                key: 'acts',
                title: say('acts'),
                width: 80,
                render: (_: unknown, each: OrgUnit) =>
                  each.until === undefined && <Acts orgUnit={each} act={props.act} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Names({ orgUnit }: { readonly orgUnit: OrgUnit }) {
  const say = useWords()
  const { nameOf } = useRegister()
  const { names, until, successors } = orgUnit
  const { today } = useSession().signIn
  const former = names.slice(0, -1).map(({ name }) => name)
  return (
    <>
      {names.at(-1)!.name}
      {former.length > 0 && <div>{say('former', { names: former.join('、') })}</div>}
      {until !== undefined && (
        <div>
          <Tag>{say(until < today ? 'until' : 'ending', { day: dayAfter(until) })}</Tag>
          {successors.length > 0 && say('successors', { names: successors.map(nameOf).join('、') })}
        </div>
      )}
    </>
  )
}

function Acts(props: {
  readonly orgUnit: OrgUnit
  readonly act: (act: OrgUnitAct, orgUnit: OrgUnit) => void
}) {
  const say = useWords()
  const { orgUnit, act } = props
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: orgUnitActs.map((key) => ({
          key,
          label: say(actKeys[key]),
          onClick: () => act(key, orgUnit),
        })),
      }}
    >
      <Button size="small" aria-label={say('actsOf', { name: orgUnit.names.at(-1)!.name })}>
        {say('acts')}
      </Button>
    </Dropdown>
  )
}

/** A body is there on its last day; the next one it is no more. */
function dayAfter(day: string): string {
  return dayjs(day).add(1, 'day').format('YYYY-MM-DD')
}
