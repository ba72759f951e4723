import { DownloadOutlined, FilterOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Dropdown, Empty, Input, Select } from 'antd'
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useDocumentTitles } from '../../api/document-titles.ts'
import { type Lines, useLines } from '../../api/lines.ts'
import { useNarrow } from '../../frame/look.ts'
import { useSession } from '../../frame/session.tsx'
import { download } from '../../shared/download.ts'
import { Loading } from '../../shared/loading.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { useView } from '../../shared/use-view.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { kindWords, lifecycleWords, pairOf } from '../../words/item-words.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { FilterPanel, FilterTags } from './filter-panel.tsx'
import { LedgerCards } from './ledger-cards.tsx'
import { columns, type Showing, storeColumns, storedColumns } from './ledger-columns.tsx'
import { filterIn, linesWanted } from './ledger-filter.ts'
import { groupNames, rowsOf, sortedLines } from './ledger-order.ts'
import { LedgerTable } from './ledger-table.tsx'
import { changesTo } from './saved-views.ts'
import { ViewBar } from './view-bar.tsx'

const ItemDrawer = lazy(() => import('../item/item-drawer.tsx').then((all) => ({ default: all.ItemDrawer })))

const AddDialog = lazy(() => import('./add-dialog.tsx').then((all) => ({ default: all.AddDialog })))
const PasteDialog = lazy(() => import('./paste-dialog.tsx').then((all) => ({ default: all.PasteDialog })))

const useWords = wordsOf('ledger', {
  add: ['新增事项', 'Add an item'],
  paste: ['粘贴填报', 'Paste'],
  title: ['台账', 'Ledger'],
  shown: ['共{{all}}项，显示{{shown}}项', '{{shown}} of {{all}} items'],
  coming: ['，正在读取其余……', ', the rest is coming …'],
  find: ['按文字、序号、牵头单位查找', 'Find by words, number or lead'],
  filter: ['筛选', 'Filter'],
  group: ['分组', 'Group'],
  noGroup: ['不分组', 'No groups'],
  section: ['按章节', 'By section'],
  lead: ['按牵头单位', 'By lead'],
  sponsor: ['按分管领导', 'By sponsor'],
  kind: ['按类别', 'By kind'],
  light: ['按亮灯', 'By light'],
  lifecycle: ['按办理环节', 'By lifecycle'],
  export: ['导出', 'Export'],
  xlsx: ['Excel表格（xlsx）', 'Excel (xlsx)'],
  csv: ['文本表格（csv）', 'Text (csv)'],
  empty: [
    '台账还没有事项。请先从报告拟列条目并印发，或导入现成的分解表。',
    'The ledger is empty. Draw rows from a report and issue them, or take in a table that exists.',
  ],
  nothing: [
    '没有符合条件的事项。可以减少条件，或选“全部”。',
    'Nothing meets these conditions. Take some away, or choose All.',
  ],
})

/** The ledger (台账): one table for all kinds of items. */
export function LedgerPage() {
  const say = useWords()
  const { data, error, isPending, refetch } = useLines()
  return (
    <>
      {isPending || !data ? (
        <>
          <PageTitle title={say('title')} />
          <ProblemNote problem={error} retry={() => void refetch()} />
          {isPending && <Loading />}
        </>
      ) : (
        <Ledger lines={data} problem={error} />
      )}
    </>
  )
}

/** What is shown of the lines (当前视图): filtered, in order, in groups; all of it from the address. */
function useLedgerView(lines: Lines) {
  const view = useView()
  const { one, many } = view
  const [closed, setClosed] = useState<ReadonlySet<string>>(none)
  const filter = useMemo(() => filterIn({ one, many }), [one, many])
  const asked = useDeferredValue(filter)
  const wanted = useMemo(() => linesWanted(lines.lines, asked, lines.names), [lines, asked])
  const [sort, group] = [one('sort') ?? '', one('group') ?? '']
  const order = useMemo(() => lines.lights.map(({ id }) => id), [lines.lights])
  const sorted = useMemo(() => sortedLines(wanted, sort, order), [wanted, sort, order])
  const rows = useMemo(() => rowsOf(sorted, group, closed), [sorted, group, closed])
  const toggleGroup = useCallback(
    (key: string) =>
      setClosed((before) => (before.has(key) ? without(before, [key]) : withAll(before, [key]))),
    [],
  )
  return { ...view, filter, sort, group, sorted, rows, toggleGroup }
}

