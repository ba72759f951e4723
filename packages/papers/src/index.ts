export { archiveOf } from './archive.ts'
export { type AdoptionPaper, adoptionTable, commentFieldWords } from './breakdown/adoption-table.ts'
export { breakdownTable, type Medium } from './breakdown/draft-table.ts'
export { type EditionPaper, editionTable, stageWords } from './breakdown/edition-table.ts'
export type { NameOf, Naming, OrgUnitsTogether, TableTitle } from './breakdown/names.ts'
export { type RedlinePaper, redlineTable } from './breakdown/redline-table.ts'
export type { Circular, CircularClass, CircularItem, NamedBodies, NamedBody } from './circular/circular.ts'
export { type CircularFacts, circularOf, reasonsOf } from './circular/circular-of.ts'
export { circularTables } from './circular/circular-tables.ts'
export { circularProse } from './circular/circular-words.ts'
export { sharesNote } from './circular/shares-note.ts'
export { byteOrderMark, csvHeading, csvLine, csvOf, csvRow } from './csv.ts'
export { docxOf, proseDocxOf } from './docx.ts'
export {
  type CommentFormLine,
  type CommentFormOut,
  commentFormTables,
  commentFormXlsx,
} from './forms/comment-form.ts'
export { commentFormLine } from './forms/comment-form-line.ts'
export {
  explainFormFailure,
  explainFormNote,
  type FormFileFailure,
  type FormFileNote,
} from './forms/form-file.ts'
export { formsArchive, type NamedFile } from './forms/forms-archive.ts'
export { type OpenCommentFormOutcome, openCommentForm } from './forms/open-comment-form.ts'
export { type OpenReturnFormOutcome, openReturnForm } from './forms/open-return-form.ts'
export {
  type ReturnFormLine,
  type ReturnFormOut,
  returnFormTables,
  returnFormXlsx,
} from './forms/return-form.ts'
export { returnFormLine } from './forms/return-form-line.ts'
export { type HeadingLanguage, itemCells, itemsTable, itemTableColumns } from './items-table.ts'
export { type LedgerLine, type LedgerPaper, ledgerTable } from './ledger/ledger-table.ts'
export { cumulativeWords, formPeriodWords, periodWords } from './ledger/period-words.ts'
export { throughWords, valueWords } from './ledger/value-words.ts'
export { vintageWords } from './ledger/vintage-words.ts'
export { type NoticePaper, noticeProse, noticeTitle } from './prose/notice-paper.ts'
export type { FormRow, Prose, ProseBlock } from './prose/prose.ts'
export { registerTable } from './register-table.ts'
export { readSheets, type SheetsOptions, type SheetsOutcome, type SheetsRead } from './sheets/read-sheets.ts'
export { xlsxOf } from './spreadsheet/workbook.ts'
export {
  type Cell,
  type Column,
  type Line,
  type MarkedRun,
  type MarkedWords,
  type Table,
  wordsIn,
} from './table.ts'
