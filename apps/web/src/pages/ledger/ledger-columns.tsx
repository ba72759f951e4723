import type { Light } from '@taizhang/ledger'
import type { ReactNode } from 'react'
import type { LedgerLine } from '../../api/lines.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { readStored, writeStored } from '../../shared/stored.ts'
import type { Pair } from '../../words/i18n.ts'
import {
  doneWords,
  figureWords,
  kindWords,
  lifecycleWord,
  pairOf,
  progressWords,
  reportingWords,
} from '../../words/item-words.ts'
import type { SortName } from './ledger-order.ts'

/** What cells are drawn with (显示条件). */
export interface Showing {
  readonly names: Readonly<Record<string, string>>
  readonly lights: ReadonlyMap<string, Light>
  readonly documents: ReadonlyMap<string, string>
  readonly pick: (pair: Pair) => string
}

/** A column of the ledger (列). The words of the item have what the others leave. */
export interface Column {
  readonly key: string
  readonly title: Pair
  readonly width: number
  readonly sort?: SortName
  readonly isNumber?: boolean
  readonly cell: (line: LedgerLine, showing: Showing) => ReactNode
}

const listed = (ids: readonly string[], { names }: Showing) => ids.map((id) => names[id] ?? id).join('、')

const always: readonly Column[] = [
  { key: 'serial', title: ['序号', 'No.'], width: 64, sort: 'serial', cell: ({ serial }) => serial ?? '—' },
  { key: 'words', title: ['事项', 'Item'], width: 214, cell: ({ words }) => words },
]

/** Every column there is (全部列), in the order of the table. */
export const columns: readonly Column[] = [
  ...always,
  {
    ...{ key: 'light', title: ['亮灯', 'Light'], width: 118, sort: 'light' },
    cell: ({ light }, { lights }) => {
      const shown = lights.get(light.id)
      return shown && <LightSign light={shown} word={light.word} computed={light.computed} />
    },
  },
  {
    ...{ key: 'progress', title: ['进度', 'Progress'], width: 96 },
    cell: ({ progress }, { pick }) => pick(pairOf(progressWords, progress)),
  },
  { key: 'target', title: ['目标', 'Target'], width: 104, cell: ({ target }) => target ?? '—' },
  {
    ...{ key: 'latest', title: ['最新数', 'Latest figure'], width: 104 },
    cell: ({ latest }, { pick }) =>
      latest && `${pick(pairOf(doneWords, latest.value))} ${pick(pairOf(figureWords, latest.from))}`,
  },
  {
    ...{ key: 'done', title: ['完成', 'Done'], width: 74, isNumber: true },
    cell: ({ done }) => done && `${done}%`,
  },
  {
    ...{ key: 'lag', title: ['滞后百分点', 'Points behind'], width: 100, sort: 'lag', isNumber: true },
    cell: ({ lag }) => lag,
  },
  {
    ...{ key: 'reporting', title: ['报送', 'Reporting'], width: 84 },
    cell: ({ reporting }, { pick }) => pick(pairOf(reportingWords, reporting)),
  },
  {
    ...{ key: 'lead', title: ['牵头单位', 'Lead'], width: 132 },
    cell: ({ lead, furtherLeads }, showing) =>
      listed([...(lead === undefined ? [] : [lead]), ...furtherLeads], showing),
  },
  {
    ...{ key: 'others', title: ['责任、配合单位', 'Other bodies'], width: 180 },
    cell: ({ responsible, supporting }, showing) => listed([...responsible, ...supporting], showing),
  },
  {
    ...{ key: 'sponsor', title: ['分管领导', 'Sponsor'], width: 120 },
    cell: ({ sponsor }, { names }) => sponsor && (names[sponsor] ?? sponsor),
  },
  {
    ...{ key: 'deadline', title: ['完成时限', 'Deadline'], width: 100, sort: 'deadline' },
    cell: ({ deadline }) => deadline,
  },
  {
    ...{ key: 'lifecycle', title: ['办理环节', 'Lifecycle'], width: 120 },
    cell: (line, { pick }) => pick(lifecycleWord(line)),
  },
  {
    ...{ key: 'kind', title: ['类别', 'Kind'], width: 100 },
    cell: ({ kind }, { pick }) => pick(pairOf(kindWords, kind)),
  },
  { key: 'section', title: ['所在章节', 'Section'], width: 180, cell: ({ section }) => section.join(' › ') },
  {
    ...{ key: 'document', title: ['文件', 'Document'], width: 160 },
    cell: ({ document }, { documents }) => document && (documents.get(document) ?? document),
  },
  {
    ...{ key: 'notices', title: ['待回复督办', 'Notices open'], width: 84, isNumber: true },
    cell: ({ notices }) => (notices === 0 ? '' : notices),
  },
]

/** Those that cannot be put away: without them no row is known. */
export const fixedColumns: readonly string[] = always.map(({ key }) => key)

const atFirst = ['light', 'target', 'latest', 'lag', 'reporting', 'lead', 'deadline']
const storedName = 'ledger.columns'

/** The columns that this machine shows (所选列). */
export function storedColumns(): readonly string[] {
  return readStored(storedName)?.split(',') ?? [...fixedColumns, ...atFirst]
}

/** Remembers them on this machine. */
export function storeColumns(keys: readonly string[]): void {
  writeStored(storedName, keys.join(','))
}
