import { Tabs } from 'antd'
import { useSession } from '../../../frame/session.tsx'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { Groups } from './groups.tsx'
import { OrgUnitList } from './org-unit-list.tsx'
import { RegisterTables } from './register-tables.tsx'

const useWords = wordsOf('orgUnits', {
  list: ['单位', 'Bodies'],
  groups: ['统称', 'Groups'],
  table: ['名册表（导出、导入）', 'As a table'],
})

/** Bodies, what they are called together, and all of it as a table (单位). */
export function OrgUnits() {
  const say = useWords()
  const { one, set } = useView()
  const { may } = useSession()
  return (
    <Tabs
      size="small"
      destroyOnHidden
      activeKey={one('tab') ?? 'list'}
      onChange={(tab) => set({ tab })}
      items={[
        { key: 'list', label: say('list'), children: <OrgUnitList /> },
        { key: 'groups', label: say('groups'), children: <Groups /> },
        ...(may('register.orgUnitAdded')
          ? [{ key: 'table', label: say('table'), children: <RegisterTables /> }]
          : []),
      ]}
    />
  )
}
