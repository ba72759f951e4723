import { readStored, writeStored } from '../../shared/stored.ts'
import type { Pair } from '../../words/i18n.ts'
import { viewNames } from './ledger-filter.ts'

/** What a view sets in the address (视图设置). */
export type ViewSettings = Readonly<Record<string, string | readonly string[]>>

/** A view that is called by its name (常用视图). */
export interface NamedView {
  readonly key: string
  readonly name: Pair
  readonly settings: ViewSettings
}

/** Views that everybody has (现成视图). */
export const readyViews: readonly NamedView[] = [
  { key: 'all', name: ['全部', 'All'], settings: {} },
  {
    ...{ key: 'behind', name: ['滞后和逾期', 'Behind or overdue'] },
    settings: { progress: ['behind', 'overdue'], sort: '-lag' },
  },
  {
    ...{ key: 'due', name: ['本期应报', 'Due now'] },
    settings: { reporting: ['due', 'late', 'returned'], group: 'lead' },
  },
  { key: 'livelihood', name: ['民生实事', 'Livelihood works'], settings: { kind: 'livelihood' } },
  { key: 'noNodes', name: ['未定节点', 'No nodes yet'], settings: { progress: 'noNodes', group: 'lead' } },
  { key: 'instruction', name: ['批示件', 'Instructions'], settings: { kind: 'instruction' } },
]

const storedName = 'ledger.views'

/** The views kept on this machine (我的视图). */
export function storedViews(): readonly NamedView[] {
  const text = readStored(storedName)
  return text === undefined ? [] : (JSON.parse(text) as readonly NamedView[]) // written by storeViews
}

/** Keeps them on this machine. */
export function storeViews(views: readonly NamedView[]): void {
  writeStored(storedName, JSON.stringify(views))
}

/** What of an address makes its view (当前视图设置). */
export function settingsIn(search: ViewSettings): ViewSettings {
  return Object.fromEntries(
    viewNames.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])),
  )
}

/** The changes of the address that lead to a view: what it does not set is taken out. */
export function changesTo(settings: ViewSettings): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(viewNames.map((name) => [name, settings[name] ?? '']))
}

/** Whether two views are the same, however their values were written. */
export function isSameView(a: ViewSettings, b: ViewSettings): boolean {
  const written = (settings: ViewSettings) =>
    JSON.stringify(viewNames.map((name) => [settings[name] ?? []].flat().toSorted()))
  return written(a) === written(b)
}
