import { sidebarHead, toolbarWord } from '../lexicon/chrome.ts'
import type { Outline } from '../outline.ts'
import type { FindingDraft } from './finding.ts'

type Kind = 'toolbar' | 'sidebar' | 'pair' | 'line'

/** The words of the site around the text (站点用语): a finding for each line, list or toolbar. */
export function boilerplateFindings({ view, paragraphs, extent }: Outline): FindingDraft[] {
  const gaps = new Set(view.gaps)
  const blocks: { start: number; end: number; kind: Kind; last: number }[] = []
  paragraphs.forEach(({ start, end }, i) => {
    if (extent.belongings[i] !== 'noise') return
    const words = view.text.slice(start, end)
    const last = blocks.at(-1)
    const kind = kindOf(words, last?.kind)
    const joins =
      last !== undefined &&
      last.last === i - 1 &&
      kind === last.kind &&
      (kind !== 'line' || (!sentenceEnd.test(view.text.slice(last.start, last.end)) && !gaps.has(start))) &&
      !opensBlock(words, last.start, view.text)
    if (joins) {
      last.end = end
      last.last = i
    } else blocks.push({ start, end, kind, last: i })
  })
  return blocks
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(view.text.slice(start, end)))
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'boilerplate',
      suggestion: null,
      message: '网页或文档分享网站的文字，不属于报告。',
    }))
}

const sentenceEnd = /[。！；：]$/

function kindOf(words: string, before: Kind | undefined): Kind {
  if (sidebarHead.test(words)) return 'sidebar'
  if (before === 'sidebar') return 'sidebar'
  if (/^(?:评论：|阅读：|内容摘要：|正文：)$/.test(words)) return 'line'
  if (toolbarWord.test(words) || words.length <= 6) return 'toolbar'
  return /^[\u4e00-\u9fff]{2,8}(?:URL)?：[^：]{2,}$/.test(words) && words.length <= 60 ? 'pair' : 'line'
}

/** A list's own title opens a block; 下一篇 goes with 上一篇. */
function opensBlock(words: string, start: number, text: string): boolean {
  return sidebarHead.test(words) && !(words.startsWith('下一篇') && text.startsWith('上一篇', start))
}
