import type { Outline } from '../outline.ts'
import type { FindingDraft } from './finding.ts'

/** The second print of a text that stands twice (重复). */
export function duplicateFindings({ paragraphs, extent }: Outline): FindingDraft[] {
  if (!extent.copy) return []
  const start = paragraphs[extent.copy.from]!.start
  const end = paragraphs[extent.copy.to]!.end
  return [{ start, end, kind: 'duplicate', suggestion: null, message: '以下为正文的重复，请只保留一份。' }]
}

/** A text that breaks off (残缺): its last sentence has no end. */
export function truncationFindings({ view, paragraphs, extent }: Outline): FindingDraft[] {
  const last = paragraphs.findLastIndex(
    (_, i) => extent.belongings[i] === 'body' || extent.belongings[i] === 'annex',
  )
  const paragraph = paragraphs[last]
  if (!paragraph) return []
  const words = view.text.slice(paragraph.start, paragraph.end)
  if (words.length < 12 || /[。！？…：；”）》]$/.test(words)) return []
  const start =
    paragraph.start + Math.max(words.lastIndexOf('。'), words.lastIndexOf('！'), words.lastIndexOf('；')) + 1
  return [
    {
      start,
      end: paragraph.end,
      kind: 'truncated',
      suggestion: null,
      message: '正文在此中断，后文可能缺失，请对照原件。',
    },
  ]
}
