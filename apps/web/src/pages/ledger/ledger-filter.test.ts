import { expect, test } from 'vitest'
import type { LedgerLine } from '../../api/lines.ts'
import { countsOf, filterIn, linesWanted } from './ledger-filter.ts'
import { rowsOf, sortedLines } from './ledger-order.ts'
import { changesTo, isSameView, readyViews, settingsIn } from './saved-views.ts'

const names = { water: '市水利局', housing: '市住房城乡建设局', wang: '副市长 王国栋' }

function line(serial: string, more: Partial<LedgerLine> = {}): LedgerLine {
  return {
    ...{ id: `i-${serial}`, version: 1, kind: 'task', serial, words: `第${serial}件事`, formerWords: [] },
    ...{ section: ['城市建设'], lifecycle: 'active', progress: 'onSchedule', reporting: 'accepted' },
    ...{ light: { id: 'green', word: '达进度' }, deadline: '2025-12-31', lead: 'water' },
    ...{ furtherLeads: [], responsible: [], supporting: [], notices: 0 },
    ...more,
  }
}

const lines = [
  line('1', { words: '新建改造管网86公里', progress: 'behind', lag: '9.9', sponsor: 'wang' }),
  line('2', { lead: 'housing', deadline: '2025-10-31', responsible: ['water'], formerWords: ['老名字'] }),
  line('10', { kind: 'livelihood', progress: 'behind', lag: '12.4', section: ['民生', '教育'] }),
  line('2-1', { parent: 'i-2', lead: 'housing', lag: '-3.0' }),
  line('4', { lifecycle: 'cancelled', light: { id: 'grey', word: '撤销' } }),
]

const wanted = (address: string) => {
  const search = new URLSearchParams(address)
  const view = {
    one: (name: string) => search.get(name) ?? undefined,
    many: (name: string) => search.getAll(name),
  }
  return linesWanted(lines, filterIn(view), names).map(({ serial }) => serial)
}

test.each([
  ['', ['1', '2', '10', '2-1', '4']],
  ['q=管网', ['1']],
  ['q=住房', ['2', '2-1']],
  ['q=老名', ['2']],
  ['q=管网 住房', []],
  ['q=水利 管网', ['1']],
  ['progress=behind', ['1', '10']],
  ['progress=behind&kind=livelihood', ['10']],
  ['kind=livelihood&kind=task', ['1', '2', '10', '2-1', '4']],
  ['lead=water', ['1', '10', '4']],
  ['orgUnit=water', ['1', '2', '10', '4']],
  ['sponsor=wang', ['1']],
  ['light=grey', ['4']],
  ['deadlineUntil=2025-11-30', ['2']],
  ['deadlineFrom=2025-11-30&lead=housing', ['2-1']],
  ['scope=counted', ['1', '2', '10']],
  ['scope=parts', ['2-1']],
])('the address ?%s shows %j', (address, serials) => expect(wanted(address)).toEqual(serials))

test.each([
  ['', ['1', '2', '10', '2-1', '4']],
  ['serial', ['1', '2', '2-1', '4', '10']],
  ['-serial', ['10', '4', '2-1', '2', '1']],
  ['deadline', ['2', '1', '2-1', '4', '10']],
  ['-lag', ['10', '1', '2-1', '2', '4']],
  ['lag', ['2-1', '1', '10', '2', '4']],
  ['light', ['4', '1', '2', '2-1', '10']],
])('in order of %j', (sort, serials) =>
  expect(sortedLines(lines, sort, ['grey', 'green']).map(({ serial }) => serial)).toEqual(serials),
)

test('groups come in the order in which they first come, and hold just their lines', () => {
  const shown = rowsOf(lines, 'lead', new Set(['housing'])).map((row) =>
    row.kind === 'group' ? `${row.key}:${row.ids.length}` : row.line.serial,
  )
  expect(shown).toEqual(['water:3', '1', '10', '4', 'housing:2'])
  expect(rowsOf(lines, 'section', new Set()).filter(({ kind }) => kind === 'group')).toHaveLength(2)
})

test('every value is offered with how many have it', () => {
  expect([...countsOf(lines, 'orgUnit')]).toEqual([
    ['water', 4],
    ['housing', 2],
  ])
})

test('a view is known again by its address, whatever else stands in it', () => {
  const behind = readyViews.find(({ key }) => key === 'behind')!.settings
  const address = { sort: '-lag', progress: ['overdue', 'behind'], item: 'i-1' }
  expect(isSameView(settingsIn(address), behind)).toBe(true)
  expect(isSameView(settingsIn({ ...address, q: '管网' }), behind)).toBe(false)
  expect(changesTo(behind)).toMatchObject({ q: '', kind: '', progress: ['behind', 'overdue'] })
})
