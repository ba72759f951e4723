import type { CalendarDate, Grant, GrantAction } from '@taizhang/ledger'
import { Button, Form, Input, Select, Tag } from 'antd'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { useSession } from '../../../frame/session.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { type Pair, usePick, wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { DayField, Wanted } from '../fields.tsx'
import { RegisterForm } from '../register-form.tsx'
import { useRegister } from '../use-register.ts'
import { MandateTable } from './mandate-table.tsx'

const useWords = wordsOf('specialGrants', {
  what: [
    '点名给某个人的权限，有期限、有理由：查看待发布数据，人工调整亮灯。',
    'What one person may do by name, until a day and for a reason: see figures under embargo, set a light aside.',
  ],
  none: ['没有特别授权。', 'Nobody has a special grant.'],
  add: ['给予授权', 'Grant'],
  revoke: ['收回', 'Revoke'],
  revoked: ['收回授权：{{person}}', 'Revoke: {{person}}'],
  isRevoked: ['已收回（{{on}}）', 'revoked ({{on}})'],
  person: ['人员', 'Person'],
  action: ['可以做什么', 'What'],
  scope: ['限于哪个单位牵头的事项（选填）', 'Items led by (optional)'],
  scopeShown: ['范围', 'For'],
  everything: ['全部事项', 'every item'],
  from: ['自哪天起', 'From'],
  until: ['到哪天（含）', 'Until, that day in'],
  ok: ['登记', 'Enter'],
})

const actionWords: Readonly<Record<GrantAction, Pair>> = {
  seeEmbargoed: ['查看待发布数据', 'see figures under embargo'],
  setLightAside: ['人工调整亮灯', 'set a light aside'],
}

/** What single persons may do by name, until a day (特别授权). */
export function SpecialGrants() {
  const say = useWords()
  const shared = useSharedWords()
  const pick = usePick()
  const { may } = useSession()
  const { register, nameOf } = useRegister()
  const people = usePeople()
  const [form, setForm] = useState<'new' | Grant>()
  const lines = Object.values(register?.grants ?? {}).toReversed()
  const nameOfPerson = (person: string) => people.get(person) ?? person
  return (
    <MandateTable<Grant>
      what={say('what')}
      empty={say('none')}
      {...(may('register.granted') && { add: { label: say('add'), open: () => setForm('new') } })}
      keyOf={({ id }) => id}
      lines={lines}
      columns={[
        { title: say('person'), width: 160, render: (_, { person }) => nameOfPerson(person) },
        { title: say('action'), width: 160, render: (_, { action }) => pick(actionWords[action]) },
        {
          title: say('scopeShown'),
          render: (_, { scope }) => (scope === undefined ? say('everything') : nameOf(scope)),
        },
        { title: say('from'), width: 120, dataIndex: 'from' },
        { title: say('until'), width: 120, dataIndex: 'until' },
        { title: shared('reason'), dataIndex: 'reason' },
        {
          width: 130,
          render: (_, line) =>
            line.revoked ? (
              <Tag>{say('isRevoked', { on: line.revoked.at })}</Tag>
            ) : (
              may('register.revoked') && (
                <Button size="small" onClick={() => setForm(line)}>
                  {say('revoke')}
                </Button>
              )
            ),
        },
      ]}
    >
      {form === 'new' && <NewGrant people={people} close={() => setForm(undefined)} />}
      {form !== undefined && form !== 'new' && (
        <RegisterForm<{ readonly reason: string }>
          title={say('revoked', { person: nameOfPerson(form.person) })}
          ok={say('revoke')}
          isDanger
          initial={{}}
          deeds={({ reason }) => [{ kind: 'revoked', grant: form.id, reason }]}
          close={() => setForm(undefined)}
        >
          <Reason />
        </RegisterForm>
      )}
    </MandateTable>
  )
}

/** Everybody who holds a post or held one, by id, with the last of them. */
function usePeople(): ReadonlyMap<string, string> {
  const { register, postName } = useRegister()
  return new Map(
    (register?.holders ?? []).map(({ person, name, post }) => [person, `${name}（${postName(post)}）`]),
  )
}

interface Typed {
  readonly person: string
  readonly action: GrantAction
  readonly scope?: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly reason: string
}

function NewGrant(props: { readonly people: ReadonlyMap<string, string>; readonly close: () => void }) {
  const say = useWords()
  const pick = usePick()
  const { signIn } = useSession()
  const { people, close } = props
  return (
    <RegisterForm<Typed>
      title={say('add')}
      ok={say('ok')}
      initial={{ from: signIn.today as unknown as CalendarDate }}
      deeds={({ scope, ...rest }) => [
        { kind: 'granted', grant: `g-${newKey().slice(0, 8)}`, ...rest, ...(scope && { scope }) },
      ]}
      close={close}
    >
      <Wanted name="person" label={say('person')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[...people].map(([value, label]) => ({ value, label }))}
        />
      </Wanted>
      <Wanted name="action" label={say('action')}>
        <Select
          options={Object.entries(actionWords).map(([value, words]) => ({ value, label: pick(words) }))}
        />
      </Wanted>
      <Form.Item name="scope" label={say('scope')}>
        <OrgUnitSelect />
      </Form.Item>
      <DayField name="from" label={say('from')} />
      <DayField name="until" label={say('until')} />
      <Reason />
    </RegisterForm>
  )
}

function Reason() {
  const shared = useSharedWords()
  return (
    <Wanted name="reason" label={shared('reason')}>
      <Input.TextArea maxLength={500} rows={2} />
    </Wanted>
  )
}
