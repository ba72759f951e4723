import { type BreakdownDeed, type CalendarDate, dateOf, type RowEdit } from '@taizhang/ledger'
import { chief, head, liaison, onPaper, supervisor } from './actors.ts'
import { draftTable, type SampleReport, type TableDraft } from './draft-table.ts'
import type { SampleComment, SampleRow } from './sample.ts'
import { tellTable } from './tell-table.ts'
import { plan, type Telling, vary } from './telling.ts'

/** From the report to the issued table (分解、征求意见、印发): 8 January to 6 February. */
export function planTable(telling: Telling, report: SampleReport): TableDraft {
  const draft = draftTable(telling.sample, report)
  const days = ['2025-01-10', '2025-01-11', '2025-01-13', '2025-01-14'].map(dateOf)
  planDeeds(telling, dateOf('2025-01-09'), [draft.drawn])
  draft.work.forEach((deeds, i) => {
    planDeeds(telling, days[i]!, deeds)
  })
  planConsultation(telling, draft)
  planDeeds(telling, dateOf('2025-01-23'), [
    { kind: 'editionMade', stage: 'revised' },
    { kind: 'editionMade', stage: 'forDecision' },
  ])
  planDeeds(telling, issuedOn, [
    { kind: 'issued', documentNumber, on: issuedOn, meeting: '市政府第3次常务会议' },
  ])
  return draft
}

export const issuedOn = dateOf('2025-02-06')
export const documentNumber = '青政办发〔2025〕3号'

/** Bodies that said nothing until the day was over: read as consent. */
export const silent: readonly string[] = [
  ...['railway-station', 'tobacco', 'meteorology', 'lan-river-bank', 'survey-team', 'trade-unions'],
  ...['heyuan', 'establishment'],
]

function planDeeds(telling: Telling, on: CalendarDate, deeds: readonly BreakdownDeed[]): void {
  plan(telling, on, (told, day) => {
    for (const deed of deeds) tellTable(told, chief(told, day), deed)
  })
}

function planConsultation(telling: Telling, { rowIds }: TableDraft): void {
  const { sample } = telling
  const until = { day: dateOf('2025-01-20'), time: '17:00' }
  const orgUnits = sample.orgUnits.map(({ id }) => id)
  planDeeds(telling, dateOf('2025-01-15'), [
    ...sample.comments.flatMap((comment) => draftLead(comment, sample.rows, rowIds)),
    { kind: 'editionMade', stage: 'consultation' },
    { kind: 'consultationOpened', orgUnits, until, silence: 'consent' },
  ])
  const commenting = new Set(sample.comments.map(({ orgUnit }) => orgUnit))
  orgUnits.forEach((orgUnit, i) => {
    const day = dateOf(`2025-01-${16 + vary(i, 1, 2)}`)
    if (!commenting.has(orgUnit) && !silent.includes(orgUnit)) planConsent(telling, orgUnit, day)
  })
  sample.comments.forEach((comment, i) => {
    planComment(telling, {
      comment,
      id: `意见${i + 1}`,
      row: rowIds.get(rowAbout(comment, sample.rows).serial)!,
    })
  })
  planDeeds(telling, dateOf('2025-01-21'), [{ kind: 'consultationClosed' }])
}

function planConsent(telling: Telling, orgUnit: string, on: CalendarDate): void {
  plan(telling, on, (told, day) => {
    const act = liaison(told, orgUnit, day)
    const way = act.basis.kind === 'login' ? 'login' : 'form'
    tellTable(told, act, { kind: 'noComment', orgUnit, way })
  })
}

/** The draft had another lead where a comment asks for the one that it has now. */
function draftLead(
  comment: SampleComment,
  rows: readonly SampleRow[],
  rowIds: ReadonlyMap<number, string>,
): readonly BreakdownDeed[] {
  if (comment.draftLead === undefined) return []
  const row = rowAbout(comment, rows)
  const duties = { lead: comment.draftLead, responsible: row.responsible, supporting: [] }
  return [{ kind: 'rowEdited', row: rowIds.get(row.serial)!, edit: { duties } }]
}

function rowAbout({ about }: SampleComment, rows: readonly SampleRow[]): SampleRow {
  const row = rows.find(({ words }) => words.includes(about))
  if (!row) throw new Error(`no row of the sample says ${about}, which a comment is about`)
  return row
}

interface Said {
  readonly comment: SampleComment
  readonly id: string
  readonly row: string
}

function planComment(telling: Telling, { comment, id, row }: Said): void {
  const { orgUnit, field, words, ruling, reason } = comment
  const edit = editAsked(comment, rowAbout(comment, telling.sample.rows))
  plan(telling, dateOf(`2025-01-${16 + vary(words.length, 5, 4)}`), (told, day) => {
    const act = vary(words.length, 3, 2) === 0 ? onPaper(told, orgUnit, day) : head(told, orgUnit, day)
    tellTable(told, act, {
      ...{ kind: 'commented', comment: id, orgUnit, row, field, words },
      ...(edit && ruling === 'adopted' && { proposal: edit }),
      way: act.basis.kind === 'login' ? 'login' : 'file',
    })
  })
  plan(telling, dateOf('2025-01-22'), (told, day) => {
    const own = edit && ruling === 'partly' ? { edit } : {}
    tellTable(told, supervisor(told, day), { kind: 'commentRuled', comment: id, ruling, reason, ...own })
  })
}

function editAsked({ lead, note }: SampleComment, { words, responsible }: SampleRow): RowEdit | undefined {
  if (lead !== undefined) return { duties: { lead, responsible, supporting: [] } }
  return note === undefined ? undefined : { words: words + note }
}
