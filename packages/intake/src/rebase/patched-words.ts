import { sameStretches } from './text-change.ts'

/**
 * The words of a row with what a later text changed (改后表述): people's own edits stay where each changed stretch is still
 * found once; else they are the words of the later text.
 */
export function patchedWords(words: string, was: string, is: string): string {
  if (words === was) return is
  let patched = words
  for (const change of changesBetween(was, is)) {
    const next = patchedOnce(patched, change)
    if (next === undefined) return is
    patched = next
  }
  return patched
}

interface Change {
  /** The letters in front that tell where it is. */
  readonly before: string
  readonly old: string
  readonly now: string
}

/** Found by as many letters in front as the edited words still have; by none only where a number is what changed. */
function patchedOnce(words: string, { before, old, now }: Change): string | undefined {
  for (let letters = before.length; letters >= 0; letters--) {
    const ahead = before.slice(before.length - letters)
    if (letters === 0 && !/^\d/.test(old)) return undefined
    const places = placesOf(words, ahead + old)
    if (places.length !== 1) continue
    const at = places[0]! + ahead.length
    return words.slice(0, at) + now + words.slice(at + old.length)
  }
  return undefined
}

/** 18 of 118 is another number. */
function placesOf(words: string, sought: string): number[] {
  const places: number[] = []
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1)) {
    const [first, last] = [sought[0] ?? '', sought.at(-1) ?? '']
    const runsOn = (inside: string, outside: string | undefined) =>
      /\d/.test(inside) && /[\d.]/.test(outside ?? '')
    if (!runsOn(first, words[at - 1]) && !runsOn(last, words[at + sought.length])) places.push(at)
  }
  return places
}

const lettersBefore = 4

function changesBetween(was: string, is: string): Change[] {
  const stretches = [
    { old: 0, new: 0, length: 0 },
    ...sameStretches(was, is),
    { old: was.length, new: is.length, length: 0 },
  ]
  return stretches.slice(1).flatMap((next, i) => {
    const last = stretches[i]!
    const [oldFrom, newFrom] = [last.old + last.length, last.new + last.length]
    if (oldFrom === next.old && newFrom === next.new) return []
    return [
      {
        before: was.slice(Math.max(last.old, oldFrom - lettersBefore), oldFrom),
        old: was.slice(oldFrom, next.old),
        now: is.slice(newFrom, next.new),
      },
    ]
  })
}
