import type { Deed } from '@taizhang/ledger'
import type { ItemView } from '../../../api/items.ts'
import type { Pair } from '../../../words/i18n.ts'

/** What a field of an act's form takes (字段类型). */
type FieldKind =
  | ('line' | 'words' | 'day' | 'period' | 'decimal' | 'choice' | 'yes' | 'scan')
  | ('body' | 'bodies' | 'post' | 'duties' | 'item' | 'light' | 'lightWord')
  | ('measure' | 'schedule' | 'value' | 'files' | 'checks' | 'parts' | 'shares')

/** One field of the form of an act (办理字段). Its name is that of the deed's field, a dot going inwards. */
export interface ActField {
  readonly name: string
  readonly kind: FieldKind
  readonly title: Pair
  readonly isOptional?: boolean
  readonly hint?: Pair
  /** What is said where it is left out, when it is more than that it is to be filled in. */
  readonly missing?: Pair
  /** What can be chosen, by value. */
  readonly choices?: (item: ItemView | undefined) => Readonly<Record<string, Pair>>
  /** What it opens with. */
  readonly initial?: (item: ItemView | undefined) => unknown
}

/** For what acts are done (办理分类). */
export const actGroups = {
  taking: ['签收和异议', 'Signing for'],
  planning: ['节点和分工', 'Planning'],
  reporting: ['填报和数据', 'Reports and figures'],
  supervising: ['督办', 'Supervision'],
  changing: ['调整', 'Changes'],
  closing: ['销号办理', 'Close-out'],
} as const satisfies Readonly<Record<string, Pair>>
export type ActGroup = keyof typeof actGroups

/** One act (办理动作): when it can be done, what its form asks, and what it does. */
export interface ActSpec {
  readonly kind: Deed['kind']
  readonly group: ActGroup
  /** The lifecycles in which the rules may let it through. */
  readonly when: readonly string[]
  readonly fields: readonly ActField[]
  /** Whose word it is: an office enters its own, that of a body or a leader also on paper for them. */
  readonly said: 'office' | 'body' | 'leader'
  /** Whether there is anything to do it to. */
  readonly isThere?: (item: ItemView) => boolean
  /** It is what comes next, and so stands in front. */
  readonly isNext?: (item: ItemView) => boolean
  /** In a line, for the menu: what it is for, and who does it. */
  readonly hint?: Pair
  /** What it does, told before it is done. */
  readonly does?: Pair
  /** What the button says where what is typed makes it something else than its name. */
  readonly comesTo?: (typed: Readonly<Record<string, unknown>>) => Pair | undefined
  /** It cannot simply be taken back. */
  readonly isGrave?: boolean
  /** The same deed makes sense on many items at once. */
  readonly isBulk?: boolean
}

export const beforeIssue = ['draft', 'consulted'] as const
export const inHand = ['issued', 'signedFor', 'objected', 'active', 'closing', 'suspended'] as const
export const underWay = ['signedFor', 'active'] as const
export const modifiable = ['issued', 'signedFor', 'active', 'closing', 'suspended', 'deferred'] as const

/** Choices of which each value has its words (选项). */
export const among = (words: Readonly<Record<string, Pair>>) => (): Readonly<Record<string, Pair>> => words

/** The reason that most acts ask for. */
export const reasonField: ActField = { name: 'reason', kind: 'words', title: ['理由', 'Reason'] }
export const numberField: ActField = {
  ...{ name: 'documentNumber', kind: 'line', title: ['文号', 'Document number'] },
  hint: ['如：青政办函〔2025〕12号', 'as 青政办函〔2025〕12号'],
  missing: [
    '没有文号不能办理：请填写批准文件的文号。',
    'Not without a paper: enter the number of the document.',
  ],
}
export const groundFields: readonly ActField[] = [reasonField, numberField]
/** What every modification of a target, a deadline or a duty rests on. */
export const modificationFields: readonly ActField[] = [
  {
    name: 'authority',
    kind: 'line',
    title: ['批准机关', 'Authority'],
    hint: ['如：市人大常委会', 'as 市人大常委会'],
  },
  numberField,
  { name: 'from', kind: 'day', title: ['自何日起', 'Holds from'], initial: (item) => item?.day },
  reasonField,
]
