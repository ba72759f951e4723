import type { OrgUnitRelation } from '@taizhang/ledger'
import { mayBeSame, nameKey } from './name-key.ts'
import { bareName, type PlaceLevel, withoutPlace } from './own-name.ts'
import { type RelationGuess, relationGuess } from './relation-guess.ts'

/** A body that names in a table suggest (拟登记单位): to be looked at, corrected and then entered. */
export interface SuggestedOrgUnit {
  readonly id: string
  readonly name: string
  /** The other ways in which it was written. */
  readonly shortNames: readonly string[]
  readonly relation: OrgUnitRelation
  readonly certainty: RelationGuess['certainty']
  readonly reason: string
  /** All names that it stands for, those of bodies that it answers for too. */
  readonly written: readonly string[]
  /** Others that may be the same, suggested or entered already, by id: a person decides. */
  readonly perhaps: readonly string[]
}

/** What names suggest (拟登记单位清单), and the names that stand for no one body. */
export interface SuggestedOrgUnits {
  readonly orgUnits: readonly SuggestedOrgUnit[]
  readonly left: readonly { readonly written: string; readonly reason: string }[]
}

/** Where the names are of, and who is entered already. */
export interface SuggestedOrgUnitOptions extends PlaceLevel {
  readonly known?: readonly { readonly id: string; readonly names: readonly string[] }[]
}

/**
 * The bodies that names stand for (由名称拟登记单位), in the order in which they came: each name in one of them, or left with a reason.
 *
 * Names are one body only where that is sure; those that may be one are told. Ids are counted up from those that are taken.
 */
export function bodiesOf(names: readonly string[], options: SuggestedOrgUnitOptions): SuggestedOrgUnits {
  const left: { readonly written: string; readonly reason: string }[] = []
  const byKey = new Map<string, Found>()
  const known = keysOf(options)
  for (const written of new Set(names)) {
    const reason = whyNot(written, options) ?? isKnown(written, known, options)
    if (reason !== undefined) {
      left.push({ written, reason })
      continue
    }
    const { county } = relationGuess(written, options)
    const key = nameKey(county ?? written, options)
    const found = byKey.get(key) ?? { key, own: [], under: [] }
    byKey.set(key, found)
    found[county === undefined ? 'own' : 'under'].push(written)
  }
  const found = [...byKey.values()]
  const ids = freeIds(found.length, options)
  const numbered = found.map((each, i) => ({ ...each, id: ids[i]! }))
  const entered = (options.known ?? []).map(({ id, names }): Numbered => {
    return { id, key: nameKey(names[0] ?? id, options), own: [...names], under: [] }
  })
  return { orgUnits: numbered.map((each) => suggested(each, [...numbered, ...entered], options)), left }
}

/** Whether a suggestion can be taken as it is (可照单登记): its kind is told by its name, and no other may be the same body. */
export function isSettled({ certainty, perhaps }: SuggestedOrgUnit): boolean {
  return certainty !== 'unsure' && perhaps.length === 0
}

interface Found {
  readonly key: string
  /** Its own names as written, and those of bodies that it answers for. */
  readonly own: string[]
  readonly under: string[]
}

type Numbered = Found & { readonly id: string }

function suggested(
  found: Numbered,
  all: readonly Numbered[],
  options: SuggestedOrgUnitOptions,
): SuggestedOrgUnit {
  const { id, own, under } = found
  const county = under.map((each) => relationGuess(each, options).county).find((each) => each !== undefined)
  const name = fullName(own, options) ?? county!
  const { relation, certainty, reason } = relationGuess(name, options)
  return {
    ...{ id, name, relation, certainty },
    reason: own.length === 0 ? `表中写到${under.join('、')}` : reason,
    shortNames: own.filter((each) => each !== name),
    written: [...own, ...under],
    perhaps: all
      .filter((other) => other !== found && areAlike(found, other, options))
      .map((other) => other.id),
  }
}

/** Counties and what is in them are told apart by the place before them: 云泽经开区 ends as 经开区 does. */
function areAlike(a: Numbered, b: Numbered, options: SuggestedOrgUnitOptions): boolean {
  if (/[县市区旗]$/u.test(a.key) || /[县市区旗]$/u.test(b.key)) return false
  const forms = ({ key, own }: Numbered) => [key, ...own.map((each) => withoutPlace(bareName(each), options))]
  return forms(a).some((one) => forms(b).some((other) => mayBeSame(one, other)))
}

/** The longest is the most formal; a county that is written without its government gets it. */
function fullName(own: readonly string[], options: SuggestedOrgUnitOptions): string | undefined {
  const [longest] = own.toSorted((a, b) => bareName(b).length - bareName(a).length)
  if (longest === undefined) return undefined
  const { relation } = relationGuess(longest, options)
  return relation === 'countyGovernment' && /[县市区旗]$/u.test(longest) ? `${longest}政府` : longest
}

const groupName =
  /^(?:各|全市|全县|全区|相关|有关)|有关|相关|其他|各(?:级|部门|单位|成员)|成员单位|^市直|^市级|^县直|^区直|^(?:县|市|区|旗|县区|县市区|县\(市、?区\))(?:政府)?$/u

function whyNot(written: string, { place }: SuggestedOrgUnitOptions): string | undefined {
  const bare = bareName(written)
  if (/^各.*[县区市旗]/u.test(bare) && !/部门|单位/u.test(bare))
    return '是统称：登记了县（市、区）政府和开发区以后即可识别，指名册中的全部；表中没有写到的也请登记'
  if (/^(?:本|我)?(?:省|市|县|区|州)政府$/u.test(bare) || bare === `${place}政府`)
    return '是本级政府，不是承办单位；如指政府办公室，请在导入预览中指定'
  if (groupName.test(bare)) return '没有写明是哪一个单位，请在导入预览中指定'
  if (!/\p{Script=Han}{2}/u.test(bare)) return '不像单位名称，请在导入预览中指定或改正原表'
  return undefined
}

type KnownKeys = ReadonlyMap<string, string>

function keysOf(options: SuggestedOrgUnitOptions): KnownKeys {
  const { known = [] } = options
  return new Map(
    known.flatMap(({ names }) => names.map((name) => [nameKey(name, options), names[0] ?? name] as const)),
  )
}

/** What is entered is not entered a second time under another name. */
function isKnown(written: string, known: KnownKeys, options: SuggestedOrgUnitOptions): string | undefined {
  const { county } = relationGuess(written, options)
  const name = known.get(nameKey(county ?? written, options))
  return name === undefined ? undefined : `可能就是已登记的“${name}”，请在导入预览中指定`
}

/** u-01, u-02 …: nobody has to think of one, and none says what its body was once called. */
function freeIds(count: number, { known = [] }: SuggestedOrgUnitOptions): readonly string[] {
  const last = Math.max(0, ...known.map(({ id }) => Number(/^u-(\d{1,9})$/.exec(id)?.[1] ?? 0)))
  return Array.from({ length: count }, (_each, i) => `u-${String(last + i + 1).padStart(2, '0')}`)
}
