import { broadDutyWords, type Duty, falseSurroundings, duties as usual } from '@taizhang/terms'
import type { Level } from '../reading.ts'

/** A body that the words of a task point to, with the words that do. */
export interface SuggestedOrgUnit {
  readonly orgUnit: string
  readonly words: readonly string[]
  /** True where only words that many tasks share point to it (投资, 项目建设): less than a guess. */
  readonly isBroad?: true
}

/**
 * The bodies (单位) that the words of a task suggest, the likeliest lead first, at most four; those that much less
 * points to are left out. A guess for a person to check: what is named first counts most, then longer words; words
 * inside the name of a park or a zone count less; words shared by many tasks count only where nothing else is named.
 */
export function suggestOrgUnits(
  words: string,
  level: Level,
  duties: readonly Duty[] = usual,
): SuggestedOrgUnit[] {
  const found = weighed(words, occurrencesIn(words, indexOf(duties)))
  const definite = found.filter(({ isBroad }) => !isBroad)
  const isBroad = definite.length === 0
  const scored = scoresOf(isBroad ? found.slice(0, 1) : definite, duties, level)
  const best = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score * 10 >= best * 3)
    .slice(0, 4)
    .map(({ orgUnit, words: own }) => ({ orgUnit, words: own, ...(isBroad && { isBroad }) }))
}

/** The words of all duties by their first character, longest first, with the places of their bodies in the table. */
type Index = ReadonlyMap<string, readonly Entry[]>

interface Entry {
  readonly word: string
  readonly bodies: readonly number[]
}

const indexes = new WeakMap<readonly Duty[], Index>()

function indexOf(duties: readonly Duty[]): Index {
  const known = indexes.get(duties)
  if (known) return known
  const bodies = new Map<string, number[]>()
  duties.forEach(({ words }, body) => {
    for (const word of words) if (word !== '') bodies.set(word, [...(bodies.get(word) ?? []), body])
  })
  const index = new Map<string, Entry[]>()
  for (const [word, of] of [...bodies].toSorted(([a], [b]) => b.length - a.length)) {
    const first = word[0]!
    index.set(first, [...(index.get(first) ?? []), { word, bodies: of }])
  }
  indexes.set(duties, index)
  return index
}

interface Occurrence extends Entry {
  readonly start: number
  readonly end: number
}

/** Where the words of duties stand, none within a longer one (公路 in 农村公路), none that means something else there. */
function occurrencesIn(text: string, index: Index): Occurrence[] {
  const found: Occurrence[] = []
  let reached = 0
  for (let start = 0; start < text.length; start++) {
    const entry = index.get(text[start]!)?.find(({ word }) => text.startsWith(word, start))
    if (entry === undefined || start + entry.word.length <= reached) continue
    const end = start + entry.word.length
    if (isFalse(text, entry.word, start)) continue
    found.push({ ...entry, start, end })
    reached = end
  }
  return found
}

const falseAround = new Map(falseSurroundings.map((each) => [each.word, each]))

function isFalse(text: string, word: string, start: number): boolean {
  const around = falseAround.get(word)
  if (around === undefined) return false
  const end = start + word.length
  return (
    around.before.some((before) => text.endsWith(before, start)) ||
    around.after.some((after) => text.startsWith(after, end))
  )
}

interface Weighed extends Occurrence {
  readonly weight: number
  readonly isBroad: boolean
}

const broad: ReadonlySet<string> = new Set(broadDutyWords)

/** Each word once, where it stands first. What comes later in the task weighs less, down to three tenths. */
function weighed(text: string, occurrences: readonly Occurrence[]): Weighed[] {
  const names = zoneNamesIn(text)
  const manner = mannerEnd(text)
  const isPlain = ({ word, start, end }: Occurrence) =>
    !broad.has(word) && start >= manner && !names.some((name) => start >= name.start && end <= name.end)
  const first = occurrences.find(isPlain)
  const once = occurrences.filter(({ word }, i) => occurrences.findIndex((each) => each.word === word) === i)
  return once.map((each) => {
    const before = text.slice(0, each.start).match(/[，；、。,;]/gu)?.length ?? 0
    const isPlace = first !== undefined && !isPlain(each)
    const weight =
      (1 + each.word.length / 2) *
      Math.max(0.3, 0.85 ** before) *
      (each === first ? 1.6 : 1) *
      (isPlace ? 0.3 : 1)
    return { ...each, weight, isBroad: broad.has(each.word) }
  })
}

/** Names of parks and zones (标准化科创园): what is in them says where something is done, not what. */
function zoneNamesIn(text: string): { start: number; end: number }[] {
  const name =
    /[^，；、。,;：:（）()“”\s]{0,6}(?:产业园|科创园|科技园|创业园|物流园|示范园|孵化园|文旅区|新区|集聚区|功能区|先行区|合作区|大学城|科技城|科学城|产业城|新城)/gu
  return Array.from(text.matchAll(name), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}

/** Where the clause ends that only says in what way (坚持…，围绕…，以…为抓手，); 0 where the task begins at once. */
function mannerEnd(text: string): number {
  const manner = /^(?:坚持|围绕|聚焦|立足|按照|紧扣|紧盯|牢固树立|树牢|以[^，]{2,20}为)[^，。；]*，/u.exec(
    text,
  )
  return manner?.[0].length ?? 0
}

interface Scored {
  readonly orgUnit: string
  readonly score: number
  readonly words: readonly string[]
}

/** Two duties may name one body, as 城市管理局 and 住房城乡建设局 do at province level. */
function scoresOf(found: readonly Weighed[], duties: readonly Duty[], level: Level): Scored[] {
  const scores = new Map<string, Scored>()
  for (const { word, weight, bodies } of found)
    for (const body of bodies) {
      const { orgUnit: local, provincial } = duties[body]!
      const orgUnit = level === 'province' ? (provincial ?? local) : local
      const before = scores.get(orgUnit) ?? { orgUnit, score: 0, words: [] }
      if (before.words.some((each) => each.includes(word))) continue
      scores.set(orgUnit, { orgUnit, score: before.score + weight, words: [...before.words, word] })
    }
  return [...scores.values()].toSorted((a, b) => b.score - a.score)
}
