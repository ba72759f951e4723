/** Who is named for what in a row of a table (责任分工原文), as written and in that order. */
export interface DutyWords {
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly supporting: readonly string[]
}

type Role = keyof DutyWords

/** The cells of a row that name bodies; a table may lack any of them. */
export type DutyCells = Readonly<Partial<Record<Role, string>>>

const none: DutyWords = { lead: [], responsible: [], supporting: [] }

/**
 * The bodies that a row names (牵头、责任、配合单位).
 *
 * A cell may itself say who does what: 牵头单位：市住建局；责任单位：市财政局. Where nobody is said to lead, the first named
 * leads; of several leads the first leads and the others are responsible.
 */
export function dutyWordsOf(cells: DutyCells): DutyWords {
  const said = (Object.entries(cells) as [Role, string][]).map(([role, words]) => rolesIn(words, role))
  return withOneLead(said.reduce(joined, none))
}

const labels: readonly (readonly [Role, RegExp])[] = [
  ['lead', /^(?:牵头|主办|主责)/],
  ['supporting', /^(?:配合|协办|协同|参与|参加|协助)/],
  ['responsible', /^(?:责任|承办|落实|实施|承担)/],
]
const label =
  /(?:牵头|主办|主责|配合|协办|协同|参与|参加|协助|责任|承办|落实|实施|承担)(?:责任)?(?:单位|部门|地区)?\s*[：:]/gu

/** The bodies of one cell; words before its first label belong to the role of the column. */
export function rolesIn(cell: string, role: Role): DutyWords {
  const words = unbroken(cell)
  const found = [...words.matchAll(label)]
  const head = partOf(words.slice(0, found[0]?.index ?? words.length), role)
  return found
    .map((match, i) => {
      const [said] = match
      const of = labels.find(([, pattern]) => pattern.test(said))![0]
      return partOf(words.slice(match.index + said.length, found[i + 1]?.index ?? words.length), of)
    })
    .reduce(joined, head)
}

/** A name that a narrow cell broke over two lines: 市住⏎建局. A line that ends as a body does, or a next that begins as one, is a line. */
function unbroken(cell: string): string {
  return cell.replace(
    /(?<=\p{Script=Han})(?<![局委办厅院部会司府心区县市旗镇乡道村队行社团校学所处室站场馆库网港台联协关组警头合责与助担])\n(?=\p{Script=Han})(?![市各省国驻县])/gu,
    '',
  )
}

/**
 * 市住建局（牵头）、市财政局 names its lead among the others; 市审计局配合 the supporting one. A word without brackets is said of all that
 * stand before it in its clause: 市住建局、市财政局牵头，市教育局、市审计局配合.
 */
function partOf(words: string, role: Role): DutyWords {
  return clausesIn(words)
    .flatMap((clause) => rolesOfClause(clause, role))
    .reduce(joined, none)
}

/** Commas, stops and lines part clauses; 、 joins names within one. */
function clausesIn(words: string): string[] {
  return splitAt(words, /[，,；;。\n]/u)
}

function rolesOfClause(clause: string, role: Role): DutyWords[] {
  const named: DutyWords[] = []
  let saidAfter = role
  for (const name of namesIn(clause).toReversed()) {
    const [, said = name, bracket = '', as = ''] =
      /^(.+?)([（(]?)(牵头|主办|配合|协办|参与)(?:单位|部门|负责)?[)）]?$/u.exec(name) ?? []
    const own = labels.find(([, pattern]) => pattern.test(as))?.[0]
    if (own !== undefined && bracket === '') saidAfter = own
    const bare = bareName(said)
    if (bare !== '') named.unshift({ ...none, [own ?? saidAfter]: [bare] })
  }
  return named
}

function joined(a: DutyWords, b: DutyWords): DutyWords {
  return {
    lead: [...a.lead, ...b.lead],
    responsible: [...a.responsible, ...b.responsible],
    supporting: [...a.supporting, ...b.supporting],
  }
}

function withOneLead({ lead, responsible, supporting }: DutyWords): DutyWords {
  const ranked = [...new Set([...lead, ...responsible])]
  const [first, ...others] = ranked
  const named = new Set(ranked)
  return {
    lead: first === undefined ? [] : [first],
    responsible: others,
    supporting: [...new Set(supporting)].filter((name) => !named.has(name)),
  }
}

/** The names in a list, in order: 市财政局、各县（市、区）政府 is two. What only says how they share the work is no name. */
export function namesIn(words: string): string[] {
  return split(words)
    .flatMap((name) => name.split(joinedByAnd))
    .map(bareName)
    .filter((name) => /\p{L}/u.test(name))
}

/** 市发展改革委和市财政局, but not 市自然资源和规划局: the words before 和 end as a body does, and a body follows. */
const joinedByAnd = /(?<=[局委办厅院部会司府心区县队行社团校所])[和及与](?=[市县区省各驻国])/u

const opening = '（(〔['
const closing = '）)〕]'

function split(words: string): string[] {
  return splitAt(words, /[、，,；;。/\s|]/u)
}

/** The pieces between these marks; a mark within brackets parts nothing. */
function splitAt(words: string, mark: RegExp): string[] {
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const character of words) {
    if (opening.includes(character)) depth++
    if (closing.includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && mark.test(character)) {
      names.push(name)
      name = ''
    } else name += character
  }
  return [...names, name]
}

function bareName(name: string): string {
  return name
    .trim()
    .replace(/^(?:由|及|和|以及|会同|联合)/u, '')
    .replace(/[（(]?(?:按照?(?:各自)?职责(?:分工)?|根据职责|分别|共同)(?:分工)?(?:负责|落实)?[)）]?$/u, '')
    .replace(/(?<=.{2})(?:负责|落实)$/u, '')
    .replace(/(?<=[局委办厅院部会司府心队行])等(?:单位|部门|有关部门|相关部门)?$/u, '')
    .trim()
}
