import { kindOfPeriod, type Period } from '@taizhang/ledger'

const quarters = ['一', '二', '三', '四']

/** A period as papers print it (报告期): 2026年10月 · 2026年三季度 · 2026年. */
export function periodWords(period: Period): string {
  const year = `${period.slice(0, 4)}年`
  switch (kindOfPeriod(period)) {
    case 'year':
      return year
    case 'quarter':
      return `${year}${quarters[Number(period.at(-1)) - 1]}季度`
    case 'month':
      return `${year}${Number(period.slice(5))}月`
  }
}

/** The period of a form (填报期): figures of February are of 1—2月, since January is published by nobody alone; others as they are. */
export function formPeriodWords(period: Period): string {
  return period.endsWith('-02') ? cumulativeWords(period) : periodWords(period)
}

/** A period as the months it adds up (累计期): 2026年1—10月; the first month alone is 2026年1月. */
export function cumulativeWords(period: Period): string {
  if (kindOfPeriod(period) !== 'month') return periodWords(period)
  const month = Number(period.slice(5))
  return month === 1 ? periodWords(period) : `${period.slice(0, 4)}年1—${month}月`
}
