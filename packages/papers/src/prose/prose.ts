import type { CalendarDate } from '@taizhang/ledger'
import type { Table } from '../table.ts'

/** A paper of prose (公文正文): what stands in it, in order. */
export interface Prose {
  readonly title: string
  /** 文号; left out where none was given yet. */
  readonly documentNumber?: string
  /** Under the title, in brackets: 代拟稿. */
  readonly stage?: string
  /** To whom (主送). */
  readonly addressee?: string
  readonly blocks: readonly ProseBlock[]
  /** What goes with it (附件说明). */
  readonly attachments?: readonly string[]
  /** Who signs, and on which day (落款). */
  readonly signature?: { readonly by: string; readonly on: CalendarDate }
  /** After the signature: a form to be filled in, the facts of the case. */
  readonly after?: readonly ProseBlock[]
  /** Tables, each on sheets of its own that lie on their side (附表). */
  readonly annexes?: readonly Table[]
}

/** A piece of prose (段落): a heading 一、 or （一）, a paragraph, or a form of two columns. */
export type ProseBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly words: string }
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'form'; readonly heading?: string; readonly rows: readonly FormRow[] }

/** A row of a form (表单行): what is asked, and what stands there; an empty one leaves room to write. */
export interface FormRow {
  readonly label: string
  readonly words: string
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The number of a heading (标题序号): 一、二、 up to 十. @throws RangeError beyond. */
export function headingNumber(at: number): string {
  const numeral = numerals[at]
  if (numeral === undefined)
    throw new RangeError(`papers have at most ${numerals.length} headings, got ${at}`)
  return numeral
}
