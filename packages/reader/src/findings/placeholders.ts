import type { FindingDraft } from './finding.ts'

const masks =
  /(?<![A-Za-z])(?:20|19)[*×xX某]{2}年?|(?<![A-Za-z*])(?:[xX×]{2,4}|[*]{2,6}|某某|□{2,}|_{3,}|〇〇(?=[省市县区镇]))(?![A-Za-z*])/g

/** Names and years blanked out (空缺): xx区, **镇, 20**年. */
export function placeholderFindings(text: string): FindingDraft[] {
  return Array.from(text.matchAll(masks), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'placeholder',
    suggestion: null,
    message: `“${match[0]}”处的名称或年份被隐去，请对照原件补全。`,
  }))
}
