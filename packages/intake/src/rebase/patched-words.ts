import { sameStretches } from './text-change.ts'

/**
 * The words of a row with what a later text changed (改后表述): people's own edits stay where each changed stretch is still
 * found once; else they are the words of the later text.
 */
export function patchedWords(words: string, was: string, is: string): string {
  if (words === was) return is
  let patched = words
  for (const { before, old, now } of changesBetween(was, is)) {
    const sought = before + old
    const at = patched.indexOf(sought)
    if (sought === '' || at === -1 || patched.indexOf(sought, at + 1) !== -1) return is
    patched = patched.slice(0, at) + before + now + patched.slice(at + sought.length)
  }
  return patched
}

interface Change {
  /** The letters in front that tell where it is. */
  readonly before: string
  readonly old: string
  readonly now: string
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
