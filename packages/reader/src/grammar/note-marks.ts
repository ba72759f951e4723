/** A note mark that scraping ran into the number behind it: “一减四增”165万亩 is mark 16 and 5万亩. */
export interface RunInMark {
  readonly start: number
  readonly end: number
  /** The digits of the number without the mark; empty when the mark stands alone. */
  readonly rest: string
  readonly unit: string
}

const entry = /(?:^|\n)(?<mark>\d{1,3})[.、．]?[［[【]?(?<term>[^\]］】\n：:]{2,20})[\]］】：:]/g
/** A glossary has some forty entries; a hundred times a text is enough. */
const mostEntries = 100

/** The note marks of a glossary annex (名词解释) that stand behind their terms in the text. */
export function annexMarks(text: string): RunInMark[] {
  const annex = text.search(/(?:^|\n)(?:附：)?.{0,12}(?:名词解释|注释|有关名词)[^\n]{0,6}\n/)
  if (annex < 0) return []
  const entries = Array.from(text.slice(annex, annex + 20_000).matchAll(entry)).slice(0, mostEntries)
  return entries.flatMap(({ groups }) =>
    occurrencesOf(text, groups!.term!.replace(/^“([^“”]+)[”〞]$/, '$1'), groups!.mark!),
  )
}

function occurrencesOf(text: string, term: string, mark: string): RunInMark[] {
  const marks: RunInMark[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const close = '”〞"'.includes(text[at + term.length] ?? '') ? 1 : 0
    const start = at + term.length + close
    const digits = /^\d+(?:\.\d+)?/.exec(text.slice(start, start + 12))?.[0]
    if (!digits?.startsWith(mark)) continue
    const unit =
      /^[万亿]?[亩个家户人公里元项处座名]{1,2}/.exec(
        text.slice(start + digits.length, start + digits.length + 4),
      )?.[0] ?? ''
    const rest = digits.slice(mark.length)
    if (rest !== '' && unit === '') continue
    marks.push({ start, end: start + digits.length + (rest === '' ? 0 : unit.length), rest, unit })
  }
  return marks
}
