import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useMemo } from 'react'
import { useOrgUnits } from '../api/register.ts'
import { useSession } from '../frame/session.tsx'
import { wordsOf } from '../words/i18n.ts'
import { Loading } from './loading.tsx'

const useWords = wordsOf('orgUnitSelect', {
  missing: ['名册里没有这个单位。', 'No such body in the register.'],
  enter: ['去登记单位', 'Enter bodies'],
})

interface Shared {
  readonly id?: string
  readonly label?: string
  readonly placeholder?: string
  /** Only these; all bodies of today where it is absent. */
  readonly among?: readonly string[] | undefined
  readonly isDisabled?: boolean
}

interface One extends Shared {
  readonly isMany?: false
  readonly value?: string | undefined
  readonly onChange?: (orgUnit: string | undefined) => void
}

interface Many extends Shared {
  readonly isMany: true
  readonly value?: readonly string[] | undefined
  readonly onChange?: (orgUnits: readonly string[]) => void
}

/** Bodies of the register (选择单位), found by name or short name; one, or several in their order. */
export function OrgUnitSelect(props: One | Many) {
  const { orgUnits, isPending } = useOrgUnits()
  const { id, label, placeholder, among, isMany = false, value, onChange, isDisabled = false } = props
  const options = useMemo(() => {
    const wanted = among && new Set(among)
    return orgUnits
      .filter((each) => wanted === undefined || wanted.has(each.id))
      .map((each) => ({
        value: each.id,
        label: each.name,
        found: [each.name, ...each.aliases].join(' '),
      }))
  }, [orgUnits, among])
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(isMany && { mode: 'multiple' as const, maxTagCount: 'responsive' as const })}
      aria-label={label}
      placeholder={placeholder}
      style={{ width: '100%', minWidth: 180 }}
      showSearch={{ optionFilterProp: 'found' }}
      allowClear
      disabled={isDisabled}
      loading={isPending}
      notFoundContent={isPending ? <Loading /> : <Missing />}
      options={options}
      value={(value ?? (isMany ? [] : undefined)) as never}
      onChange={(chosen) => (onChange as ((chosen: unknown) => void) | undefined)?.(chosen)}
    />
  )
}

/** Whoever may enter bodies is led there. */
function Missing() {
  const say = useWords()
  const { may } = useSession()
  return (
    <>
      {say('missing')}{' '}
      {may('register.orgUnitAdded') && <Link to={'/settings/org-units' as never}>{say('enter')}</Link>}
    </>
  )
}
