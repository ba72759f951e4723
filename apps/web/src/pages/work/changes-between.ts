import type { Submission, Value } from '@taizhang/ledger'
import type { Pair } from '../../words/i18n.ts'
import { causeWords, pairOf, vintageWords } from '../../words/item-words.ts'

/** One thing that a submission says (填报对照): before and now, as people read it. */
interface SaidChange {
  readonly field: 'value' | 'vintage' | 'words' | 'cause' | 'next' | 'requests' | 'evidence'
  readonly before: string
  readonly now: string
}

/** How a field is put into words, and in which language. */
interface Saying {
  readonly unit?: string | undefined
  readonly pick: (pair: Pair) => string
}

/** What a submission says now and what was said before (填报对照): the value always, the rest where it is another. */
export function changesBetween(
  before: Submission | undefined,
  now: Submission,
  saying: Saying,
): readonly SaidChange[] {
  const [old, fresh] = [fieldsOf(before, saying), fieldsOf(now, saying)]
  return fields
    .map((field) => ({ field, before: old[field], now: fresh[field] }))
    .filter(({ field, before: then, now: next }) =>
      // Evidence belongs to its period: that there is none now takes nothing back.
      field === 'value' || field === 'evidence' ? next !== '' : then !== next,
    )
}

const fields = ['value', 'vintage', 'words', 'cause', 'next', 'requests', 'evidence'] as const

function fieldsOf(
  said: Submission | undefined,
  { unit = '', pick }: Saying,
): Readonly<Record<SaidChange['field'], string>> {
  const { value, vintage, words = '', cause, nextStep, requests = [], evidence = [] } = said ?? {}
  return {
    value: wordsOfValue(value, unit),
    vintage: value && vintage ? pick(pairOf(vintageWords, vintage)) : '',
    words,
    cause: cause ? `${pick(pairOf(causeWords, cause.category))}：${cause.words}` : '',
    next: nextStep ? `${nextStep.words}（${nextStep.by}）` : '',
    requests: requests.map((each) => `${each.words}（${each.by}）`).join('；'),
    evidence: evidence.length > 0 ? String(evidence.length) : '',
  }
}

function wordsOfValue(value: Value | undefined, unit: string): string {
  switch (value?.kind) {
    case undefined:
      return ''
    case 'number':
      return value.number + unit
    case 'steps':
      return String(value.done.length)
    case 'yesNo':
      return value.done ? '✓' : '✗'
  }
}
