/** A page that is photographed (截图页面): what the picture is called, who looks, and where. */
export interface Shot {
  readonly name: string
  readonly account: string
  readonly path: string
  /** Goes into docs/图 for the manual. */
  readonly isBest?: boolean
}

const one = 'breakdown-2025-132'

/** Every page (全部页面), as somebody sees it whose page it is. `{table}` is a table in review, drawn from the report of the next year. */
export const shots: readonly Shot[] = [
  { name: 'start', account: 'zhangmin', path: 'start' },
  { name: 'work', account: 'zhangmin', path: 'work', isBest: true },
  { name: 'work-liaison', account: 'liuyang', path: 'work' },
  { name: 'work-head', account: 'zhujian-head', path: 'work' },
  { name: 'work-desk', account: 'shaming', path: 'work' },
  { name: 'work-sponsor', account: 'wangguodong', path: 'work' },
  { name: 'documents', account: 'zhangmin', path: 'documents' },
  { name: 'review', account: 'zhangmin', path: 'breakdowns/{table}', isBest: true },
  { name: 'consultation', account: 'zhangmin', path: 'breakdowns/{table}/consultation' },
  { name: 'compare', account: 'zhangmin', path: 'breakdowns/breakdown-2025/compare' },
  { name: 'forms', account: 'zhangmin', path: 'forms' },
  { name: 'ledger', account: 'zhangmin', path: 'ledger', isBest: true },
  { name: 'item', account: 'zhangmin', path: `items/${one}`, isBest: true },
  { name: 'search', account: 'zhangmin', path: 'search?q=改造' },
  { name: 'supervision', account: 'zhangmin', path: 'supervision' },
  { name: 'overview', account: 'zhangmin', path: 'overview', isBest: true },
  { name: 'overview-sponsor', account: 'wangguodong', path: 'overview' },
  { name: 'sheet', account: 'wangguodong', path: 'sheet' },
  { name: 'wall', account: 'zhangmin', path: 'wall?full=1', isBest: true },
  { name: 'wall-framed', account: 'zhangmin', path: 'wall' },
  { name: 'settings', account: 'zhangmin', path: 'settings' },
  { name: 'settings-administrator', account: 'admin', path: 'settings' },
  { name: 'help', account: 'liuyang', path: 'help/work' },
]
