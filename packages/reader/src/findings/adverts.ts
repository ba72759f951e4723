import type { Passage } from '../items/passage.ts'
import { advert } from '../lexicon/chrome.ts'
import type { FindingDraft } from './finding.ts'

/** Names of sites and offers inside the sentences of the text (植入广告). */
export function advertFindings(text: string, passages: readonly Passage[]): FindingDraft[] {
  return passages.flatMap(({ start, end, role }) => {
    if (role === 'noise') return []
    return Array.from(text.slice(start, end).matchAll(advert), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      kind: 'injected' as const,
      suggestion: null,
      message: `“${match[0]}”是网站植入的文字，不属于原文。`,
    }))
  })
}
