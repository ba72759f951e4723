let isContained = false

/**
 * Keeps promises that pdfjs rejects and never looks at from ending the process, for as long as it runs.
 *
 * On a pdf with a damaged page table pdfjs 5.6 fetches the pages ahead of time, mends the table another way,
 * and leaves the first promises to reject unseen (`Catalog.getPageDict`), which Node answers by stopping the
 * process. Rejections of anything else are treated as if this were not here. Other listeners still hear of
 * all of them, which is one more reason to open documents in a pool.
 */
export function containStrayRejections(): void {
  if (isContained) return
  isContained = true
  process.on('unhandledRejection', (reason) => {
    const isOnlyListener = process.listenerCount('unhandledRejection') === 1
    if (!isFromPdfjs(reason) && isOnlyListener) throw reason
  })
}

// The errors that pdfjs throws on damaged files, by the names it gives them.
const names = new Set([
  'XRefEntryException',
  'XRefParseException',
  'FormatError',
  'ParserEOFException',
  'MissingDataException',
])

function isFromPdfjs(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false
  return names.has(reason.name) || /pdf\.worker/.test(reason.stack ?? '')
}
