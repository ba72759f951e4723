import type { TableWhere } from './imported-table.ts'

/** What is wrong with a table (表格问题), the weightier first; those of `stopping` stop the import. */
export const tableProblemCodes = [
  'headerMissing',
  'rowsMissing',
  'serialTwice',
  'wordsMissing',
  'serialMissing',
  'serialGap',
  'cellError',
  'orgUnitUnknown',
  'orgUnitVague',
  'leadMissing',
  'leadAssumed',
  'sponsorUnknown',
  'deadlineUnread',
  'columnUnread',
] as const
export type TableProblemCode = (typeof tableProblemCodes)[number]

/** One of them with its place, and the words it is about. */
export interface TableProblem {
  readonly code: TableProblemCode
  readonly where: TableWhere
  readonly words: string
  /** What is known besides: 同时与市住建局、市住房公积金中心相符. */
  readonly reason?: string
}

const stopping: ReadonlySet<TableProblemCode> = new Set(['headerMissing', 'rowsMissing', 'wordsMissing'])

/** Whether nothing of the table can be taken while this stands (中止导入). */
export function stopsImport({ code }: TableProblem): boolean {
  return stopping.has(code)
}

interface Said {
  readonly zh: (words: string, reason?: string) => string
  readonly en: (words: string) => string
}

const messages: Readonly<Record<TableProblemCode, Said>> = {
  headerMissing: {
    zh: () => '没有找到表头：需有一行写明“工作任务”和“责任单位”等栏目。请补上表头后重新导入。',
    en: () =>
      'No header found: one row must name the columns, as 工作任务 and 责任单位. Add it and import again.',
  },
  rowsMissing: {
    zh: () => '表头之下没有条目。请确认选对了工作表后重新导入。',
    en: () => 'There are no rows under the header. Check that this is the right sheet and import again.',
  },
  serialTwice: {
    zh: (words) => `序号${words}出现两次。请为其中一个另定序号，改正后才能确认导入。`,
    en: (words) =>
      `Serial ${words} stands twice. Give one of them another; the import is confirmed after that.`,
  },
  wordsMissing: {
    zh: (words) => `序号${words}没有任务内容。请补上任务，或删去这一行后重新导入。`,
    en: (words) => `Serial ${words} has no task. Add its words, or delete the row, and import again.`,
  },
  serialMissing: {
    zh: (words) => `“${words}”没有序号。请核对是漏编序号，还是上一条的内容。`,
    en: (words) => `"${words}" has no serial. Check whether it was left out, or belongs to the row above.`,
  },
  serialGap: {
    zh: (words) => `序号不连续：缺${words}。请核对是否漏行。`,
    en: (words) => `Serials do not follow: ${words} is missing. Check that no row was lost.`,
  },
  cellError: {
    zh: (words) => `单元格是错误值${words}。请在原表改正，或导入后补填。`,
    en: (words) =>
      `The cell holds the error ${words}. Correct it in the file, or fill it in after the import.`,
  },
  orgUnitUnknown: {
    zh: (words, reason) =>
      `“${words}”对不上单位名册${reason ? `：${reason}` : ''}。请选择对应单位，或先在名册中登记。`,
    en: (words) => `The register has no one body called ${words}. Choose one, or enter it first.`,
  },
  orgUnitVague: {
    zh: (words) => `“${words}”没有写明是哪些单位。请逐一指定。`,
    en: (words) => `"${words}" does not say which bodies are meant. Name them.`,
  },
  leadMissing: {
    zh: (words) =>
      words === '' ? '没有牵头单位。请指定一个。' : `“${words}”是多个单位，没有写明由哪个牵头。请指定一个。`,
    en: (words) =>
      words === ''
        ? 'No body leads this row. Name one.'
        : `"${words}" are several bodies, and none is said to lead. Name one.`,
  },
  leadAssumed: {
    zh: (words) => `牵头单位一栏空着，暂按排在第一的“${words}”牵头。请核对是否与上一条相同。`,
    en: (words) =>
      `The column of leads is empty here; "${words}" is named first and taken. Check it against the row above.`,
  },
  sponsorUnknown: {
    zh: (words) =>
      `“${words}”不是名册中的分管领导，没有读入，这些条目仍按分工归口。请先在名册中登记他的职务，再看本预览；他若是单位负责人，不必理会。`,
    en: (words) =>
      `"${words}" is no sponsor of the register, and was not read: the rows go by the division of work. Enter his post first and look at this preview again; where he is the head of a body, leave it.`,
  },
  columnUnread: {
    zh: (words) => `“${words}”一栏没有读入。请核对其中的内容，需要的在导入后补录。`,
    en: (words) =>
      `The column "${words}" was not read. Check what it holds, and enter it after the import where it is needed.`,
  },
  deadlineUnread: {
    zh: (words) => `看不出“${words}”是哪一天。请填写日期，如2026年9月30日。`,
    en: (words) => `"${words}" names no day. Enter a date, as 2026年9月30日.`,
  },
}

/** The problem in words for people (问题说明): where, what, and what to do next. */
export function explainTableProblem(problem: TableProblem): { readonly zh: string; readonly en: string } {
  const { sheet, row, column } = problem.where
  const { zh, en } = messages[problem.code]
  const at = column === undefined ? '' : `第${column}列`
  return {
    zh: `《${sheet}》第${row}行${at}：${zh(problem.words, problem.reason)}`,
    en: `${sheet}, row ${row}${column === undefined ? '' : `, column ${column}`}: ${en(problem.words)}`,
  }
}
