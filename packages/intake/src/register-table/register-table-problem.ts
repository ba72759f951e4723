import type { TableWhere } from '../tables/imported-table.ts'

/** What is wrong with a register table (名册表问题), the weightier first; nothing of it is taken while one stands. */
export const registerTableProblemCodes = [
  'headerMissing',
  'rowsMissing',
  'nameMissing',
  'nameTwice',
  'relationUnknown',
  'relationMissing',
  'parentUnknown',
  'parentCycle',
  'officeMissing',
  'holderFromToday',
] as const
export type RegisterTableProblemCode = (typeof registerTableProblemCodes)[number]

/** One of them with its place, and the words it is about. */
export interface RegisterTableProblem {
  readonly code: RegisterTableProblemCode
  readonly where: TableWhere
  readonly words: string
  readonly reason?: string
}

const messages: Readonly<
  Record<RegisterTableProblemCode, readonly [zh: (words: string, reason: string) => string, en: string]>
> = {
  headerMissing: [
    () => '没有找到表头：需有“单位名称”和另一栏（如“关系”）。请用系统给出的名册表填写。',
    'No header found: 单位名称 and one more column are needed. Fill in the template.',
  ],
  rowsMissing: [() => '表中没有单位。请填写后再导入。', 'There are no bodies in the table. Fill it in.'],
  nameMissing: [
    () => '没有单位名称。请补上，或删去这一行。',
    'The name is missing. Add it, or delete the row.',
  ],
  nameTwice: [
    (words, reason) => `“${words}”出现两次（${reason}）。请只留一个。`,
    'The name or short name stands twice. Leave it to one body.',
  ],
  relationUnknown: [
    (words) => `没有“${words}”这种关系。请从下拉选项中选择。`,
    'There is no such relation. Choose one from the list.',
  ],
  relationMissing: [
    (words) => `“${words}”是新单位，没有写关系，从名称也看不出。请从下拉选项中选择。`,
    'The relation of a new body is missing, and its name does not tell it. Choose one from the list.',
  ],
  parentUnknown: [
    (words) => `上级“${words}”既不在名册中，也不在本表中。请核对，或先加一行。`,
    'The parent is in neither the register nor the table. Check it, or add a row.',
  ],
  parentCycle: [
    (words) => `“${words}”的上级绕回了自己。请改正。`,
    'The parents run in a circle. Correct one.',
  ],
  officeMissing: [
    (words) => `登记分管领导“${words}”需要有政府办公室。请在表中加一行本级政府办公室。`,
    'A sponsor has his post in the government office: add a row for it.',
  ],
  holderFromToday: [
    (words, reason) =>
      `“${words}”不能从这一天起任职：现任${reason}从同一天或以后起任职。请改用以后的生效日期。`,
    'The present holder began on that day or later. Choose a later day.',
  ],
}

/** The problem in words for people (问题说明): where, what, and what to do next. */
export function explainRegisterTableProblem({ code, where, words, reason = '' }: RegisterTableProblem): {
  readonly zh: string
  readonly en: string
} {
  const [zh, en] = messages[code]
  const { sheet, row, column } = where
  const at = column === undefined ? '' : `第${column}列`
  return {
    zh: `《${sheet}》第${row}行${at}：${zh(words, reason)}`,
    en: `${sheet}, row ${row}${column === undefined ? '' : `, column ${column}`}: ${en}`,
  }
}
