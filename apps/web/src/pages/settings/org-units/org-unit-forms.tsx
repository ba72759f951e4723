import type { CalendarDate, OrgUnit, OrgUnitRelation, RegisterDeed } from '@taizhang/ledger'
import { Form, Input, Select } from 'antd'
import { newKey } from '../../../api/client.ts'
import { useSession } from '../../../frame/session.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { DayField, Wanted } from '../fields.tsx'
import { RegisterForm } from '../register-form.tsx'
import { relations, relationWords } from '../register-words.ts'

const useWords = wordsOf('orgUnitForms', {
  added: ['登记单位', 'Add a body'],
  renamed: ['{{name}}更名', 'Rename {{name}}'],
  changed: ['修改{{name}}的简称、代码', 'Short names and code of {{name}}'],
  relationChanged: ['调整{{name}}的关系', 'Change the relation of {{name}}'],
  merged: ['{{name}}并入其他单位', 'Merge {{name}} into another'],
  abolished: ['撤销{{name}}', 'Abolish {{name}}'],
  relationNote: [
    '关系决定能不能下督办单、退回、通报和评分；从起始日起按新的关系办。',
    'The relation decides whether it may be ordered, returned, named and scored, from the day on.',
  ],
  mergedNote: [
    '并入后，它的事项由承接单位负责，分工随之承接；以前的记录仍写原名。',
    'What it had to do goes to the other from the day on; what was recorded keeps its name.',
  ],
  abolishedNote: [
    '撤销后不再能承担事项；指定承接单位的，事项随之移交。',
    'It can bear nothing from the day on; successors, where there are any, take over.',
  ],
  name: ['名称', 'Name'],
  newName: ['新名称', 'New name'],
  aliases: ['简称、别名', 'Short names'],
  aliasesHint: [
    '填一个按一次回车，导入表格时按这些名称认单位。',
    'Enter after each; tables name the body by them.',
  ],
  relation: ['关系', 'Relation'],
  code: ['代码（选填）', 'Code (optional)'],
  parent: ['上级单位（选填）', 'Body above (optional)'],
  from: ['自哪天起', 'From'],
  into: ['并入哪个单位', 'Into which body'],
  successors: ['承接单位（选填）', 'Successors (optional)'],
  ok: ['登记', 'Enter'],
})

export const orgUnitActs = ['renamed', 'changed', 'relation', 'merged', 'abolished'] as const
export type OrgUnitAct = (typeof orgUnitActs)[number] | 'added'

interface Typed {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly relation: OrgUnitRelation
  readonly code?: string
  readonly parent?: string
  readonly from: CalendarDate
  readonly into: string
  readonly successors?: readonly string[]
}

/** One change of one body (单位办理), or a body that is new. */
export function OrgUnitForm(props: {
  readonly act: OrgUnitAct
  readonly orgUnit?: OrgUnit
  readonly close: () => void
}) {
  const say = useWords()
  const { signIn } = useSession()
  const { act, orgUnit, close } = props
  const name = orgUnit?.names.at(-1)?.name ?? ''
  const notes = { relation: 'relationNote', merged: 'mergedNote', abolished: 'abolishedNote' } as const
  const note = act in notes ? say(notes[act as keyof typeof notes]) : undefined
  return (
    <RegisterForm<Typed>
      title={say(act === 'relation' ? 'relationChanged' : act, { name })}
      {...(note !== undefined && { note })}
      ok={say('ok')}
      isDanger={act === 'merged' || act === 'abolished'}
      initial={{
        from: signIn.today as unknown as CalendarDate,
        relation: orgUnit?.relations.at(-1)?.relation ?? 'directDepartment',
        aliases: orgUnit?.aliases ?? [],
        ...(orgUnit?.code !== undefined && { code: orgUnit.code }),
        ...(orgUnit?.parent !== undefined && { parent: orgUnit.parent }),
      }}
      deeds={(typed) => [deedOf(act, orgUnit?.id ?? `u-${newKey().slice(0, 8)}`, typed)]}
      close={close}
    >
      <Fields act={act} />
    </RegisterForm>
  )
}

function Fields({ act }: { readonly act: OrgUnitAct }) {
  const say = useWords()
  const pick = usePick()
  const isNew = act === 'added'
  return (
    <>
      {(isNew || act === 'renamed') && (
        <Wanted name="name" label={say(isNew ? 'name' : 'newName')}>
          <Input maxLength={200} />
        </Wanted>
      )}
      {(isNew || act === 'changed') && <DetailFields />}
      {(isNew || act === 'relation') && (
        <Wanted name="relation" label={say('relation')}>
          <Select options={relations.map((value) => ({ value, label: pick(relationWords[value]) }))} />
        </Wanted>
      )}
      {act === 'merged' && (
        <Wanted name="into" label={say('into')}>
          <OrgUnitSelect />
        </Wanted>
      )}
      {act === 'abolished' && (
        <Form.Item name="successors" label={say('successors')}>
          <OrgUnitSelect isMany />
        </Form.Item>
      )}
      {act !== 'changed' && <DayField name="from" label={say('from')} />}
    </>
  )
}

function DetailFields() {
  const say = useWords()
  return (
    <>
      <Form.Item name="aliases" label={say('aliases')} extra={say('aliasesHint')}>
        <Select mode="tags" open={false} tokenSeparators={['、', '，', ',', ' ']} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="code" label={say('code')}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="parent" label={say('parent')}>
        <OrgUnitSelect />
      </Form.Item>
    </>
  )
}

function deedOf(act: OrgUnitAct, orgUnit: string, typed: Typed): RegisterDeed {
  const { name, aliases = [], relation, code, parent, from, into, successors = [] } = typed
  const details = { aliases, ...(code && { code }), ...(parent && { parent }) }
  switch (act) {
    case 'added':
      return { kind: 'orgUnitAdded', orgUnit, name: name.trim(), relation, from, ...details }
    case 'renamed':
      return { kind: 'orgUnitRenamed', orgUnit, name: name.trim(), from }
    case 'changed':
      return { kind: 'orgUnitChanged', orgUnit, ...details }
    case 'relation':
      return { kind: 'relationChanged', orgUnit, relation, from }
    case 'merged':
      return { kind: 'orgUnitsMerged', orgUnits: [orgUnit], into, from }
    case 'abolished':
      return { kind: 'orgUnitAbolished', orgUnit, successors, from }
  }
}
