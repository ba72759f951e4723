import type { CalendarDate } from '../exact/calendar-date.ts'
import { groupOn, nameOn, type OrgUnitState, orgUnitsOn, successorsOf } from './on-day.ts'
import type { RegisterState } from './register-state.ts'

/**
 * What a written name stands for (单位识别), never silently: exact 照名称 · alias 照简称、曾用名 · group 统称 · guess 推测 · vague 没有指明 (有关部门) ·
 * unknown 对不上. The score is 100 for what is certain, 60 to 90 for a guess, 0 for nothing.
 */
export interface OrgUnitMatch {
  readonly written: string
  readonly kind: 'exact' | 'alias' | 'group' | 'guess' | 'vague' | 'unknown'
  /** By id; several for a group or where several took over. */
  readonly orgUnits: readonly string[]
  readonly score: number
  /** For people: what led to it. */
  readonly reason: string
}

/** The day the names are of, and the place whose name may stand before them: 青澜市. */
export interface MatchOptions {
  readonly day: CalendarDate
  readonly place?: string
}

/** The bodies that a list of names stands for (识别单位), in its order: 市住建局、市财政局、各县（市、区）. */
export function resolveOrgUnits(
  state: RegisterState,
  text: string,
  options: MatchOptions,
): readonly OrgUnitMatch[] {
  return namesIn(text).flatMap((name) => {
    const whole = matchOrgUnit(state, name, options)
    if (isSure(whole)) return [whole]
    // 市教育局和市财政局 are two, 市发展和改革委员会 is one.
    const parts = name.split(/以及|及|和|与/u).map((part) => matchOrgUnit(state, part, options))
    return parts.length > 1 && parts.every(isSure) ? parts : [whole]
  })
}

function isSure({ kind }: OrgUnitMatch): boolean {
  return kind === 'exact' || kind === 'alias' || kind === 'group' || kind === 'vague'
}

/** The names of a list; a comma within brackets parts nothing: 各县（市、区）. */
function namesIn(text: string): readonly string[] {
  const names: string[] = ['']
  let depth = 0
  for (const sign of text) {
    if ('（('.includes(sign)) depth++
    if ('）)'.includes(sign)) depth--
    if (depth <= 0 && /[、，,；;。\s]/u.test(sign)) names.push('')
    else names[names.length - 1] += sign
  }
  return names.filter((name) => name !== '')
}

/** The bodies that one name stands for (识别一个名称). */
export function matchOrgUnit(state: RegisterState, written: string, options: MatchOptions): OrgUnitMatch {
  const asked: Asked = { state, written, options, orgUnits: orgUnitsOn(state, options.day) }
  return (
    byName(asked) ??
    byAlias(asked) ??
    byGroup(asked) ??
    byFormerName(asked) ??
    vague(asked) ??
    ofCounty(asked) ??
    byLikeness(asked)
  )
}

interface Asked {
  readonly state: RegisterState
  readonly written: string
  readonly options: MatchOptions
  readonly orgUnits: readonly OrgUnitState[]
}

function byName({ written, orgUnits }: Asked): OrgUnitMatch | undefined {
  const found = orgUnits.filter(({ name }) => bare(name) === bare(written))
  return found.length === 1 ? certain(written, 'exact', [found[0]!.id], '与名称一致') : undefined
}

/** 住建局 and 青澜市住建局 are 市住建局. */
function byAlias({ written, orgUnits, options }: Asked): OrgUnitMatch | undefined {
  const short = shortened(written, options)
  const found = orgUnits.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => bare(each) === bare(written) || shortened(each, options) === short),
  )
  if (found.length === 0) return undefined
  if (found.length > 1) return ambiguous(written, found)
  const { id, name } = found[0]!
  return certain(written, 'alias', [id], `“${name}”的简称`)
}

function byGroup({ state, written, options }: Asked): OrgUnitMatch | undefined {
  const group = Object.values(state.groups).find(({ name, aliases }) =>
    [name, ...aliases].some((each) => withoutGovernment(each) === withoutGovernment(written)),
  )
  const members = group && groupOn(state, group.id, options.day)
  return members && certain(written, 'group', members, `“${group.name}”指${members.length}个单位`)
}

