import type { RowHint } from '@taizhang/ledger'
import { type Level, type SuggestedOrgUnit, suggestOrgUnits } from '@taizhang/reader'
import type { Duty } from '@taizhang/terms'
import type { OrgUnits } from '../breakdown/model.ts'
import { orgUnitsOf } from '../breakdown/org-units.ts'
import type { Learned, LearnedRow } from './learned.ts'

/** What the suggestion of bodies goes by (建议依据). */
export interface HintOptions {
  readonly level: Level
  /** The place's own duties; absent for the usual ones. */
  readonly duties?: readonly Duty[]
  /** Last dispatch and corrections, as `learnedFrom` gives them. */
  readonly learned?: Learned
  /** The id of a body that the duties table names; undefined for one that the place does not have. */
  readonly idOf?: (orgUnit: string) => string | undefined
}

/**
 * Suggested bodies (建议牵头、责任、配合单位) for the words of a row, with the reason; undefined where nothing points to anybody.
 *
 * A matter that was dispatched or corrected before goes to who had it, the most alike first and a correction before a
 * dispatch; else the words go by the table of duties, and where that says nothing, to who had what is somewhat alike.
 */
export function suggestDuties(
  words: string,
  headings: readonly string[],
  options: HintOptions,
): RowHint | undefined {
  const { level, duties } = options
  return hintFor(words, orgUnitsOf(words, headings, { level, ...(duties && { duties }) }), options)
}

/** The same for words whose bodies by the table of duties are known already (已按职责推断的). */
export function hintFor(
  words: string,
  byDuties: OrgUnits,
  { learned, idOf }: Pick<HintOptions, 'learned' | 'idOf'>,
): RowHint | undefined {
  const [known] = learned?.(words) ?? []
  const isSure = known !== undefined && known.percent >= sureFrom
  // What shares a few words with another matter goes by its own, where these name a body.
  const own = isSure || byDuties.from !== 'words' ? undefined : hintByDuties(byDuties, idOf)
  return own ?? (known === undefined ? hintByDuties(byDuties, idOf) : hintOf(known))
}

function hintOf({ row, shared, percent }: LearnedMatch): RowHint {
  const { lead, responsible, supporting } = row.duties
  return {
    ...(lead !== undefined && { lead }),
    responsible,
    supporting,
    reason: `${said(row)}（相近${percent}%：${shared.slice(0, 4).join('、')}${percent < sureFrom ? '；相近不多，请核对' : ''}）`,
  }
}

/** Below it, of 100, two matters share words and may well be different ones. */
const sureFrom = 80

type LearnedMatch = ReturnType<Learned>[number]

function said({ from }: LearnedRow): string {
  return from.kind === 'correction'
    ? `${from.by}于${from.on}改定的分工`
    : `《${from.document}》第${from.serial}项的分工`
}

function hintByDuties(
  { lead, supporting, from }: OrgUnits,
  idOf: NonNullable<HintOptions['idOf']> = (orgUnit) => orgUnit,
): RowHint | undefined {
  if (lead === null) return undefined
  const found = [lead, ...supporting].flatMap((each) => {
    const id = idOf(each.orgUnit)
    return id === undefined ? [] : [{ id, each }]
  })
  const [first, ...others] = found
  if (first === undefined) return undefined
  return {
    lead: first.id,
    responsible: [],
    supporting: [...new Set(others.map(({ id }) => id))].filter((id) => id !== first.id),
    reason: reasonOf(first.each, from),
  }
}

function reasonOf({ orgUnit, words }: SuggestedOrgUnit, from: 'words' | 'headings' | 'broad' | null): string {
  const where = from === 'headings' ? '标题' : '条目'
  const broad = from === 'broad' ? '，词义较宽' : ''
  return `${where}中的“${words.join('、')}”属${orgUnit}职责${broad}`
}

/** The bodies of a duties table that the words name (职责匹配), for a list to choose from. */
export function dutiesNamed(words: string, { level, duties }: HintOptions): readonly SuggestedOrgUnit[] {
  return suggestOrgUnits(words, level, duties)
}
