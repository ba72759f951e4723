/** A page that is photographed (截图页面): what the picture is called, who looks, and where. */
export interface Shot {
  readonly name: string
  readonly account: string
  readonly path: string
  /** Goes into docs/图 for the manual. */
  readonly isBest?: boolean
}

const one = 'breakdown-2025-132'

/**
 * Every page (全部页面), as somebody sees it whose page it is. `{table}` is a table in review, drawn from the report of the next year;
 * `{import}` a table that waits to be taken in.
 */
export const shots: readonly Shot[] = [
  { name: 'start', account: 'zhangmin', path: 'start' },
  { name: 'work', account: 'zhangmin', path: 'work', isBest: true },
  { name: 'work-liaison', account: 'liuyang', path: 'work' },
  { name: 'work-head', account: 'zhujian-head', path: 'work' },
  { name: 'work-desk', account: 'shaming', path: 'work' },
  { name: 'work-sponsor', account: 'wangguodong', path: 'work' },
  { name: 'documents', account: 'zhangmin', path: 'documents' },
  { name: 'document', account: 'zhangmin', path: 'documents/qinglan-2025' },
  { name: 'import', account: 'zhangmin', path: 'imports/{import}' },
  { name: 'review', account: 'zhangmin', path: 'breakdowns/{table}', isBest: true },
  { name: 'consultation', account: 'zhangmin', path: 'breakdowns/{table}/consultation' },
  { name: 'compare', account: 'zhangmin', path: 'breakdowns/breakdown-2025/compare?before=1' },
  { name: 'forms', account: 'zhangmin', path: 'forms' },
  { name: 'ledger', account: 'zhangmin', path: 'ledger', isBest: true },
  { name: 'item', account: 'zhangmin', path: `items/${one}`, isBest: true },
  { name: 'item-target', account: 'zhangmin', path: 'items/breakdown-2025-136' },
  { name: 'item-instruction', account: 'shaming', path: 'items/instruction-2025-1' },
  { name: 'search', account: 'zhangmin', path: 'search?q=改造' },
  { name: 'supervision', account: 'zhangmin', path: 'supervision' },
  { name: 'overview', account: 'zhangmin', path: 'overview', isBest: true },
  { name: 'overview-sponsor', account: 'wangguodong', path: 'overview' },
  { name: 'sheet', account: 'wangguodong', path: 'sheet' },
  { name: 'wall', account: 'zhangmin', path: 'wall?full=1', isBest: true },
  { name: 'wall-framed', account: 'zhangmin', path: 'wall' },
  { name: 'settings', account: 'zhangmin', path: 'settings' },
  ...(
    ['org-units', 'posts', 'division', 'mandates', 'rules', 'calendar', 'messages', 'removals'] as const
  ).map((part) => ({ name: `settings-${part}`, account: 'zhangmin', path: `settings/${part}` })),
  { name: 'settings-accounts', account: 'admin', path: 'settings/accounts' },
  { name: 'settings-backup', account: 'admin', path: 'settings/backup' },
  { name: 'settings-separation', account: 'security', path: 'settings/separation' },
  { name: 'settings-audit', account: 'audit', path: 'settings/audit' },
  { name: 'handover', account: 'zhangmin', path: 'settings/division?tab=handover&kind=orgUnit&id=housing' },
  { name: 'manual', account: 'liuyang', path: 'help' },
  { name: 'help', account: 'liuyang', path: 'help/work' },
]

/** The pages of these (没有截图的页面) that nobody photographs; those that lead elsewhere have no picture. */
export function unpictured(routes: readonly string[]): readonly string[] {
  return routes.filter((route) => {
    const pattern = new RegExp(`^/?${route.slice(1).replace(/\$\w+/g, '[^/?]+')}(?:\\?|$)`)
    return route !== '/' && route !== '$' && !shots.some(({ path }) => pattern.test(path))
  })
}
