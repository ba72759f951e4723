import { Tabs } from 'antd'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { Delegations } from './delegations.tsx'
import { NumberSources } from './number-sources.tsx'
import { SpecialGrants } from './special-grants.tsx'

const useWords = wordsOf('mandates', {
  delegations: ['代录授权', 'Entering for others'],
  grants: ['特别授权', 'Special grants'],
  sources: ['数据来源', 'Number sources'],
})

/** Who may enter for whom, who may what by name, and who publishes which number (授权与数据来源). */
export function Mandates() {
  const say = useWords()
  const { one, set } = useView()
  return (
    <Tabs
      size="small"
      destroyOnHidden
      activeKey={one('tab') ?? 'delegations'}
      onChange={(tab) => set({ tab })}
      items={[
        { key: 'delegations', label: say('delegations'), children: <Delegations /> },
        { key: 'grants', label: say('grants'), children: <SpecialGrants /> },
        { key: 'sources', label: say('sources'), children: <NumberSources /> },
      ]}
    />
  )
}
