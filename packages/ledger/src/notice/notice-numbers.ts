import { type Notice, type NoticePaper, type NoticeStep, noticeSteps } from '../item/notice.ts'

/** How notices of one step are numbered (文号格式), and the next number that none of them bears: 青政督警〔2025〕{n}号 from 10. */
export interface NoticeNumbers {
  readonly step: NoticeStep
  readonly paper: NoticePaper
  /** With {n} where the number stands. */
  readonly form: string
  readonly from: number
}

/**
 * The next document numbers of a year (续编文号), for each step of which a notice was numbered before: in the form of the last one. All
 * letters (商请函) are numbered as one series.
 */
export function noticeNumbers(notices: readonly Notice[], year: string): readonly NoticeNumbers[] {
  const numbered = notices
    .filter(({ documentNumber = '' }) => place.test(documentNumber))
    .toSorted((a, b) => (a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0))
  return papers.flatMap((paper) =>
    steps.flatMap((step) => {
      const last = numbered.findLast((each) => seriesOf(each) === seriesOf({ step, paper }))
      if (!last) return []
      const form = last.documentNumber!.replace(place, '{n}').replace(bracketed, year)
      return [{ step, paper, form, from: highest(numbered, form) + 1 }]
    }),
  )
}

const papers: readonly NoticePaper[] = ['notice', 'letter']
const steps = Object.keys(noticeSteps) as NoticeStep[] // the keys of the table, in its order

/** Where the number stands: before 号, or at the end. */
const place = /\d{1,9}(?=号?$)/
const bracketed = /(?<=[〔[（(])\d{4}(?=[〕\]）)])/

function seriesOf({ step, paper }: Pick<Notice, 'step' | 'paper'>): string {
  return paper === 'letter' ? paper : step
}

function highest(notices: readonly Notice[], form: string): number {
  const used = notices.flatMap(({ documentNumber = '' }) =>
    documentNumber.replace(place, '{n}') === form ? [Number(place.exec(documentNumber)![0])] : [],
  )
  return Math.max(0, ...used)
}
