import type { CalendarDate, NumberSource } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { DayField, Wanted } from '../fields.tsx'
import { RegisterForm } from '../register-form.tsx'
import { useRegister } from '../use-register.ts'
import { MandateTable } from './mandate-table.tsx'

const useWords = wordsOf('numberSources', {
  what: [
    '指标的数由谁发布、按什么日程发布。未到发布日的不算未报；拟列条目时按这里填发布单位。',
    'Who publishes the number of an indicator, and when. Before its release nobody is late with it; rows that are drawn take their publisher from here.',
  ],
  none: [
    '还没有登记。地区生产总值、财政收入等指标请登记发布单位，例如统计局、财政局。',
    'None yet. Enter who publishes GDP, revenue and the like: the bureau of statistics, of finance.',
  ],
  add: ['登记来源', 'Enter a source'],
  indicator: ['指标', 'Indicator'],
  indicatorHint: ['写报告中的名称，例如：地区生产总值', 'As the report names it: 地区生产总值'],
  publisher: ['发布单位', 'Publisher'],
  release: ['发布日程', 'Release calendar'],
  releaseOptional: ['发布日程（选填）', 'Release calendar (optional)'],
  from: ['自哪天起', 'From'],
  ok: ['登记', 'Enter'],
})

/** Who publishes which indicator, and by which calendar (数据来源). */
export function NumberSources() {
  const say = useWords()
  const { may } = useSession()
  const { register, nameOf } = useRegister()
  const releases = useReleases()
  const [isOpen, setOpen] = useState(false)
  const lines = (register?.numberSources ?? []).toReversed()
  return (
    <MandateTable<NumberSource>
      what={say('what')}
      empty={say('none')}
      {...(may('register.numberSourceSet') && { add: { label: say('add'), open: () => setOpen(true) } })}
      keyOf={({ indicator, from, publisher }) => `${indicator}/${from}/${publisher}`}
      lines={lines}
      columns={[
        { title: say('indicator'), dataIndex: 'indicator' },
        { title: say('publisher'), render: (_, { publisher }) => nameOf(publisher) },
        {
          title: say('release'),
          render: (_, { release }) => releases.find(({ value }) => value === release)?.label ?? release,
        },
        { title: say('from'), width: 120, dataIndex: 'from' },
      ]}
    >
      {isOpen && <NewSource releases={releases} close={() => setOpen(false)} />}
    </MandateTable>
  )
}

type Releases = readonly { readonly value: string; readonly label: string }[]

function useReleases(): Releases {
  const { data = [] } = useQuery({
    queryKey: ['register', 'policies'],
    queryFn: ({ signal }) => settingsApi.policies(signal),
  })
  const presets = data.find(({ kind }) => kind === 'release')?.presets ?? []
  return presets.map(({ id, name }) => ({ value: id, label: name }))
}

interface Typed {
  readonly indicator: string
  readonly publisher: string
  readonly release?: string
  readonly from: CalendarDate
}

function NewSource({ releases, close }: { readonly releases: Releases; readonly close: () => void }) {
  const say = useWords()
  const { signIn } = useSession()
  return (
    <RegisterForm<Typed>
      title={say('add')}
      ok={say('ok')}
      initial={{ from: signIn.today as unknown as CalendarDate }}
      deeds={({ release, ...rest }) => [{ kind: 'numberSourceSet', ...rest, ...(release && { release }) }]}
      close={close}
    >
      <Wanted name="indicator" label={say('indicator')} extra={say('indicatorHint')}>
        <Input maxLength={100} />
      </Wanted>
      <Wanted name="publisher" label={say('publisher')}>
        <OrgUnitSelect />
      </Wanted>
      <Form.Item name="release" label={say('releaseOptional')}>
        <Select allowClear options={[...releases]} />
      </Form.Item>
      <DayField name="from" label={say('from')} />
    </RegisterForm>
  )
}
