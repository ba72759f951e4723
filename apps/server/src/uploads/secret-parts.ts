import type { SecretPart } from '@taizhang/store'
import type { OpenedText } from './open-upload.ts'

/**
 * The words of an opened file by page (待查密级的文字): a mark stands at the head of a page, and only where pages are kept apart is
 * there a head. A file without pages is one.
 */
export function secretPartsOfOpened({ text, source }: OpenedText): readonly SecretPart[] {
  const pages = new Map<number, string[]>()
  for (const { start, end, page } of source.lines ?? []) {
    if (page === undefined) continue
    pages.set(page, [...(pages.get(page) ?? []), text.slice(start, end)])
  }
  if (pages.size === 0) return [{ place: '正文', text }]
  return [...pages].map(([page, lines]) => ({ place: `第${page}页`, text: lines.join('\n') }))
}
