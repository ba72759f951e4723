import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dutiesOf } from '@taizhang/intake'
import {
  type CalendarDate,
  type CauseCategory,
  type CommentField,
  type CommentRuling,
  dateOf,
  type ItemKind,
  type LeftOutReason,
  type Measure,
  type OrgUnitRelation,
  type PostKind,
} from '@taizhang/ledger'
import type { Duty } from '@taizhang/terms'
import { measureFrom } from './sample-measure.ts'

/** The made-up city as its files tell it (虚构城市样例): who there is, the table of its report, and how the year went. */
export interface Sample {
  readonly text: string
  readonly orgUnits: readonly SampleOrgUnit[]
  readonly posts: readonly SamplePost[]
  readonly holders: readonly SampleHolder[]
  readonly divisions: readonly SampleDivision[]
  readonly duties: readonly Duty[]
  readonly rows: readonly SampleRow[]
  readonly leftOut: readonly { readonly words: string; readonly reason: LeftOutReason }[]
  readonly comments: readonly SampleComment[]
  readonly causes: readonly SampleCause[]
  /** What stands for the many papers of a year: evidence at nodes and at the end, and scans of sealed paper. */
  readonly files: Readonly<Record<'report' | SamplePaper, SampleFile>>
}

export type SamplePaper = 'evidence' | 'closeOut' | 'scan'

/** A file, and the SHA-256 of its bytes by which it is known. */
export interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export interface SampleOrgUnit {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly relation: OrgUnitRelation
  readonly code: string
}

export interface SamplePost {
  readonly id: string
  readonly title: string
  readonly orgUnit: string
  readonly kind: PostKind
  /** Of a desk: the post whose holder it enters for. */
  readonly recordsFor?: string
}

export interface SampleHolder {
  readonly person: string
  readonly name: string
  readonly post: string
  readonly from: CalendarDate
  readonly until?: CalendarDate
  readonly acting: boolean
}

export interface SampleDivision {
  readonly from: CalendarDate
  readonly post: string
  readonly orgUnits: readonly string[]
}

/** One row of the table as it was issued, and the path that its figures took. */
export interface SampleRow {
  readonly serial: number
  readonly words: string
  /** The words of the report behind it. */
  readonly quote: string
  readonly kind: ItemKind
  readonly lead: string
  readonly responsible: readonly string[]
  readonly deadline: CalendarDate
  readonly measure: Measure
  readonly path: SamplePath
}

/** From the first figure to the last of the year, both as written, by a shape (pace.ts). */
export interface SamplePath {
  readonly first: string
  readonly last: string
  readonly pace: string
}

export interface SampleComment {
  readonly orgUnit: string
  /** Words of the row that it is about. */
  readonly about: string
  readonly field: CommentField
  readonly words: string
  /** The lead that it asks for, and the one that the draft had. */
  readonly lead?: string
  readonly draftLead?: string
  /** What it, or the ruling, adds to the words of the row: （全年数）. */
  readonly note?: string
  readonly ruling: CommentRuling
  readonly reason: string
}

export interface SampleCause {
  readonly category: CauseCategory
  readonly words: string
  readonly next: string
}

/** Reads the made-up city from `folder` (samples of the project). @throws where a file is missing or says what it cannot. */
export function readSample(folder: string): Sample {
  const table = (name: string) => tableOf(readFileSync(join(folder, 'ledger', name), 'utf8'))
  const paths = new Map(table('progress-2025.tsv').map((line) => [cell(line, 'serial'), pathOf(line)]))
  return {
    text: readFileSync(join(folder, 'src/qinglan-2025.txt'), 'utf8'),
    orgUnits: table('org-units.tsv').map(orgUnitOf),
    posts: table('posts.tsv').map(postOf),
    holders: table('people.tsv').map(holderOf),
    divisions: table('divisions.tsv').map((line) => ({
      from: dateOf(cell(line, 'from')),
      post: cell(line, 'post'),
      orgUnits: listed(cell(line, 'org_units')),
    })),
    duties: dutiesIn(readFileSync(join(folder, 'ledger/duties.csv'), 'utf8')),
    rows: table('table-2025.tsv').map((line) => rowOf(line, paths)),
    leftOut: table('left-out-2025.tsv').map((line) => ({
      words: cell(line, 'words'),
      reason: cell(line, 'reason') as LeftOutReason, // held to the list by samples/ledger/check.test.ts
    })),
    comments: table('comments-2025.tsv').map(commentOf),
    causes: table('causes.tsv').map((line) => ({
      category: cell(line, 'category') as CauseCategory, // as above
      words: cell(line, 'words'),
      next: cell(line, 'next'),
    })),
    files: {
      report: fileAt(folder, 'src/qinglan-2025.txt', '青澜市2025年政府工作报告.txt'),
      evidence: fileAt(folder, 'ledger/files/evidence.txt', '佐证材料.txt'),
      closeOut: fileAt(folder, 'ledger/files/close-out.txt', '销号申请材料.txt'),
      scan: fileAt(folder, 'ledger/files/scan.txt', '盖章件扫描.txt'),
    },
  }
}