/** A name that was changed, or of a body that is gone: those who took over. */
function byFormerName({ state, written, options }: Asked): OrgUnitMatch | undefined {
  const short = shortened(written, options)
  const former = Object.values(state.orgUnits).filter(({ names, aliases }) =>
    [...names.map(({ name }) => name), ...aliases].some((each) => shortened(each, options) === short),
  )
  const orgUnits = [...new Set(former.flatMap(({ id }) => successorsOf(state, id, options.day)))]
  if (orgUnits.length === 0) return undefined
  const names = orgUnits.map((id) => nameOn(state, id, options.day)).join('、')
  return certain(written, 'alias', orgUnits, `曾用名，现为${names}`)
}

function vague({ written }: Asked): OrgUnitMatch | undefined {
  const isVague = /有关|相关|其他|各(?:级)?(?:部门|单位|成员单位)|^市直|^市级/u.test(written)
  if (!isVague) return undefined
  return { written, kind: 'vague', orgUnits: [], score: 0, reason: '没有指明是哪些单位，请逐个写明' }
}

/** A bureau of a county is not the city's of the same name: the county answers for it. */
function ofCounty({ written, orgUnits }: Asked): OrgUnitMatch | undefined {
  const county = orgUnits.find(({ relation, name }) => {
    const place = withoutGovernment(name)
    return relation === 'countyGovernment' && written !== place && bare(written).startsWith(place)
  })
  if (!county) return undefined
  return {
    ...{ written, kind: 'guess', orgUnits: [county.id], score: 70 },
    reason: `属于${county.name}，按县（市、区）推测`,
  }
}

const leastScore = 60

function byLikeness({ written, orgUnits, options }: Asked): OrgUnitMatch {
  const short = shortened(written, options)
  const scored = orgUnits
    .map((orgUnit) => {
      const forms = [orgUnit.name, ...orgUnit.aliases].map((each) => shortened(each, options))
      return { orgUnit, score: Math.max(...forms.map((form) => likeness(short, form))) }
    })
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = scored
  if (!best) return { written, kind: 'unknown', orgUnits: [], score: 0, reason: '名册中没有相近的单位' }
  if (next?.score === best.score) {
    return ambiguous(
      written,
      scored.filter(({ score }) => score === best.score).map(({ orgUnit }) => orgUnit),
    )
  }
  const { id, name } = best.orgUnit
  return { written, kind: 'guess', orgUnits: [id], score: best.score, reason: `与“${name}”相近` }
}

function certain(
  written: string,
  kind: 'exact' | 'alias' | 'group',
  orgUnits: readonly string[],
  reason: string,
): OrgUnitMatch {
  return { written, kind, orgUnits, score: 100, reason }
}

function ambiguous(written: string, found: readonly OrgUnitState[]): OrgUnitMatch {
  const names = found
    .slice(0, 5)
    .map(({ name }) => name)
    .join('、')
  return { written, kind: 'unknown', orgUnits: [], score: 0, reason: `同时与${names}相符，请写明是哪一个` }
}

/** 人民政府 and 政府, 管理委员会 and 管委会 are written for each other; brackets come in two widths. */
function bare(name: string): string {
  return name
    .replace(/\s+/gu, '')
    .replace(/[（(]/gu, '(')
    .replace(/[）)]/gu, ')')
    .replace('人民政府', '政府')
    .replace('管理委员会', '管委会')
}

/** Without the name of the place, or the 市 that stands for it. */
function shortened(name: string, { place }: MatchOptions): string {
  const short = bare(name)
  const own = place !== undefined && short.startsWith(place) ? short.slice(place.length) : short
  // 市场监管局 begins with no place.
  return own.replace(/^市(?!场|监|政(?!府))/u, '')
}

function withoutGovernment(name: string): string {
  return bare(name).replace(/(?:政府|管委会)$/u, '')
}

/**
 * How alike two names are, 0 to 90: 90 or less for a short form, whose characters stand in the long one in order from its
 * first to its last (发改委, 发展和改革委员会); else twice the characters in common, in order, by those of both.
 */
function likeness(a: string, b: string): number {
  const common = sharedSigns(a, b)
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const isShortForm = common === short.length && short.length > 2 && short[0] === long[0]
  if (isShortForm && short.at(-1) === long.at(-1)) return 90
  if (isShortForm && /委$/u.test(short) && /委员会$/u.test(long)) return 90
  return Math.min(85, Math.floor((200 * common) / Math.max(1, a.length + b.length)))
}

function sharedSigns(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const sign of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++) {
      next.push(b[j] === sign ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    }
    row = next
  }
  return row[b.length]!
}
