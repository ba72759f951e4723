import type { CalendarDate, Delegation, PostKind } from '@taizhang/ledger'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../frame/session.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { DayField, Wanted } from '../fields.tsx'
import { RegisterForm } from '../register-form.tsx'
import { useRegister } from '../use-register.ts'
import { MandateTable } from './mandate-table.tsx'

const useWords = wordsOf('delegations', {
  what: [
    '对口科室代领导录入意见和批示，要有授权文件；办理记录写明谁代谁录入、依据哪份文件。',
    'A desk enters what a leader says by a paper that allows it; the record names who entered for whom, and by which paper.',
  ],
  none: ['还没有代录授权。', 'Nobody enters for anybody yet.'],
  add: ['登记授权', 'Enter one'],
  end: ['终止', 'End it'],
  ended: ['终止授权：{{desk}}代{{post}}', 'End: {{desk}} for {{post}}'],
  desk: ['由谁代录', 'Who enters'],
  post: ['代谁录入', 'For whom'],
  from: ['自哪天起', 'From'],
  until: ['到哪天（含）', 'Until, that day in'],
  untilOptional: ['到哪天（含，选填）', 'Until, that day in (optional)'],
  document: ['授权文件', 'Paper'],
  documentHint: ['例如：青政办函〔2025〕2号', 'As it is cited: 青政办函〔2025〕2号'],
  open: ['未定', 'open'],
  ok: ['登记', 'Enter'],
})

/** Which desk enters for which leader, by which paper (代录授权). */
export function Delegations() {
  const say = useWords()
  const { may } = useSession()
  const { register, postName } = useRegister()
  const [form, setForm] = useState<'new' | Delegation>()
  const lines = (register?.delegations ?? []).toReversed()
  return (
    <MandateTable<Delegation>
      what={say('what')}
      empty={say('none')}
      {...(may('register.delegated') && { add: { label: say('add'), open: () => setForm('new') } })}
      keyOf={({ desk, post, from }) => `${desk}/${post}/${from}`}
      lines={lines}
      columns={[
        { title: say('desk'), render: (_, { desk }) => postName(desk) },
        { title: say('post'), render: (_, { post }) => postName(post) },
        { title: say('from'), width: 120, dataIndex: 'from' },
        { title: say('until'), width: 120, render: (_, { until }) => until ?? say('open') },
        { title: say('document'), width: 200, dataIndex: 'document' },
        {
          width: 80,
          render: (_, line) =>
            may('register.delegationEnded') &&
            line.until === undefined && (
              <Button size="small" onClick={() => setForm(line)}>
                {say('end')}
              </Button>
            ),
        },
      ]}
    >
      {form === 'new' && <NewDelegation close={() => setForm(undefined)} />}
      {form !== undefined && form !== 'new' && (
        <EndDelegation delegation={form} close={() => setForm(undefined)} />
      )}
    </MandateTable>
  )
}

interface Typed {
  readonly desk: string
  readonly post: string
  readonly from: CalendarDate
  readonly until?: CalendarDate
  readonly document: string
}

function NewDelegation({ close }: { readonly close: () => void }) {
  const say = useWords()
  const { signIn } = useSession()
  const { register, postName } = useRegister()
  const ofKinds = (...kinds: readonly PostKind[]) =>
    Object.values(register?.posts ?? {})
      .filter(({ kind, until }) => until === undefined && kinds.includes(kind))
      .map(({ id }) => ({ value: id, label: postName(id) }))
  return (
    <RegisterForm<Typed>
      title={say('add')}
      ok={say('ok')}
      initial={{ from: signIn.today as unknown as CalendarDate }}
      deeds={({ until, ...rest }) => [{ kind: 'delegated', ...rest, ...(until && { until }) }]}
      close={close}
    >
      <Wanted name="desk" label={say('desk')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={ofKinds('desk', 'supervisor')} />
      </Wanted>
      <Wanted name="post" label={say('post')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={ofKinds('leader', 'sponsor')} />
      </Wanted>
      <Wanted name="document" label={say('document')} extra={say('documentHint')}>
        <Input maxLength={200} />
      </Wanted>
      <DayField name="from" label={say('from')} />
      <DayField name="until" label={say('untilOptional')} isWanted={false} />
    </RegisterForm>
  )
}

function EndDelegation(props: { readonly delegation: Delegation; readonly close: () => void }) {
  const say = useWords()
  const { signIn } = useSession()
  const { postName } = useRegister()
  const { delegation, close } = props
  const { desk, post } = delegation
  return (
    <RegisterForm<Required<Pick<Typed, 'until'>>>
      title={say('ended', { desk: postName(desk), post: postName(post) })}
      ok={say('end')}
      isDanger
      initial={{ until: signIn.today as unknown as CalendarDate }}
      deeds={({ until }) => [{ kind: 'delegationEnded', desk, post, until }]}
      close={close}
    >
      <DayField name="until" label={say('until')} />
    </RegisterForm>
  )
}
