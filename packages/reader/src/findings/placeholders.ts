import type { FindingDraft } from './finding.ts'

const masks =
  /(?<![A-Za-z])(?:20|19)(?:[*×xX某]{2}年?|[*×xX某]年|\d[*×xX某]年)|(?<![A-Za-z*])(?:[xX×]{2,4}|[*]{2,6}|某某|□{2,}|_{3,}|〇〇(?=[省市县区镇]))(?![A-Za-z*])/g

/** Names and years blanked out (空缺): xx区, **镇, 20**年. */
export function placeholderFindings(text: string): FindingDraft[] {
  return [...masked(text), ...lost(text)]
}

const bareUnits =
  /(?:(?:增长|下降|提高|降低|达到|完成)(?:%|‰|个百分点)|(?:完成|投资|收入)(?:亿元|万吨|公里))(?=[，。；、）])/g

/** 增长%, 完成投资亿元: a picture of the number, or a number not yet known, is gone. */
function lost(text: string): FindingDraft[] {
  return Array.from(text.matchAll(bareUnits), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'placeholder',
    suggestion: null,
    message: `“${match[0]}”中的数字缺失，请对照原件补全。`,
  }))
}

function masked(text: string): FindingDraft[] {
  return Array.from(text.matchAll(masks), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'placeholder',
    suggestion: null,
    message: `“${match[0]}”处的名称或年份被隐去，请对照原件补全。`,
  }))
}
