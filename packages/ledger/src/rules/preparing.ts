import {
  type Item,
  type ItemKind,
  type Lifecycle,
  lifecycles,
  untouched,
  type Visibility,
} from '../item/item.ts'
import { itemIn } from '../item/ledger-state.ts'
import type { RefusalReason } from '../item/refusal.ts'
import type { Source } from '../item/source.ts'
import type { Frequency } from '../item/submission.ts'
import { problemOf } from '../measure/measure.ts'
import { problemOfSchedule } from '../schedule/schedule.ts'
import { demandsAction } from './demands-action.ts'
import { beforeIssue, firstOf, type Given, inHand, type Rules } from './rule.ts'

/** On the ledger or on its way there. */
const alive: readonly Lifecycle[] = [...beforeIssue, ...inHand, 'deferred']

/** Adding an item and working on its row before it is issued (立项和分解). */
export const preparingRules: Rules<
  | 'added'
  | 'wordsEdited'
  | 'measureSet'
  | 'dutiesAssigned'
  | 'consulted'
  | 'sourceAdded'
  | 'visibilitySet'
  | 'frequencySet'
  | 'publisherSet'
> = {
  added: {
    when: [],
    refuse: refuseAdded,
    change: (given) => ({ born: [newItem(given)] }),
  },
  wordsEdited: {
    when: beforeIssue,
    refuse: ({ deed }) => firstOf([deed.words === '', { code: 'wordsMissing' }]),
    change: ({ deed, item }) => ({
      item: { words: deed.words, formerWords: [...item.formerWords, item.words] },
    }),
  },
  measureSet: {
    when: beforeIssue,
    refuse: ({ deed }) => {
      const problem = problemOf(deed.measure)
      return problem && { code: 'measureUnsound', facts: { problem } }
    },
    change: ({ deed, act }) => ({ item: { measures: [{ from: act.at, value: deed.measure }] } }),
  },
  dutiesAssigned: {
    when: beforeIssue,
    change: ({ deed, act }) => ({ item: { duties: [{ from: act.at, value: deed.duties }] } }),
  },
  consulted: { when: ['draft'], change: () => ({ item: { lifecycle: 'consulted' } }) },
  sourceAdded: {
    when: alive,
    refuse: refuseSource,
    change: ({ item, deed }) => ({ item: { sources: [...item.sources, deed.source] } }),
  },
  visibilitySet: {
    when: lifecycles,
    refuse: ({ item, deed }) => refusePublic(item.kind, deed.visibility),
    change: ({ deed }) => ({ item: { visibility: deed.visibility } }),
  },
  frequencySet: {
    when: alive,
    refuse: ({ item, deed }) => refuseFrequency(deed.frequency, item.publisher),
    change: ({ deed }) => ({ item: { frequency: deed.frequency } }),
  },
  publisherSet: {
    when: alive,
    refuse: ({ item, deed }) =>
      firstOf([deed.reason === '', { code: 'reasonMissing' }]) ??
      refuseFrequency(item.frequency, deed.publisher),
    change: ({ deed }) => ({ item: { publisher: deed.publisher } }),
  },
}

/** One list names an item once; another row of the same list is another source. */
function refuseSource({ item, deed: { source } }: Given<'sourceAdded'>) {
  const { document, quote, serial } = source
  const same = (each: Source) =>
    each.document === document && (serial === undefined ? each.quote === quote : each.serial === serial)
  return firstOf(
    [document === '' || quote === '', { code: 'wordsMissing' }],
    [item.sources.some(same), { code: 'sourceExists', facts: { document } }],
  )
}

/** What only a publisher gives is asked of nobody: without one it would never be asked for at all. */
function refuseFrequency(frequency: Frequency | undefined, publisher: string | undefined) {
  return firstOf([frequency === 'fromPublisher' && !publisher, { code: 'publisherMissing' }])
}

/** What a leader wrote is for those it is written to. */
function refusePublic(kind: ItemKind, visibility: Visibility | undefined): RefusalReason | undefined {
  return firstOf([kind === 'instruction' && visibility === 'public', { code: 'neverPublic' }])
}

function refuseAdded({ deed, state }: Given<'added'>) {
  const { itemKind, measure, schedule, instruction, parent, concerns = [], visibility } = deed
  const missing = [...(parent === undefined ? [] : [parent]), ...concerns].find((id) => !itemIn(state, id))
  const problem = measure && problemOf(measure)
  const inSchedule = problemOfSchedule(schedule, measure ?? { kind: 'yesNo' })
  return (
    firstOf(
      [missing !== undefined, { code: 'itemNotFound', facts: { missing: missing ?? '' } }],
      [deed.words === '', { code: 'wordsMissing' }],
      [itemKind === 'instruction' && !instruction, { code: 'instructionMissing' }],
      [
        instruction !== undefined && !demandsAction(instruction.words),
        { code: 'nothingToDo', facts: { words: instruction?.words ?? '' } },
      ],
      [problem !== undefined, { code: 'measureUnsound', facts: { problem: problem ?? '' } }],
      [inSchedule !== undefined, { code: 'scheduleUnsound', facts: { problem: inSchedule ?? '' } }],
    ) ??
    refusePublic(itemKind, visibility) ??
    refuseFrequency(deed.frequency, deed.publisher)
  )
}

function newItem({ item, deed, act }: Given<'added'>): Item {
  const { kind: _kind, itemKind, words, sources, duties, measure, schedule, ...others } = deed
  return {
    ...untouched,
    ...{ id: item.id, kind: itemKind, words, sources, lifecycle: 'draft' },
    duties: [{ from: act.at, value: duties }],
    measures: measure ? [{ from: act.at, value: measure }] : [],
    schedules: [{ from: act.at, value: schedule }],
    ...others,
  }
}
