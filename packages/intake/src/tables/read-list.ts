import { rolesIn } from './duty-words.ts'
import type { TableOutcome } from './imported-table.ts'
import { type TableOptions, tableOf, yearIn } from './read-table.ts'
import type { RowDraft } from './row-drafts.ts'

/** A paragraph of a text (段落), with its number in the file. */
export interface Paragraph {
  readonly number: number
  readonly text: string
}

/**
 * The breakdown in a numbered list (读入清单式分工方案): 1．地区生产总值增长6%左右。 and under it 牵头单位：…, 责任单位：…, or the
 * bodies in brackets at the end: （市住建局牵头，市财政局配合）. What stands before the first task is title; lines without bodies
 * under them are headings.
 */
export function readList(
  name: string,
  paragraphs: readonly Paragraph[],
  options: TableOptions,
): TableOutcome {
  const { drafts, titles } = draftsIn(name, paragraphs)
  if (drafts.length === 0)
    return {
      table: null,
      ...{ guesses: [], groups: [] },
      problems: [{ code: 'rowsMissing', where: { sheet: name, row: 1 }, words: '' }],
    }
  const planYear = options.planYear ?? yearIn([...titles, name])
  return tableOf({ drafts, titles, notes: [] }, { ...options, planYear }, [])
}

interface Body {
  readonly name: string
  readonly drafts: Open[]
  readonly titles: string[]
  readonly heads: { level: number; words: string }[]
}

interface Open extends RowDraft {
  readonly cells: Record<string, string>
}

function draftsIn(name: string, paragraphs: readonly Paragraph[]) {
  const body: Body = { name, drafts: [], titles: [], heads: [] }
  const lines = paragraphs
    .map(({ number, text }) => ({ number, text: text.trim() }))
    .filter(({ text }) => text !== '')
  lines.forEach((line, i) => {
    takeLine(body, line, lines[i + 1]?.text)
  })
  return body
}

const facts: readonly (readonly [string, RegExp])[] = [
  ['duties', /^(?:牵头|主办|主责|责任|承办|配合|协办|参与)(?:责任)?(?:单位|部门)\s*[：:]/u],
  ['sponsor', /^(?:责任|分管|牵头|市级|县级|区级)(?:市|县|区)?领导\s*[：:]/u],
  ['deadline', /^(?:完成时限|完成时间|时间节点|时限要求|时限)\s*[：:]/u],
  ['measure', /^(?:量化目标|年度目标|目标|工作目标)\s*[：:]/u],
  ['progress', /^(?:进展情况|完成情况|工作进展)\s*[：:]/u],
  ['note', /^(?:备注|说明)\s*[：:]/u],
]

function takeLine(body: Body, { number, text }: Paragraph, next: string | undefined): void {
  const fact = facts.find(([, pattern]) => pattern.test(text))
  const last = body.drafts.at(-1)
  if (fact !== undefined) {
    if (last !== undefined) add(last, fact[0], fact[0] === 'duties' ? text : text.replace(fact[1], '').trim())
    return
  }
  const numbered = /^(?:(\d{1,4})[.．、]|[（(](\d{1,4})[)）])\s*/u.exec(text)
  const [words, duties] = bracketed(numbered ? text.slice(numbered[0].length) : text)
  const isTask =
    duties !== undefined || (next !== undefined && facts.some(([, pattern]) => pattern.test(next)))
  if (!isTask && !(numbered && last !== undefined)) {
    head(body, text)
    return
  }
  const serial = numbered?.[1] ?? numbered?.[2] ?? null
  const draft: Open = {
    where: { sheet: body.name, row: number },
    serial,
    heads: body.heads.map((each) => each.words),
    cells: { words },
    columns: {},
  }
  if (duties !== undefined) add(draft, 'duties', duties)
  body.drafts.push(draft)
}

function add(draft: Open, role: string, words: string): void {
  if (role !== 'duties') {
    draft.cells[role] = draft.cells[role] === undefined ? words : `${draft.cells[role]}\n${words}`
    return
  }
  for (const [as, names] of Object.entries(rolesIn(words, 'responsible'))) {
    if (names.length === 0) continue
    draft.cells[as] = [draft.cells[as], ...names].filter((each) => each !== undefined).join('、')
  }
}

/** 新建公园2个。（市城管局牵头，市财政局配合） is a task and its bodies. */
function bracketed(text: string): readonly [string, string | undefined] {
  const found =
    /[（(]((?:[^（()）]|[（(][^（()）]*[)）])*(?:牵头|负责|配合|责任单位|落实)(?:[^（()）]|[（(][^（()）]*[)）])*)[)）][。；]?\s*$/u.exec(
      text,
    )
  if (found === null) return [text, undefined]
  return [text.slice(0, found.index).trim(), found[1]!]
}

function head(body: Body, text: string): void {
  if (body.drafts.length === 0 && !marker.test(text)) {
    body.titles.push(text)
    return
  }
  const level = /^[（(]/.test(text) ? 2 : 1
  while (body.heads.length > 0 && body.heads.at(-1)!.level >= level) body.heads.pop()
  body.heads.push({ level, words: text })
}

const marker = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/u
