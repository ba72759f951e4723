/** A stretch of a line (行内文字): plain, strong, code, or leading somewhere. */
export type Span =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }

/** A part of a text (段落). */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'bullets' | 'steps'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'picture'; readonly source: string; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Span[])[]
      readonly rows: readonly (readonly (readonly Span[])[])[]
    }

/**
 * Reads the plain part of Markdown (简易标记文本) that the manual is written in: headings, paragraphs, quotes, lists of one level, tables, pictures
 * on a line of their own, **strong**, `code` and links. All else is text: there is no HTML, and nothing of it runs.
 */
export function blocksOf(text: string): readonly Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap(blocksIn)
}

/** Headings need no empty line after them. */
function blocksIn(lines: readonly string[]): readonly Block[] {
  const [first = '', ...rest] = lines
  const heading = /^(#{1,4}) +(.+)$/.exec(first)
  if (!heading) return [blockOf(lines)]
  const block: Block = { kind: 'heading', level: heading[1]!.length, spans: spansOf(heading[2]!) }
  return [block, ...(rest.length > 0 ? blocksIn(rest) : [])]
}

const picture = /^!\[([^\]]*)\]\(([^)\s]+)\)$/
const bullet = /^[-*] +/
const step = /^\d+\. +/

function blockOf(lines: readonly string[]): Block {
  const first = lines[0]!
  const shown = picture.exec(first)
  if (shown) return { kind: 'picture', text: shown[1]!, source: shown[2]! }
  if (bullet.test(first)) return { kind: 'bullets', items: listed(lines, bullet) }
  if (step.test(first)) return { kind: 'steps', items: listed(lines, step) }
  if (first.startsWith('|')) return tableOf(lines)
  if (first.startsWith('>'))
    return { kind: 'quote', spans: spansOf(joined(lines.map((line) => line.replace(/^> ?/, '')))) }
  return { kind: 'paragraph', spans: spansOf(joined(lines)) }
}

/** A line that does not begin an item goes on with the one before. */
function listed(lines: readonly string[], mark: RegExp): readonly (readonly Span[])[] {
  const items: string[][] = []
  for (const line of lines) {
    if (mark.test(line)) items.push([line.replace(mark, '')])
    else items.at(-1)!.push(line.trim())
  }
  return items.map((each) => spansOf(joined(each)))
}

function tableOf(lines: readonly string[]): Block {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => spansOf(cell.trim()))
  const [head = '', ...rest] = lines
  return {
    kind: 'table',
    head: cells(head),
    rows: rest.filter((line) => !/^[|\s:-]+$/.test(line)).map(cells),
  }
}

/** Chinese runs on from line to line without a space. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const isChinese = /[\u3000-\u9fff\uff00-\uffef]$/.test(text) && /^[\u3000-\u9fff\uff00-\uffef]/.test(line)
    return text + (isChinese ? '' : ' ') + line.trim()
  })
}

const spans = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g

function spansOf(text: string): readonly Span[] {
  const found: Span[] = []
  let told = 0
  for (const match of text.matchAll(spans)) {
    if (match.index > told) found.push({ kind: 'text', text: text.slice(told, match.index) })
    const [whole, strong, code, words, to] = match
    if (strong !== undefined) found.push({ kind: 'strong', text: strong })
    else if (code !== undefined) found.push({ kind: 'code', text: code })
    else found.push({ kind: 'link', text: words!, to: to! })
    told = match.index + whole.length
  }
  if (told < text.length) found.push({ kind: 'text', text: text.slice(told) })
  return found
}
