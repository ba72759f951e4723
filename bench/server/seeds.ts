/** What has happened in each of the governments before the first request. */
import {
  type Act,
  type BreakdownDeed,
  type Deed,
  type DrawnRow,
  dateOf,
  type Period,
  type RegisterDeed,
} from '@taizhang/ledger'
import type { LedgerEvent } from '@taizhang/store'
import { marked } from './marked.ts'

const from = dateOf('2026-01-01')
const deadline = dateOf('2026-12-31')

function actOn(at: string): Act {
  return { actor: 'set-up', basis: { kind: 'login' }, at: dateOf(at) }
}

/** Bodies that have something to do in every government, by the same ids. */
export const bodies = ['water', 'finance', 'health', 'county-1', 'tax', 'office'] as const
export const posts = [
  'mayor',
  'vice-1',
  'vice-2',
  'head-finance',
  'liaison-health',
  'old-head',
  'desk-post',
  'inspector',
] as const
export const tables = ['b-draft', 'b-round'] as const

/** Ids that all governments use, and some that only one does. */
export function itemsOf(government: string): readonly string[] {
  return Array.from({ length: 24 }, (_, i) => (i < 8 ? `i${i + 1}` : `${government}-i${i + 1}`))
}

/** The events of a government, in the lists in which they are recorded. */
export function eventsOf(government: string): readonly (readonly LedgerEvent[])[] {
  return [
    registerEvents(government),
    ...itemsOf(government).map((id, i) => itemEvents(government, id, i)),
    ...tables.map((table) => tableEvents(government, table)),
  ]
}

function registerEvents(government: string): readonly LedgerEvent[] {
  const body = (orgUnit: string): RegisterDeed => ({
    ...{ kind: 'orgUnitAdded', orgUnit, name: `${marked(government, 'body', orgUnit)}局`, aliases: [] },
    ...{ relation: orgUnit === 'tax' ? 'verticallyManaged' : 'directDepartment', from },
  })
  const post = (
    id: string,
    orgUnit: string,
    postKind: 'leader' | 'sponsor' | 'head' | 'liaison' | 'desk' | 'supervisor',
  ): RegisterDeed => ({
    ...{ kind: 'postAdded', post: id, title: marked(government, 'post', id), orgUnit, postKind, from },
  })
  const holder = (postId: string, account: string, until?: string): RegisterDeed => ({
    ...{
      kind: 'holderSet',
      post: postId,
      person: `person-${account}`,
      name: marked(government, 'person', account),
    },
    ...{ acting: false, from, ...(until !== undefined && { until: dateOf(until) }) },
  })
  const deeds: readonly RegisterDeed[] = [
    ...[...bodies, `${government}-park`].map(body),
    ...[
      post('mayor', 'office', 'leader'),
      post('vice-1', 'office', 'sponsor'),
      post('vice-2', 'office', 'sponsor'),
    ],
    ...[post('head-finance', 'finance', 'head'), post('liaison-health', 'health', 'liaison')],
    ...[
      post('old-head', 'water', 'head'),
      post('desk-post', 'office', 'desk'),
      post('inspector', 'office', 'supervisor'),
    ],
    ...[holder('mayor', 'mayor'), holder('vice-1', 'vice'), holder('vice-2', 'other-vice')],
    ...[holder('head-finance', 'head-finance'), holder('liaison-health', 'liaison-health')],
    ...[holder('old-head', 'old-head', '2026-02-20'), holder('inspector', 'supervisor')],
    { kind: 'divisionSet', sponsor: 'vice-1', orgUnits: ['water', 'finance', 'tax'], from },
    { kind: 'divisionSet', sponsor: 'vice-2', orgUnits: ['health', 'county-1'], from },
  ]
  return deeds.map((deed) => ({ book: 'register', act: actOn('2026-01-05'), deed }))
}

const january = '2026-01' as Period

