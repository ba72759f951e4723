import type { CalendarDate } from '../exact/calendar-date.ts'

/** On what an entry rests (录入依据): 本人登录 · 签字盖章件 · 电话记录 · 授权委托. */
export type ActBasis =
  | { readonly kind: 'login' }
  /** `signedBy`: whose signature it bears, as 局长. */
  | { readonly kind: 'signedPaper'; readonly scan: string; readonly signedBy?: string }
  | { readonly kind: 'telephone'; readonly note: string }
  | { readonly kind: 'delegation'; readonly document: string }

/** Who did it, for whom, on what basis, and the day it was given in (谁代谁办理). */
export interface Act {
  /** The person at the keyboard. */
  readonly actor: string
  /** The body or post spoken for; absent when the actor speaks for himself. */
  readonly onBehalfOf?: string
  readonly basis: ActBasis
  readonly at: CalendarDate
}

/** Whether the basis holds what it must: paper its scan, a telephone call its note; only a login needs nobody spoken for. */
export function isWhole({ actor, onBehalfOf, basis }: Act): boolean {
  if (actor === '') return false
  if (basis.kind !== 'login' && !onBehalfOf) return false
  switch (basis.kind) {
    case 'login':
      return true
    case 'signedPaper':
      return basis.scan !== ''
    case 'telephone':
      return basis.note !== ''
    case 'delegation':
      return basis.document !== ''
  }
}

const said = {
  login: '',
  signedPaper: '线下审签；扫描件',
  telephone: '电话记录',
  delegation: '授权委托',
} as const

/** One line of the history (办理记录): 督查室张敏 代 市水利局 录入；局长线下审签；扫描件. A paper never reads as a login. */
export function actLine({ actor, onBehalfOf, basis }: Act): string {
  const who = onBehalfOf ? `${actor} 代 ${onBehalfOf} 录入` : `${actor} 录入`
  if (basis.kind === 'login') return who
  return `${who}；${basis.kind === 'signedPaper' ? (basis.signedBy ?? '') : ''}${said[basis.kind]}`
}