const none: ReadonlySet<string> = new Set()

function withAll(set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return new Set([...set, ...more])
}

function without(set: ReadonlySet<string>, fewer: readonly string[]): ReadonlySet<string> {
  const left = new Set(set)
  for (const each of fewer) left.delete(each)
  return left
}

function Ledger({ lines, problem }: { readonly lines: Lines; readonly problem: unknown }) {
  const say = useWords()
  const view = useLedgerView(lines)
  const { search, set, sorted } = view
  const showing = useShowing(lines)
  const [chosen, setChosen] = useState(storedColumns)
  const [selected, setSelected] = useState<ReadonlySet<string>>(none)
  const select = useCallback(
    (ids: readonly string[], isOn: boolean) =>
      setSelected((before) => (isOn ? withAll(before, ids) : without(before, ids))),
    [],
  )
  const picked = useMemo(() => lines.lines.filter(({ id }) => selected.has(id)), [lines, selected])
  return (
    <>
      <PageTitle
        title={say('title')}
        note={
          <span aria-live="polite">
            {say('shown', { all: lines.lines.length, shown: sorted.length })}
            {!lines.isComplete && say('coming')}
          </span>
        }
      >
        <Entering lines={lines} />
        <ExportMenu />
      </PageTitle>
      <ProblemNote problem={problem} />
      <ViewBar search={search} choose={(settings) => set(changesTo(settings))} />
      <Toolbar
        {...{ view, lines, showing, chosen }}
        choose={(keys) => {
          storeColumns(keys)
          setChosen(keys)
        }}
      />
      <BulkBar lines={picked} clear={() => setSelected(none)} />
      <Shown {...{ view, lines, showing, chosen, selected, select }} />
      <Beside />
    </>
  )
}

/** New items, and progress pasted from a spreadsheet (新增、粘贴); each dialog is loaded when it is opened. */
function Entering({ lines }: { readonly lines: Lines }) {
  const say = useWords()
  const { may } = useSession()
  const { set } = useView()
  const [dialog, setDialog] = useState<'add' | 'paste'>()
  const close = () => setDialog(undefined)
  return (
    <>
      {(may('item.drafted') || may('act.onBehalf')) && (
        <Button onClick={() => setDialog('paste')}>{say('paste')}</Button>
      )}
      {may('item.added') && <Button onClick={() => setDialog('add')}>{say('add')}</Button>}
      <Suspense>
        {dialog === 'paste' && <PasteDialog lines={lines.lines} close={close} />}
        {dialog === 'add' && (
          <AddDialog
            {...{ lines, close }}
            made={(item) => {
              close()
              set({ item })
            }}
          />
        )}
      </Suspense>
    </>
  )
}

/** The item that the address opens beside the list; its code is loaded with the first one. */
function Beside() {
  const { one, set } = useView()
  const id = one('item')
  const wasOpen = useRef(false)
  wasOpen.current ||= id !== undefined
  if (!wasOpen.current) return null
  return (
    <Suspense>
      <ItemDrawer id={id} close={() => set({ item: '', tab: '' })} />
    </Suspense>
  )
}

type View = ReturnType<typeof useLedgerView>

function Toolbar(props: {
  readonly view: View
  readonly lines: Lines
  readonly showing: Showing
  readonly chosen: readonly string[]
  readonly choose: (keys: readonly string[]) => void
}) {
  const { lines, showing, chosen, choose } = props
  const { filter, group, set } = props.view
  const say = useWords()
  const isNarrow = useNarrow()
  const [isFiltering, setFiltering] = useState(false)
  const filters = { filter, lines, set, documents: showing.documents }
  return (
    <>
      <div className="ledger-bar no-print">
        <Find {...props.view} />
        <Button icon={<FilterOutlined aria-hidden />} onClick={() => setFiltering(true)}>
          {say('filter')}
        </Button>
        {!isNarrow && (
          <Select
            aria-label={say('group')}
            style={{ width: 150 }}
            value={group}
            onChange={(next) => set({ group: next })}
            options={['', ...groupNames].map((value) => ({
              value,
              label: say((value || 'noGroup') as 'noGroup' | (typeof groupNames)[number]),
            }))}
          />
        )}
        {!isNarrow && <ColumnChooser chosen={chosen} choose={choose} />}
      </div>
      <FilterTags {...filters} />
      <FilterPanel {...filters} isOpen={isFiltering} close={() => setFiltering(false)} />
    </>
  )
}

