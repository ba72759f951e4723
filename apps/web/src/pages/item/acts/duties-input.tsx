import type { Duties } from '@taizhang/ledger'
import { Flex, Select } from 'antd'
import { useOrgUnits } from '../../../api/register.ts'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { wordsOf } from '../../../words/i18n.ts'

const useWords = wordsOf('dutiesInput', {
  lead: ['牵头单位', 'Lead'],
  furtherLeads: ['共同牵头', 'Also leading'],
  responsible: ['责任单位', 'Responsible'],
  supporting: ['配合单位', 'Supporting'],
  sponsor: ['分管领导（按分工表可不填）', 'Sponsor (empty: by the table of divisions)'],
})

const nobody: Duties = { responsible: [], supporting: [] }

/** Who is to do it (责任分工). */
export function DutiesInput(props: {
  readonly value?: Duties
  readonly onChange?: (duties: Duties) => void
}) {
  const { value = nobody, onChange } = props
  const say = useWords()
  const change = (changes: { readonly [Name in keyof Duties]?: Duties[Name] | undefined }) =>
    onChange?.(
      Object.fromEntries(
        Object.entries({ ...value, ...changes }).filter(([, each]) => each !== undefined),
      ) as unknown as Duties, // responsible and supporting stay lists
    )
  const many = (name: 'furtherLeads' | 'responsible' | 'supporting') => (
    <Labelled title={say(name)}>
      <OrgUnitSelect
        isMany
        label={say(name)}
        value={value[name] ?? []}
        onChange={(ids) => change({ [name]: name === 'furtherLeads' && ids.length === 0 ? undefined : ids })}
      />
    </Labelled>
  )
  return (
    <Flex vertical gap={8}>
      <Labelled title={say('lead')}>
        <OrgUnitSelect label={say('lead')} value={value.lead} onChange={(lead) => change({ lead })} />
      </Labelled>
      {many('furtherLeads')}
      {many('responsible')}
      {many('supporting')}
      <Labelled title={say('sponsor')}>
        <PostSelect
          label={say('sponsor')}
          value={value.sponsor}
          onChange={(sponsor) => change({ sponsor })}
        />
      </Labelled>
    </Flex>
  )
}

function Labelled({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <div style={{ fontSize: 13 }}>{title}</div>
      {children}
    </div>
  )
}

/** A leader by his post (选择领导). */
export function PostSelect(props: {
  readonly id?: string
  readonly label?: string
  readonly value?: string | undefined
  readonly onChange?: (post: string | undefined) => void
}) {
  const { orgUnits } = useOrgUnits()
  const options = orgUnits.flatMap(({ posts }) =>
    posts
      .filter(({ kind }) => kind === 'leader' || kind === 'sponsor')
      .map(({ id, title, holder }) => ({ value: id, label: holder ? `${title} ${holder.name}` : title })),
  )
  return (
    <Select
      {...(props.id !== undefined && { id: props.id })}
      allowClear
      style={{ width: '100%' }}
      aria-label={props.label}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={props.value}
      onChange={(post?: string) => props.onChange?.(post)}
    />
  )
}
