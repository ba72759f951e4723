import type { CalendarDate, Post, PostKind, RegisterDeed } from '@taizhang/ledger'
import { Input, Select } from 'antd'
import { useMemo } from 'react'
import { newKey } from '../../../api/client.ts'
import { useSession } from '../../../frame/session.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { DayField, Wanted } from '../fields.tsx'
import { RegisterForm } from '../register-form.tsx'
import { postKinds, postKindWords } from '../register-words.ts'
import { useRegister } from '../use-register.ts'

const useWords = wordsOf('postForms', {
  added: ['设立岗位', 'Add a post'],
  holderSet: ['{{post}}：任职', '{{post}}: holder'],
  actingSet: ['{{post}}：指定代理人', '{{post}}: who acts'],
  holderEnded: ['{{post}}：离任', '{{post}}: end'],
  closed: ['撤销岗位：{{post}}', 'Close: {{post}}'],
  holderNote: [
    '原任职人的任期会在前一天结束，先办理离任。离任后岗位上的事项由新任职人接办，交接清单在“领导分工”中打印。',
    'End the one before first. What the post is asked goes to the new holder; the handover sheet is under Division of work.',
  ],
  closedNote: ['撤销后，任职人的任期同时结束。', 'Its holder ends with it.'],
  title: ['岗位名称', 'Title'],
  orgUnit: ['单位', 'Body'],
  postKind: ['类别', 'Kind'],
  person: ['人员', 'Person'],
  personHint: [
    '选名册中已有的人，或者直接填写姓名后回车。',
    'Choose who is in the register, or type a name and press Enter.',
  ],
  from: ['自哪天起', 'From'],
  until: ['到哪天（含）', 'Until, that day in'],
  untilOptional: ['到哪天（含，选填）', 'Until, that day in (optional)'],
  who: ['谁离任', 'Who'],
  ok: ['登记', 'Enter'],
})

export type PostAct = 'added' | 'holderSet' | 'actingSet' | 'holderEnded' | 'closed'

interface Typed {
  readonly title: string
  readonly orgUnit: string
  readonly postKind: PostKind
  readonly person: string
  readonly from: CalendarDate
  readonly until?: CalendarDate
}

/** One change of a post or of who holds it (岗位办理). */
export function PostForm(props: { readonly act: PostAct; readonly post?: Post; readonly close: () => void }) {
  const say = useWords()
  const { signIn } = useSession()
  const { postName } = useRegister()
  const people = usePeople()
  const { act, post, close } = props
  const day = signIn.today as unknown as CalendarDate
  const note = act === 'holderSet' ? say('holderNote') : act === 'closed' ? say('closedNote') : undefined
  return (
    <RegisterForm<Typed>
      title={say(act, { post: post ? postName(post.id) : '' })}
      {...(note !== undefined && { note })}
      ok={say('ok')}
      isDanger={act === 'closed'}
      initial={{ from: day, ...((act === 'closed' || act === 'holderEnded') && { until: day }) }}
      deeds={(typed) => [deedOf(act, post?.id ?? `p-${newKey().slice(0, 8)}`, typed, people)]}
      close={close}
    >
      <Fields act={act} post={post} />
    </RegisterForm>
  )
}

/** Everybody who ever held a post, by id. */
function usePeople(): ReadonlyMap<string, string> {
  const { register } = useRegister()
  return useMemo(
    () => new Map((register?.holders ?? []).map(({ person, name }) => [person, name])),
    [register],
  )
}

function Fields({ act, post }: { readonly act: PostAct; readonly post: Post | undefined }) {
  const say = useWords()
  const pick = usePick()
  switch (act) {
    case 'added':
      return (
        <>
          <Wanted name="orgUnit" label={say('orgUnit')}>
            <OrgUnitSelect />
          </Wanted>
          <Wanted name="title" label={say('title')}>
            <Input maxLength={200} />
          </Wanted>
          <Wanted name="postKind" label={say('postKind')}>
            <Select options={postKinds.map((value) => ({ value, label: pick(postKindWords[value]) }))} />
          </Wanted>
          <DayField name="from" label={say('from')} />
        </>
      )
    case 'holderSet':
    case 'actingSet':
      return (
        <>
          <PersonField />
          <DayField name="from" label={say('from')} />
          <DayField name="until" label={say('untilOptional')} isWanted={false} />
        </>
      )
    case 'holderEnded':
      return (
        <>
          <HolderField post={post} />
          <DayField name="until" label={say('until')} />
        </>
      )
    case 'closed':
      return <DayField name="until" label={say('until')} />
  }
}

function PersonField() {
  const say = useWords()
  const people = usePeople()
  return (
    <Wanted name="person" label={say('person')} extra={say('personHint')}>
      <PersonSelect options={[...people].map(([value, name]) => ({ value, label: name }))} />
    </Wanted>
  )
}

/** One of those known, or a name that is typed. */
function PersonSelect(props: {
  readonly id?: string
  readonly options: { value: string; label: string }[]
  readonly value?: string
  readonly onChange?: (person: string | undefined) => void
}) {
  const { id, options, value, onChange } = props
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="tags"
      maxCount={1}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={value === undefined ? [] : [value]}
      onChange={(chosen: string[]) => onChange?.(chosen.at(-1))}
    />
  )
}

function HolderField({ post }: { readonly post: Post | undefined }) {
  const say = useWords()
  const { register } = useRegister()
  const holders = (register?.holders ?? []).filter(
    (each) => each.post === post?.id && each.until === undefined,
  )
  return (
    <Wanted name="person" label={say('who')}>
      <Select options={holders.map(({ person, name }) => ({ value: person, label: name }))} />
    </Wanted>
  )
}

function deedOf(act: PostAct, post: string, typed: Typed, people: ReadonlyMap<string, string>): RegisterDeed {
  const { title, orgUnit, postKind, person: chosen, from, until } = typed
  const name = people.get(chosen) ?? chosen
  const person = people.has(chosen) ? chosen : `person-${newKey().slice(0, 8)}`
  switch (act) {
    case 'added':
      return { kind: 'postAdded', post, title: title.trim(), orgUnit, postKind, from }
    case 'holderSet':
    case 'actingSet':
      return {
        ...{ kind: 'holderSet', post, person, name, acting: act === 'actingSet', from },
        ...(until && { until }),
      }
    case 'holderEnded':
      return { kind: 'holderEnded', post, person: chosen, until: until! } // asked for by the form
    case 'closed':
      return { kind: 'postClosed', post, until: until! } // asked for by the form
  }
}
