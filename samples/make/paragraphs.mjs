/**
 * Parts a report into its paragraphs, for the builders of docx, pdf and html.
 *
 * What is a heading is said once, in the annotation (`gold/*.ann`): the builders set those words in heading type and nothing else.
 */

const MARKERS = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+[.．]/]

/**
 * One record a line: `kind` is title, session, speaker, heading, runIn or body; a heading or run-in heading has its `level`
 * (1 一、 2 （一） 3), its `marker` as typed and its `lead` (the heading words without the marker). `rest` is what follows.
 */
export function paragraphsOf(text, headings) {
  const left = [...headings]
  return text.trimEnd().split('\n').map((line, index) => {
    if (index < 3) return { kind: ['title', 'session', 'speaker'][index], rest: line }
    if (!left.length || !line.startsWith(left[0].words)) return { kind: 'body', rest: line }
    const { level, words } = left.shift()
    const marker = MARKERS.map((pattern) => words.match(pattern)?.[0]).find(Boolean) ?? ''
    const kind = words === line ? 'heading' : 'runIn'
    return { kind, level, marker, lead: words.slice(marker.length), rest: line.slice(words.length) }
  })
}

/** The headings of an annotation, in order. */
export function headingsOf(annotation) {
  const lines = annotation.split('\n').filter((line) => line.startsWith('S|'))
  return lines.map((line) => {
    const [, level, , , words] = line.split('|')
    return { level: Number(level), words }
  })
}
