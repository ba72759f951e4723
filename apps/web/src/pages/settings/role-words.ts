import type { AccountRole } from '../../api/accounts.ts'
import type { Pair } from '../../words/i18n.ts'

/** What roles are called, and to what each is bound (角色). */
export const roleWords = {
  supervisor: { words: ['督查员', 'supervisor'], bound: 'none' },
  desk: { words: ['对口科室', 'desk'], bound: 'none' },
  sponsor: { words: ['分管领导', 'sponsor'], bound: 'post' },
  head: { words: ['单位负责人', 'head'], bound: 'orgUnit' },
  liaison: { words: ['联络员', 'liaison'], bound: 'orgUnit' },
  drafting: { words: ['起草组', 'drafting group'], bound: 'none' },
  reader: { words: ['阅览人员', 'reader'], bound: 'none' },
  systemAdministrator: { words: ['系统管理员', 'system administrator'], bound: 'none' },
  securityAdministrator: { words: ['安全保密管理员', 'security administrator'], bound: 'none' },
  auditAdministrator: { words: ['安全审计员', 'audit administrator'], bound: 'none' },
} as const satisfies Readonly<
  Record<AccountRole, { readonly words: Pair; readonly bound: 'none' | 'post' | 'orgUnit' }>
>

export const roles = Object.keys(roleWords) as readonly AccountRole[]
