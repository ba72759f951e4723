import type { BreakdownDeed, BreakdownRow, BreakdownState, CommentField, RowEdit } from '@taizhang/ledger'
import { deadlineOf } from '../tables/deadline-words.ts'
import type { MatchOrgUnit } from '../tables/org-units-written.ts'
import type { CommentForm, CommentFormRow, Where } from './form.ts'
import type { FormProblem } from './form-problem.ts'

export interface CommentOptions {
  readonly state: BreakdownState
  readonly matchOrgUnit: MatchOrgUnit
  /** Whose form it is, where the file does not say. */
  readonly orgUnit?: string
}

type CommentDeed = Extract<BreakdownDeed, { readonly kind: 'commented' | 'noComment' }>

/** What came of a returned comment form (意见回收结果): all of it, or nothing while there are problems. */
export interface CommentOutcome {
  readonly orgUnit: string | null
  readonly deeds: readonly CommentDeed[]
  readonly problems: readonly FormProblem[]
}

/**
 * What a returned comment form (征求意见表) says, as deeds on the table: a comment for each line with something in it, or 无意见. A
 * proposal for the words, the deadline or the lead says what the row would become.
 */
export function readCommentForm(form: CommentForm, options: CommentOptions): CommentOutcome {
  const orgUnit = form.orgUnit ?? options.orgUnit ?? null
  const top: Where = { sheet: form.file, row: 1 }
  const fails = (code: FormProblem['code']): CommentOutcome => ({
    orgUnit,
    deeds: [],
    problems: [{ code, where: top, words: form.file }],
  })
  if (orgUnit === null) return fails('orgUnitMissing')
  const said = form.rows.filter(({ proposal, reason }) => proposal.trim() + reason.trim() !== '')
  const typedOver = form.changed.map(({ where, serial, column, words }): FormProblem => {
    return { code: 'lockedChanged', where, words: `第${serial}项的“${column}”改成了“${words}”` }
  })
  if (typedOver.length > 0) return { orgUnit, deeds: [], problems: typedOver }
  if (form.noComment && said.length > 0) return fails('noChangeContradicted')
  if (form.noComment) return { orgUnit, deeds: [{ kind: 'noComment', orgUnit, way: 'form' }], problems: [] }
  if (said.length === 0) return fails('nothingSaid')
  const read = said.map((row, i) => readComment(row, i, { ...options, orgUnit }))
  const problems = read.flatMap((each) => ('problem' in each ? [each.problem] : []))
  return {
    orgUnit,
    deeds: problems.length > 0 ? [] : read.flatMap((each) => ('deed' in each ? [each.deed] : [])),
    problems,
  }
}

const fields: readonly (readonly [CommentField, RegExp])[] = [
  ['lead', /牵头|责任|分工|单位|配合/u],
  ['deadline', /时限|时间|期限|节点/u],
  ['number', /目标|数值|指标|数量/u],
  ['words', /文字|表述|任务|内容|措辞/u],
]

type Comment = { readonly deed: CommentDeed } | { readonly problem: FormProblem }

function readComment(
  line: CommentFormRow,
  at: number,
  options: CommentOptions & { readonly orgUnit: string },
): Comment {
  const { state, orgUnit } = options
  const name = line.serial === '' ? line.words.slice(0, 20) : `第${line.serial}项`
  const row = rowOf(line, state)
  if (row !== undefined && isOther(line, row, state))
    return { problem: { code: 'itemOther', where: line.where, words: name } }
  if (row === undefined) return { problem: { code: 'rowUnknown', where: line.where, words: name } }
  const field = fields.find(([, pattern]) => pattern.test(line.field))?.[0] ?? 'other'
  const proposed = proposalOf(field, line.proposal.trim(), row, options)
  if ('code' in proposed)
    return { problem: { code: proposed.code, where: line.where, words: line.proposal.trim() } }
  const said = [line.proposal.trim() && `建议改为：${line.proposal.trim()}`, line.reason.trim()]
  const round = state.consultations.length
  return {
    deed: {
      kind: 'commented',
      comment: `${orgUnit}#${round}-${at + 1}`,
      orgUnit,
      row: row.id,
      field,
      words: said.filter((words) => words !== '').join('。理由：'),
      way: 'form',
      ...(proposed.edit !== undefined && { proposal: proposed.edit }),
    },
  }
}

function rowOf({ row, serial, words }: CommentFormRow, state: BreakdownState): BreakdownRow | undefined {
  if (row !== null) return Object.hasOwn(state.rows, row) ? state.rows[row] : undefined
  const alike = state.order
    .map((id) => state.rows[id]!)
    .filter(
      (each) => (each.serial === undefined || each.serial === serial) && plain(each.words) === plain(words),
    )
  return alike.length === 1 ? alike[0] : undefined
}

function plain(text: string): string {
  return text.replace(/[\s，。；、,.;]/gu, '')
}

/** A hidden id beside the words of another row: somebody sorted the columns that he saw. Words that are no row's were edited. */
function isOther({ words }: CommentFormRow, row: BreakdownRow, { order, rows }: BreakdownState): boolean {
  const said = plain(words)
  if (said === '' || plain(row.words) === said) return false
  return order.some((id) => id !== row.id && plain(rows[id]!.words) === said)
}

type Proposal =
  | { readonly edit?: RowEdit }
  | { readonly code: 'proposalUnread' | 'orgUnitUnknown' | 'orgUnitsSeveral' }

/** A number is proposed in words only: what the target becomes is for a person to enter; so is a lead whose name is a guess. */
function proposalOf(
  field: CommentField,
  words: string,
  row: BreakdownRow,
  { state, matchOrgUnit }: CommentOptions,
): Proposal {
  if (words === '' || field === 'other' || field === 'number') return {}
  if (field === 'words') return { edit: { words } }
  if (field === 'deadline') {
    const read = deadlineOf(words, state.planYear ?? null)
    if ('unread' in read || read.deadline.date === undefined) return { code: 'proposalUnread' }
    return { edit: { deadline: { from: 'person', words, date: read.deadline.date } } }
  }
  const found = matchOrgUnit(words)
  if (found.kind === 'unknown' || found.kind === 'vague') return { code: 'orgUnitUnknown' }
  if (found.orgUnits.length > 1) return { code: 'orgUnitsSeveral' }
  if (found.kind === 'guess') return {}
  const [lead] = found.orgUnits
  const { responsible, supporting } = row.duties
  const others = (ids: readonly string[]) => ids.filter((id) => id !== lead)
  return {
    edit: {
      duties: {
        ...row.duties,
        lead: lead!,
        responsible: others(responsible),
        supporting: others(supporting),
      },
    },
  }
}
