import type { ActualDraft } from '../items/actuals.ts'
import type { Passage } from '../items/passage.ts'
import type { TargetDraft } from '../items/targets.ts'
import type { Outline } from '../outline.ts'
import { advertFindings } from './adverts.ts'
import { boilerplateFindings } from './boilerplate.ts'
import { duplicateFindings, truncationFindings } from './copies.ts'
import { corruptNumberFindings } from './corrupt-numbers.ts'
import { corruptWordFindings } from './corrupt-words.ts'
import type { FindingDraft } from './finding.ts'
import { inconsistencyFindings, lastYearFindings } from './inconsistent.ts'
import { placeholderFindings } from './placeholders.ts'

/** Everything a careful editor would query before relying on the text (疑点), in reading order. */
export function findingsOf(
  outline: Outline,
  passages: readonly Passage[],
  targets: readonly TargetDraft[],
  actuals: readonly ActualDraft[],
): FindingDraft[] {
  const { text } = outline.view
  const inText = [
    ...placeholderFindings(text),
    ...corruptWordFindings(text),
    ...corruptNumberFindings(text, passages, outline.facts.planYear),
    ...advertFindings(text, passages),
    ...inconsistencyFindings(text, passages),
    ...lastYearFindings(targets, actuals),
  ]
  const around = [
    ...boilerplateFindings(outline),
    ...duplicateFindings(outline),
    ...truncationFindings(outline),
  ]
  return [...withoutNoise(outline, inText), ...around].toSorted(byPlace)
}

/** Words of the site are flagged as such; what stands in them is not. */
function withoutNoise({ zones }: Outline, drafts: readonly FindingDraft[]): FindingDraft[] {
  const noise = zones.filter(({ role }) => role === 'noise')
  let next = 0
  return drafts.toSorted(byPlace).filter(({ start }) => {
    while (next < noise.length && noise[next]!.end <= start) next++
    return next >= noise.length || noise[next]!.start > start
  })
}

function byPlace(a: FindingDraft, b: FindingDraft): number {
  return a.start - b.start || b.end - a.end
}
