import type { NoticePaper, NoticeStep } from '@taizhang/ledger'
import type { ItemDeed, ItemView } from '../../api/items.ts'
import type { CalledNotice } from '../../api/work.ts'
import { printedNumber } from '../../shared/printed-number.ts'

/** A notice as its fields hold it (拟发督办件). */
export interface TypedNotice {
  readonly item: string
  readonly serial: string | undefined
  readonly title: string
  readonly step: NoticeStep
  readonly paper: NoticePaper
  readonly to: string
  readonly toName: string
  readonly words: string
  readonly replyBy: string | undefined
  readonly documentNumber: string
  readonly because: string | undefined
}

/** What the rules call for (按规则拟稿), to be looked through. */
export function fromCalled(called: CalledNotice): TypedNotice {
  const { item, serial, words, step, paper, to, toName, text, replyBy, because } = called
  return {
    ...{ item, serial, title: words, to, toName, words: text, replyBy, because, documentNumber: '' },
    ...({ step, paper } as Pick<TypedNotice, 'step' | 'paper'>), // of the ladder
  }
}

/** A notice that somebody wants though no rule calls for it (另行督办): only its head is written. */
export function fromItem({ id, serial, words, duties, names }: ItemView): TypedNotice {
  const to = duties.at(-1)?.value.lead ?? ''
  const toName = names[to] ?? to
  const which = serial === undefined ? '' : `第${serial}项`
  return {
    ...{ item: id, serial, title: words, step: 'reminder', paper: 'notice', to, toName },
    ...{ words: `${toName}：你单位牵头的${which}“${words}”，`, replyBy: undefined },
    ...{ documentNumber: '', because: undefined },
  }
}

/** Whether nothing is missing (是否填全). */
export function isWhole({ words, replyBy, to }: TypedNotice): boolean {
  return words.trim() !== '' && !words.trim().endsWith('，') && replyBy !== undefined && to !== ''
}

/** Numbers in order (依次编号): 青政督〔2025〕{n}号 from 12 is 青政督〔2025〕12号, 13号 … */
export function numbered<Each>(
  all: readonly Each[],
  { form, from }: { readonly form: string; readonly from: number },
): readonly (Each & { readonly documentNumber: string })[] {
  return all.map((each, at) => ({ ...each, documentNumber: form.replace('{n}', String(from + at)) }))
}

/** The deed that issues it (印发督办件). */
export function issueOf(notice: TypedNotice): { readonly item: string; readonly deed: ItemDeed } {
  const { item, step, paper, to, words, replyBy, documentNumber } = notice
  const number = printedNumber(documentNumber)
  const deed = {
    ...{ kind: 'noticeIssued', step, paper, to, words: words.trim(), replyBy },
    ...(number !== '' && { documentNumber: number }),
  } as ItemDeed // the day is one of the calendar
  return { item, deed }
}

/** How the notices of one step are numbered, and the next number (文号格式). */
export interface NumberRule {
  readonly form: string
  readonly from: number
}
type StepNumbers = NumberRule & { readonly step: string; readonly paper: string }
type Numbered = { readonly step?: unknown; readonly paper?: unknown; readonly documentNumber?: unknown }

/** The rule for a notice of this step (对应文号格式); undefined where none was numbered before. */
export function ruleFor(rules: readonly StepNumbers[], { step, paper }: Numbered): StepNumbers | undefined {
  return rules.find((each) => each.step === step && each.paper === paper)
}

/** The next number of a step (下一个文号) that is not in `others`; empty where none was numbered before. */
export function nextNumber(
  rules: readonly StepNumbers[],
  notice: Numbered,
  others: readonly string[] = [],
): string {
  const rule = ruleFor(rules, notice)
  return rule ? firstFree(rule, others) : ''
}

/** The number of a notice whose step was changed (改梯次后的文号): one that stands in the form of some step goes over to that of its own. */
export function renumbered(
  rules: readonly StepNumbers[],
  notice: Numbered,
  others: readonly string[] = [],
): string {
  const number = typeof notice.documentNumber === 'string' ? notice.documentNumber : ''
  const isOfAForm = number === '' || rules.some(({ form }) => form === formOf(number))
  return isOfAForm ? nextNumber(rules, notice, others) : number
}

function formOf(number: string): string {
  return number.replace(/\d+(?=号?$)/, '{n}')
}

function firstFree({ form, from }: NumberRule, others: readonly string[]): string {
  const number = form.replace('{n}', String(from))
  return form.includes('{n}') && others.includes(number)
    ? firstFree({ form, from: from + 1 }, others)
    : number
}
