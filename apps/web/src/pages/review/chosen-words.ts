import type { DocumentView } from '../../api/documents.ts'

/** Words that are chosen in the report pane (选中的原文), by their place in the text; nothing where none are. */
export function chosenWords({ text }: DocumentView) {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const start = placeOf(range.startContainer, range.startOffset)
  const end = placeOf(range.endContainer, range.endOffset)
  if (start === undefined || end === undefined || end <= start) return undefined
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const trimmed = words.trim()
  return trimmed === ''
    ? undefined
    : { start: start + lead, end: start + lead + trimmed.length, text: trimmed.replace(/[。；，、]+$/u, '') }
}

function placeOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('.review-report [data-start]')
  return piece?.dataset.start === undefined ? undefined : Number(piece.dataset.start) + offset
}
