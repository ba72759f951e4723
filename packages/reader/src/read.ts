import { assemble } from './assemble.ts'
import { type CoveredDraft, coverageOf, type Placed } from './coverage.ts'
import { findingsOf } from './findings/all.ts'
import type { FindingDraft } from './findings/finding.ts'
import { type ActualDraft, readActuals } from './items/actuals.ts'
import { type CommitmentDraft, readCommitments } from './items/commitments.ts'
import { type Passage, passagesOf } from './items/passage.ts'
import { readTargets, type TargetDraft } from './items/targets.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { Reading, Source } from './reading.ts'

/** Everything read from a text, in view offsets, before it is put into words of the source. */
export interface Analysis {
  readonly outline: Outline
  readonly passages: readonly Passage[]
  readonly targets: readonly TargetDraft[]
  readonly commitments: readonly CommitmentDraft[]
  readonly actuals: readonly ActualDraft[]
  readonly findings: readonly FindingDraft[]
  readonly coverage: readonly CoveredDraft[]
}

/** Reads a report (解读). Never throws; a text that is no report gives a reading with little in it. */
export function read(text: string, source: Partial<Source> = {}): Reading {
  return assemble(analyse(text), source)
}

export function analyse(text: string): Analysis {
  const outline = outlineOf(text)
  const passages = passagesOf(outline)
  const view = outline.view.text
  const { planYear } = outline.facts
  const targets = readTargets(view, outline.headings, passages, planYear)
  const actuals = readActuals(view, passages)
  const commitments = withoutTargets(readCommitments(view, passages, planYear), targets)
  const placed: readonly Placed[] = [
    ...targets.map(({ start, end }, i) => ({ id: `t${i + 1}`, start, end, as: 'target' as const })),
    ...commitments.map(({ start, end }, i) => ({ id: `c${i + 1}`, start, end, as: 'commitment' as const })),
    ...actuals.map(({ statement: { start, end } }, i) => ({
      id: `a${i + 1}`,
      start,
      end,
      as: 'actual' as const,
    })),
  ]
  return {
    outline,
    passages,
    targets,
    commitments,
    actuals,
    findings: findingsOf(outline, passages, targets, actuals),
    coverage: coverageOf(view, passages, placed),
  }
}

/** Words that set a target are no promise besides. Both lists are in reading order. */
function withoutTargets(
  commitments: readonly CommitmentDraft[],
  targets: readonly TargetDraft[],
): CommitmentDraft[] {
  let next = 0
  return commitments.filter(({ start, end }) => {
    while (next < targets.length && targets[next]!.end <= start) next++
    return next >= targets.length || targets[next]!.start >= end
  })
}
