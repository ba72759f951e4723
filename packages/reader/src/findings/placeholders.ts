import type { FindingDraft } from './finding.ts'

const masks =
  /(?<![A-Za-z])(?:20|19)(?:[*×xX某]{2}年?|[*×xX某]年|\d[*×xX某]年)|(?<![A-Za-z*])(?:[xX×]{2,4}|[*]{2,6}|某某|□{2,}|_{3,}|〇〇(?=[省市县区镇]))(?![A-Za-z*])/g

/** 增长%, 完成投资亿元: a picture of the number, or a number not yet known, is gone. */
const bareUnits =
  /(?:(?:增长|下降|提高|降低|达到|完成)(?:%|‰|个百分点)|(?:完成|投资|收入)(?:亿元|万吨|公里))(?=[，。；、）])/g

/** Names, years and numbers blanked out (空缺): xx区, **镇, 20**年, 增长%. */
export function placeholderFindings(text: string): FindingDraft[] {
  return [
    ...blanks(text, masks, (words) => `“${words}”处的名称或年份被隐去，请对照原件补全。`),
    ...blanks(text, bareUnits, (words) => `“${words}”中的数字缺失，请对照原件补全。`),
  ]
}

function blanks(text: string, pattern: RegExp, message: (words: string) => string): FindingDraft[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: 'placeholder',
    suggestion: null,
    message: message(words),
  }))
}
