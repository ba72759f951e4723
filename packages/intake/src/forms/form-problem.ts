import type { Where } from './form.ts'

/** What is wrong with a returned form (反馈表问题), the weightier first. */
export const formProblemCodes = [
  ...(['orgUnitMissing', 'periodMissing', 'periodOther', 'nothingSaid', 'itemUnknown', 'itemOther'] as const),
  ...(['notYours', 'valueFarOff', 'orgUnitsSeveral'] as const),
  ...(['itemTwice', 'noChangeContradicted', 'nothingToRepeat', 'valueUnread', 'valueOtherUnit'] as const),
  ...(['valueNegative', 'stepUnknown', 'causeUnknown', 'nextStepUndated', 'requestUnfinished'] as const),
  ...(['vintageUnknown', 'cellError', 'rowUnknown', 'proposalUnread', 'orgUnitUnknown'] as const),
  ...(['lockedChanged'] as const),
] as const
export type FormProblemCode = (typeof formProblemCodes)[number]

/** One of them, with its place and the words it is about. */
export interface FormProblem {
  readonly code: FormProblemCode
  readonly where: Where
  readonly words: string
}

interface Said {
  readonly zh: (words: string) => string
  readonly en: (words: string) => string
}

const messages: Readonly<Record<FormProblemCode, Said>> = {
  orgUnitMissing: {
    zh: () => '看不出是哪个单位填的。请选择单位后重新导入。',
    en: () => 'The form does not say whose it is. Choose the body and import it again.',
  },
  periodMissing: {
    zh: () => '看不出是哪一期。请选择报告期后重新导入。',
    en: () => 'The form does not say for which period it is. Choose the period and import it again.',
  },
  periodOther: {
    zh: (words) => `这是${words}的表。请确认期次，或按该期导入。`,
    en: (words) => `This is the form of ${words}. Check the period, or import it for that one.`,
  },
  nothingSaid: {
    zh: () => '表中没有填写任何内容，也没有勾选“无意见”。请与填表单位核实。',
    en: () => 'Nothing is filled in, and "no comment" is not ticked. Ask the body.',
  },
  itemUnknown: {
    zh: (words) => `台账中找不到“${words}”。请核对序号和事项。`,
    en: (words) => `The ledger has no item "${words}". Check serial and words.`,
  },
  itemOther: {
    zh: (words) => `${words}和这一行隐藏的编号不是同一事项，可能只排序了部分列。请核对后重新填写。`,
    en: (words) =>
      `${words} and the hidden id of this line are two items: only some columns were sorted. Check it.`,
  },
  valueFarOff: {
    zh: (words) => `完成值“${words}”是目标的50倍以上。请核对计量单位，并在数字后写明单位。`,
    en: (words) =>
      `The value "${words}" is fifty times the target or more. Check the unit, and write it after the number.`,
  },
  orgUnitsSeveral: {
    zh: (words) => `“${words}”是多个单位，只能由一个单位牵头。请写明是哪一个。`,
    en: (words) => `"${words}" are several bodies, and one leads. Write which one.`,
  },
  notYours: {
    zh: (words) => `“${words}”不由该单位承担。请核对是否填错单位的表。`,
    en: (words) => `"${words}" is no duty of this body. Check whose form it is.`,
  },
  itemTwice: {
    zh: (words) => `“${words}”填了两行。请保留一行。`,
    en: (words) => `"${words}" is filled in twice. Keep one line.`,
  },
  noChangeContradicted: {
    zh: (words) => `“${words}”勾选了无变化，又改了内容。请二选一。`,
    en: (words) => `"${words}" is ticked as unchanged, and changed. Keep one of the two.`,
  },
  nothingToRepeat: {
    zh: (words) => `“${words}”没有上期数可以沿用。请填写完成值。`,
    en: (words) => `"${words}" has no earlier figure to repeat. Fill in the value.`,
  },
  valueUnread: {
    zh: (words) => `完成值“${words}”看不出是多少。请只填数字和单位。`,
    en: (words) => `The value "${words}" cannot be read. Write a number and its unit only.`,
  },
  valueOtherUnit: {
    zh: (words) => `完成值“${words}”的计量单位与目标不同。请按目标的单位填写。`,
    en: (words) => `The value "${words}" is in another unit than the target. Write it in that of the target.`,
  },
  valueNegative: {
    zh: (words) => `完成值“${words}”是负数。请核对。`,
    en: (words) => `The value "${words}" is below zero. Check it.`,
  },
  stepUnknown: {
    zh: (words) => `“${words}”不是已定的节点。请填写节点名称。`,
    en: (words) => `"${words}" is none of the steps. Write the names of the steps.`,
  },
  causeUnknown: {
    zh: (words) => `滞后原因类别“${words}”不在选项中。请从下拉选项中选择。`,
    en: (words) => `"${words}" is no category of causes. Choose one of the list.`,
  },
  nextStepUndated: {
    zh: (words) => `下一步“${words}”没有写明日期。请填写时限。`,
    en: (words) => `The next step "${words}" has no date. Enter by when.`,
  },
  requestUnfinished: {
    zh: (words) => `需协调事项“${words}”没有写全：由谁协调、何时前。请补充。`,
    en: (words) => `The request "${words}" does not say of whom, or by when. Complete it.`,
  },
  vintageUnknown: {
    zh: (words) => `数据版本“${words}”不在选项中。请填预计、快报、初步核算、核实或修订。`,
    en: (words) => `"${words}" is no vintage: 预计, 快报, 初步核算, 核实 or 修订.`,
  },
  cellError: {
    zh: (words) => `单元格是错误值${words}。请在原表改正。`,
    en: (words) => `The cell holds the error ${words}. Correct it in the file.`,
  },
  rowUnknown: {
    zh: (words) => `分解表中找不到“${words}”。请核对序号。`,
    en: (words) => `The table has no row "${words}". Check the serial.`,
  },
  lockedChanged: {
    zh: (words) =>
      `${words}。锁定的栏目被直接改动，没有当作意见录入。请把改后的文字填在“修改为”一栏后重新收回，或者代录这条意见。`,
    en: (words) =>
      `${words}. A locked cell was typed into, and is not taken as a comment. Write it under 修改为 and give the form in again, or enter the comment for the body.`,
  },
  proposalUnread: {
    zh: (words) => `“${words}”看不出改为什么。请写明日期。`,
    en: (words) => `"${words}" does not say what it is to become. Write the date.`,
  },
  orgUnitUnknown: {
    zh: (words) => `单位名册中没有“${words}”。请写全称，或先在名册中登记。`,
    en: (words) => `The register has no body called ${words}. Write its full name, or enter it first.`,
  },
}

/** The problem in words for people (问题说明): where, what, and what to do next. */
export function explainFormProblem({ code, where, words }: FormProblem): {
  readonly zh: string
  readonly en: string
} {
  const { zh, en } = messages[code]
  return {
    zh: `《${where.sheet}》第${where.row}行：${zh(words)}`,
    en: `${where.sheet}, row ${where.row}: ${en(words)}`,
  }
}
