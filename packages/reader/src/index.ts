export { type Explanation, explain } from './explain.ts'
export { type SuggestedOrgUnit, suggestOrgUnits } from './items/org-units.ts'
export { read } from './read.ts'
export type {
  Actual,
  ActualQuantity,
  Block,
  Canonical,
  Commitment,
  Comparator,
  CoverageClass,
  Covered,
  Deadline,
  Direction,
  DocumentFacts,
  Finding,
  FindingKind,
  IndicatorName,
  Kind,
  Level,
  Quantity,
  Quote,
  Reading,
  Role,
  Section,
  Source,
  Span,
  Target,
} from './reading.ts'
