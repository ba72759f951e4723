export { type Archive, openArchive } from './archive/open-archive.ts'
export { explainFailure, explainNote, type Language } from './explain.ts'
export type { Expansion, FailureCode, Lookalike, OpenFailure } from './failure.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { type OpenOptions, type OpenOutcome, openDocument } from './open-document.ts'
export type { Box, Dropped, EncodingFrom, Line, Opened, OpenedSource } from './opened.ts'
export { answerTasks } from './pool/answer-tasks.ts'
export {
  type CappedPool,
  createCappedPool,
  type PoolFailure,
  type PoolOptions,
  type PoolOutcome,
} from './pool/capped-pool.ts'
export { type OpenedSheets, type OpenSheetsOutcome, openSheets } from './sheets/open-sheets.ts'
export type { OpenedCell, OpenedMerge, OpenedRow, OpenedSheet } from './sheets/sheet.ts'
