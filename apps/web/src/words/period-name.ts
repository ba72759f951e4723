import type { Pair } from './i18n.ts'

const quarters = ['一', '二', '三', '四']

/** A period as people say it (报告期写法): 2025-10 is 2025年10月, 2025-Q3 is 2025年三季度, 2025 is 2025年. */
export function periodName(period: string): Pair {
  const [year = '', part] = period.split('-')
  if (part === undefined) return [`${year}年`, year]
  if (part.startsWith('Q')) return [`${year}年${quarters[Number(part[1]) - 1]}季度`, `${part} ${year}`]
  return [`${year}年${Number(part)}月`, period]
}