function fileAt(folder: string, path: string, name: string): SampleFile {
  const bytes = readFileSync(join(folder, path))
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

type Line = Readonly<Record<string, string>>

function tableOf(text: string): readonly Line[] {
  const [head = '', ...lines] = text.replace(/\n$/, '').split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}

function cell(line: Line, name: string): string {
  const value = line[name]
  if (value === undefined) throw new Error(`a sample table has no column ${name}`)
  return value
}

function listed(words: string): readonly string[] {
  return words.split(' ').filter((word) => word !== '')
}

function orgUnitOf(line: Line): SampleOrgUnit {
  return {
    id: cell(line, 'id'),
    name: cell(line, 'name'),
    aliases: cell(line, 'short_names').split('、'),
    relation: cell(line, 'relation') as OrgUnitRelation, // held to the list by samples/ledger/check.test.ts
    code: cell(line, 'code'),
  }
}

function postOf(line: Line): SamplePost {
  const recordsFor = cell(line, 'records_for')
  return {
    id: cell(line, 'id'),
    title: cell(line, 'title'),
    orgUnit: cell(line, 'org_unit'),
    kind: cell(line, 'kind') as PostKind, // as above
    ...(recordsFor !== '' && { recordsFor }),
  }
}

function holderOf(line: Line): SampleHolder {
  const until = cell(line, 'until')
  return {
    person: cell(line, 'id'),
    name: cell(line, 'name'),
    post: cell(line, 'post'),
    from: dateOf(cell(line, 'from')),
    ...(until !== '' && { until: dateOf(until) }),
    acting: cell(line, 'acting') === 'yes',
  }
}

function rowOf(line: Line, paths: ReadonlyMap<string, SamplePath>): SampleRow {
  const serial = cell(line, 'serial')
  const path = paths.get(serial)
  if (!path) throw new Error(`row ${serial} of the sample table has no line in progress-2025.tsv`)
  return {
    serial: Number(serial),
    words: cell(line, 'words'),
    quote: cell(line, 'quote') || cell(line, 'words'),
    kind: cell(line, 'kind') as ItemKind, // as above
    lead: cell(line, 'lead'),
    responsible: listed(cell(line, 'responsible')),
    deadline: dateOf(cell(line, 'deadline')),
    measure: measureFrom({
      kind: cell(line, 'measure'),
      comparator: cell(line, 'comparator'),
      target: cell(line, 'target'),
      upper: cell(line, 'upper'),
      unit: cell(line, 'unit'),
      baseline: cell(line, 'baseline'),
      detail: cell(line, 'detail'),
    }),
    path,
  }
}

function pathOf(line: Line): SamplePath {
  return { first: cell(line, 'first'), last: cell(line, 'last'), pace: cell(line, 'pace') }
}

function commentOf(line: Line): SampleComment {
  const optional = (name: string) => cell(line, name) || undefined
  const [lead, draftLead, note] = ['lead', 'draft_lead', 'note'].map(optional)
  return {
    orgUnit: cell(line, 'org_unit'),
    about: cell(line, 'about'),
    field: cell(line, 'field') as CommentField, // as above
    words: cell(line, 'words'),
    ...(lead !== undefined && { lead }),
    ...(draftLead !== undefined && { draftLead }),
    ...(note !== undefined && { note }),
    ruling: cell(line, 'ruling') as CommentRuling, // as above
    reason: cell(line, 'reason'),
  }
}

function dutiesIn(csv: string): readonly Duty[] {
  const outcome = dutiesOf(csv)
  if ('duties' in outcome) return outcome.duties
  throw new Error(`samples/ledger/duties.csv: ${JSON.stringify(outcome.problems)}`)
}
