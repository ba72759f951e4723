import { explainTableProblem, type TableProblem } from '@taizhang/intake'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'

/** Why nothing of a table can be taken (表格无法导入): every problem with its place, those that stop it first. */
export function tableUnsound(name: string, problems: readonly TableProblem[]): ProblemAnswer {
  const faults = problems.map((each) => {
    const { sheet, row, column } = each.where
    const field = column === undefined ? `第${row}行` : `第${row}行第${column}列`
    return { path: `${sheet}!${row}`, field, code: each.code, ...explainTableProblem(each) }
  })
  return problem('tableUnsound', { name, count: String(faults.length) }, { faults })
}

/** The year is in neither the file nor what was said of it (年度缺失). */
export const planYearMissing: ProblemAnswer = problem(
  'invalid',
  { count: '1' },
  {
    faults: [
      {
        ...{ path: 'planYear', field: '年度', code: 'missing' },
        zh: '看不出是哪一年的表，请填写年度',
        en: 'is missing: the table names no year',
      },
    ],
  },
)
