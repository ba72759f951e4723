import {
  AlertOutlined,
  AppstoreOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FileTextOutlined,
  QuestionCircleOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Pair } from '../words/i18n.ts'

/** A part of the product (栏目): where it is, what it is called, and which action opens it to somebody. */
export interface Section {
  readonly path: string
  readonly name: Pair
  readonly icon: ReactNode
  /** Shown to whoever may do one of these; to all where there are none. */
  readonly needs: readonly string[]
  /** Where else one is still in it. */
  readonly within?: readonly string[]
}

export const sections: readonly Section[] = [
  { path: '/work', name: ['我的工作', 'My work'], icon: <CheckSquareOutlined />, needs: ['items.read'] },
  {
    ...{ path: '/ledger', name: ['台账', 'Ledger'], icon: <TableOutlined /> },
    ...{ needs: ['items.read'], within: ['/items'] },
  },
  { path: '/overview', name: ['总览', 'Overview'], icon: <DashboardOutlined />, needs: ['items.read'] },
  { path: '/wall', name: ['挂图作战', 'Wall'], icon: <AppstoreOutlined />, needs: ['items.read'] },
  { path: '/supervision', name: ['督办', 'Supervision'], icon: <AlertOutlined />, needs: ['items.read'] },
  {
    path: '/documents',
    name: ['报告与分解', 'Documents'],
    icon: <FileTextOutlined />,
    needs: ['breakdowns.read', 'documents.read'],
    within: ['/breakdowns', '/imports', '/forms'],
  },
  { path: '/settings', name: ['设置', 'Settings'], icon: <SettingOutlined />, needs: [] },
  { path: '/help', name: ['帮助', 'Help'], icon: <QuestionCircleOutlined />, needs: [] },
]
