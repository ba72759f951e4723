import type { CalendarDate, GroupMembers, OrgUnitGroup, OrgUnitRelation } from '@taizhang/ledger'
import { Button, Form, Input, Radio, Select, Table } from 'antd'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useSession } from '../../../frame/session.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { DayField, Wanted } from '../fields.tsx'
import { RegisterForm } from '../register-form.tsx'
import { relations, relationWords } from '../register-words.ts'
import { useRegister } from '../use-register.ts'

const useWords = wordsOf('groups', {
  what: [
    '“各县（市、区）”这样的统称在表格中代表哪些单位。',
    'Which bodies a name such as 各县（市、区） stands for in tables.',
  ],
  none: ['还没有统称。', 'No groups yet.'],
  add: ['增加统称', 'Add a group'],
  change: ['调整', 'Change'],
  name: ['统称', 'Name'],
  aliases: ['其他写法', 'Also written'],
  members: ['包括', 'Members'],
  since: ['自', 'Since'],
  listed: ['逐个列出', 'One by one'],
  byRelation: ['按关系', 'By relation'],
  allOf: ['全部：{{relations}}', 'all of: {{relations}}'],
  from: ['自哪天起', 'From'],
  ok: ['保存', 'Save'],
})

/** Names for several bodies (单位统称), and whom they stand for. */
export function Groups() {
  const say = useWords()
  const pick = usePick()
  const { may } = useSession()
  const { register, nameOf } = useRegister()
  const [open, setOpen] = useState<OrgUnitGroup | 'new'>()
  const membersText = (members: GroupMembers | undefined) => {
    if (!members) return ''
    if (members.kind === 'listed') return members.orgUnits.map(nameOf).join('、')
    return say('allOf', { relations: members.relations.map((each) => pick(relationWords[each])).join('、') })
  }
  const mayChange = may('register.groupSet')
  return (
    <>
      <p>{say('what')}</p>
      {mayChange && (
        <Button type="primary" style={{ marginBottom: 12 }} onClick={() => setOpen('new')}>
          {say('add')}
        </Button>
      )}
      <Table<OrgUnitGroup>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 700 }}
        dataSource={Object.values(register?.groups ?? {})}
        locale={{ emptyText: <EmptyWords words={say('none')} /> }}
        columns={[
          { title: say('name'), width: 180, dataIndex: 'name' },
          { title: say('aliases'), width: 200, render: (_, { aliases }) => aliases.join('、') },
          { title: say('members'), render: (_, { members }) => membersText(members.at(-1)?.value) },
          { title: say('since'), width: 110, render: (_, { members }) => members.at(-1)?.from },
          {
            title: '',
            width: 80,
            render: (_, group) =>
              mayChange && (
                <Button size="small" onClick={() => setOpen(group)}>
                  {say('change')}
                </Button>
              ),
          },
        ]}
      />
      {open && <GroupForm {...(open !== 'new' && { group: open })} close={() => setOpen(undefined)} />}
    </>
  )
}

interface Typed {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: GroupMembers['kind']
  readonly orgUnits?: readonly string[]
  readonly relations?: readonly OrgUnitRelation[]
  readonly from: CalendarDate
}

function GroupForm({ group, close }: { readonly group?: OrgUnitGroup; readonly close: () => void }) {
  const say = useWords()
  const { signIn } = useSession()
  const members = group?.members.at(-1)?.value
  return (
    <RegisterForm<Typed>
      title={say(group ? 'change' : 'add')}
      ok={say('ok')}
      initial={{
        ...{ name: group?.name ?? '', aliases: group?.aliases ?? [] },
        ...{ kind: members?.kind ?? 'listed', from: signIn.today as unknown as CalendarDate },
        ...(members?.kind === 'listed' && { orgUnits: members.orgUnits }),
        ...(members?.kind === 'byRelation' && { relations: members.relations }),
      }}
      deeds={({ name, aliases, kind, orgUnits = [], relations = [], from }) => [
        {
          ...{ kind: 'groupSet', group: group?.id ?? `g-${newKey().slice(0, 8)}`, name, aliases, from },
          members: kind === 'listed' ? { kind, orgUnits } : { kind, relations },
        },
      ]}
      close={close}
    >
      <GroupFields />
    </RegisterForm>
  )
}

function GroupFields() {
  const say = useWords()
  const pick = usePick()
  const kind = Form.useWatch('kind') as GroupMembers['kind'] | undefined
  return (
    <>
      <Wanted name="name" label={say('name')}>
        <Input maxLength={200} />
      </Wanted>
      <Form.Item name="aliases" label={say('aliases')}>
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="kind" label={say('members')}>
        <Radio.Group
          options={(['listed', 'byRelation'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </Form.Item>
      {kind === 'byRelation' ? (
        <Form.Item name="relations">
          <Select
            mode="multiple"
            aria-label={say('byRelation')}
            options={relations.map((value) => ({ value, label: pick(relationWords[value]) }))}
          />
        </Form.Item>
      ) : (
        <Form.Item name="orgUnits">
          <OrgUnitSelect isMany label={say('listed')} />
        </Form.Item>
      )}
      <DayField name="from" label={say('from')} />
    </>
  )
}