/** What is typed is searched when one pauses, and then stands in the address. */
function Find({ filter, set }: View) {
  const say = useWords()
  const [typed, setTyped] = useState(filter.q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(filter.q), [filter.q])
  return (
    <Input
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      style={{ width: 280 }}
      value={typed}
      placeholder={say('find')}
      aria-label={say('find')}
      onChange={({ target }) => {
        setTyped(target.value)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => set({ q: target.value }, { replace: true }), 250)
      }}
    />
  )
}

function Shown(props: {
  readonly view: View
  readonly lines: Lines
  readonly showing: Showing
  readonly chosen: readonly string[]
  readonly selected: ReadonlySet<string>
  readonly select: (ids: readonly string[], isOn: boolean) => void
}) {
  const { lines, showing, chosen, selected, select } = props
  const { rows, sorted, sort, group, set, one, toggleGroup } = props.view
  const say = useWords()
  const { may } = useSession()
  const isNarrow = useNarrow()
  const open = useCallback((item: string) => set({ item }), [set])
  const shownColumns = useMemo(() => columns.filter(({ key }) => chosen.includes(key)), [chosen])
  const groupName = useGroupName(group, showing)
  if (rows.length === 0) return <Empty description={say(lines.lines.length === 0 ? 'empty' : 'nothing')} />
  if (isNarrow) return <LedgerCards lines={sorted} showing={showing} open={open} />
  return (
    <LedgerTable
      {...{ rows, showing, selected, select, open, groupName, toggleGroup }}
      columns={shownColumns}
      current={one('item')}
      sorted={sort}
      canSelect={may('item.accepted') || may('item.approved')}
      sort={(by) => set({ sort: sort === by ? `-${by}` : sort === `-${by}` ? '' : by })}
    />
  )
}

/** What cells are drawn with; the titles of documents where one may see the list of them. */
function useShowing(lines: Lines): Showing {
  const pick = usePick()
  const documents = useDocumentTitles()
  const lights = useMemo(() => new Map(lines.lights.map((each) => [each.id, each])), [lines.lights])
  return useMemo(
    () => ({ names: lines.names, lights, documents, pick }),
    [lines.names, lights, documents, pick],
  )
}

function useGroupName(group: string, { names, lights, pick }: Showing) {
  return useCallback(
    (key: string): string => {
      const light = lights.get(key)
      switch (group) {
        case 'kind':
          return pick(pairOf(kindWords, key))
        case 'lifecycle':
          return pick(pairOf(lifecycleWords, key))
        case 'light':
          return light ? pick([light.zh, light.en]) : key
        case 'section':
          return key
        default:
          return names[key] ?? key
      }
    },
    [group, names, lights, pick],
  )
}

/** What is seen, as a file (导出): by the same conditions, made by the server. */
function ExportMenu() {
  const say = useWords()
  const { one, many } = useView()
  const { run, isBusy, problem } = useDoing()
  const save = (extension: 'xlsx' | 'csv') => {
    const { many: lists, ...single } = filterIn({ one, many })
    void run(() => download(`/api/ledger.${extension}`, { ...lists, ...single }))
  }
  return (
    <>
      <ProblemNote problem={problem} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['xlsx', 'csv'] as const).map((key) => ({
            key,
            label: say(key),
            onClick: () => save(key),
          })),
        }}
      >
        <Button icon={<DownloadOutlined aria-hidden />} loading={isBusy}>
          {say('export')}
        </Button>
      </Dropdown>
    </>
  )
}
