import type { Passage } from '../items/passage.ts'
import type { Outline } from '../outline.ts'
import { advertFindings } from './adverts.ts'
import { boilerplateFindings } from './boilerplate.ts'
import { duplicateFindings, truncationFindings } from './copies.ts'
import { corruptNumberFindings } from './corrupt-numbers.ts'
import { corruptWordFindings } from './corrupt-words.ts'
import type { FindingDraft } from './finding.ts'
import { inconsistencyFindings } from './inconsistent.ts'
import { placeholderFindings } from './placeholders.ts'

/** Everything a careful editor would query before relying on the text (疑点), in reading order. */
export function findingsOf(outline: Outline, passages: readonly Passage[]): FindingDraft[] {
  const { text } = outline.view
  const body = (draft: FindingDraft): boolean =>
    !outline.zones.some(
      ({ role, start, end }) => role === 'noise' && start <= draft.start && draft.start < end,
    )
  const inText = [
    ...placeholderFindings(text),
    ...corruptWordFindings(text),
    ...corruptNumberFindings(text, passages, outline.facts.planYear),
    ...advertFindings(text, passages),
    ...inconsistencyFindings(text, passages),
  ].filter(body)
  const around = [
    ...boilerplateFindings(outline),
    ...duplicateFindings(outline),
    ...truncationFindings(outline),
  ]
  return [...inText, ...around].toSorted((a, b) => a.start - b.start || b.end - a.end)
}