/** Each at another place of its way: drafts, issued ones, those that are reported on, one with a figure under embargo. */
function itemEvents(government: string, item: string, i: number): readonly LedgerEvent[] {
  const lead = bodies[i % 5]!
  const number = { kind: 'number', number: '7' } as const
  const words = marked(government, 'item', item)
  const deeds: readonly Deed[] = [
    {
      ...{ kind: 'added', itemKind: 'task', words: `新建改造管网${words}` },
      sources: [{ list: 'workReport', document: 'report-2026', quote: marked(government, 'quote', item) }],
      duties: {
        ...{
          lead,
          responsible: [bodies[(i + 1) % 5]!],
          supporting: i % 3 === 0 ? [bodies[(i + 2) % 5]!] : [],
        },
        ...(i % 4 === 0 && { furtherLeads: [bodies[(i + 3) % 5]!] }),
        ...(i % 6 === 0 && { sponsor: 'vice-2' }),
      },
      measure: { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' },
      schedule: { kind: 'straight', start: from, deadline },
      ...(i % 5 === 1 && { publisher: 'tax' }),
    },
    { kind: 'issued', document: 'table-2026', serial: String(i + 1), documentNumber: '文〔2026〕3号' },
    { kind: 'signedFor' },
    { kind: 'drafted', period: january, value: number, vintage: 'flash', words },
    { kind: 'approved', period: january },
    { kind: 'accepted', period: january },
  ]
  const embargoed: Deed = {
    ...{ kind: 'published', value: number, through: dateOf('2026-01-31'), vintage: 'flash' },
    source: marked(government, 'embargo', item),
    embargo: { until: dateOf('2026-12-31'), posts: ['vice-1'] },
  }
  const told = deeds.slice(0, 1 + (i % 6))
  return [...told, ...(i % 6 >= 2 ? [embargoed] : [])].map((deed) => ({
    book: 'item',
    item,
    act: actOn('2026-02-27'),
    deed,
  }))
}

function row(government: string, id: string, mark: string, lead: string): DrawnRow {
  const words = marked(government, mark, id)
  return {
    ...{ id, group: ['重点工作'], heads: [], words, type: 'work', measures: [], parts: [] },
    deadline: { from: 'default', date: deadline },
    duties: { lead, responsible: [], supporting: [] },
    quotes: [{ document: 'report-2026', start: 0, end: words.length, text: words }],
  }
}

/** One that nobody outside of the office has seen, and one that went round to two bodies, was commented on and then changed. */
function tableEvents(government: string, table: (typeof tables)[number]): readonly LedgerEvent[] {
  const rows = [
    row(government, `${table}-r1`, 'table', 'water'),
    row(government, `${table}-r2`, 'table', 'finance'),
  ]
  const drawn: BreakdownDeed = {
    ...{
      kind: 'rowsDrawn',
      document: 'report-2026',
      title: marked(government, 'table', table),
      list: 'workReport',
    },
    ...{ planYear: 2026, from: 'reading', rows, sentences: [] },
  }
  const comment = (orgUnit: string): BreakdownDeed => ({
    ...{
      kind: 'commented',
      comment: `c-${orgUnit}`,
      orgUnit,
      row: `${table}-r1`,
      field: 'words',
      way: 'login',
    },
    words: marked(government, 'comment', orgUnit),
  })
  const round: readonly BreakdownDeed[] = [
    { kind: 'rowsReviewed', rows: rows.map(({ id }) => id) },
    { kind: 'editionMade', stage: 'consultation' },
    {
      ...{ kind: 'consultationOpened', orgUnits: ['water', 'finance', 'county-1'], silence: 'consent' },
      until: { day: dateOf('2026-12-10'), time: '17:00' },
    },
    ...[comment('water'), comment('finance')],
    { kind: 'rowEdited', row: `${table}-r2`, edit: { words: marked(government, 'unseen', table) } },
  ]
  const deeds = table === 'b-draft' ? [drawn] : [drawn, ...round]
  return deeds.map((deed) => ({ book: 'breakdown', breakdown: table, act: actOn('2026-02-28'), deed }))
}
