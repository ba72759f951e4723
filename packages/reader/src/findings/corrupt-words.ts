import { type CorruptWord, misread, substitutes } from '../lexicon/corrupt-words.ts'
import type { FindingDraft } from './finding.ts'

interface Occurrence {
  readonly word: CorruptWord
  readonly at: number
  readonly sure: boolean
  readonly genuine: boolean
}

/**
 * Words that a site put in place of others (替换词). In a text where two kinds of them stand beyond doubt, the doubtful
 * ones of a kind whose meant word has vanished are flagged too.
 */
export function corruptWordFindings(text: string): FindingDraft[] {
  const kinds = substitutes
    .map((word) => ({ word, occurrences: occurrencesOf(text, word) }))
    .filter(({ occurrences }) => occurrences.length > 0)
  const sureKinds = kinds.filter(({ occurrences }) => occurrences.some(({ sure }) => sure)).length
  const replaced = kinds.flatMap(({ word, occurrences }) => {
    const vanished = sureKinds >= 3 && count(text, word.meant) * 8 <= occurrences.length
    return occurrences.filter(({ sure, genuine }) => (sure || vanished) && !genuine)
  })
  const slips = misread.flatMap((word) => occurrencesOf(text, word).filter(({ sure }) => sure))
  return [...replaced, ...slips].map(findingOf)
}

function occurrencesOf(text: string, word: CorruptWord): Occurrence[] {
  const occurrences: Occurrence[] = []
  for (let at = text.indexOf(word.written); at >= 0; at = text.indexOf(word.written, at + 1)) {
    const around = surroundings(text, at, word.written.length)
    const sure = word.sure?.test(around) === true
    occurrences.push({ word, at, sure, genuine: word.genuine?.test(around) === true })
  }
  return occurrences
}

/** Up to twelve units before the word, the word as ⌶, and up to thirty units after it, all of one line. */
function surroundings(text: string, at: number, length: number): string {
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(at + length, at + length + 30)
  const line = before.lastIndexOf('\n')
  const end = after.indexOf('\n')
  return `${before.slice(line + 1)}⌶${end < 0 ? after : after.slice(0, end)}`
}

function count(text: string, word: string): number {
  let n = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) n++
  return n
}

function findingOf({ word, at }: Occurrence): FindingDraft {
  const { written, meant } = word
  return {
    start: at,
    end: at + written.length,
    kind: 'corrupt_word',
    suggestion: meant,
    message: `“${written}”疑为“${meant}”之误（文档分享网站的近义词替换或识别错误）。`,
  }
}
