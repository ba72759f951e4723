import { type Item, untouched } from '../item/item.ts'
import { itemIn } from '../item/ledger-state.ts'
import { problemOf } from '../measure/measure.ts'
import { problemOfSchedule } from '../schedule/schedule.ts'
import { demandsAction } from './demands-action.ts'
import { beforeIssue, firstOf, type Given, type Rules } from './rule.ts'

/** Adding an item and working on its row before it is issued (立项和分解). */
export const preparingRules: Rules<'added' | 'wordsEdited' | 'measureSet' | 'dutiesAssigned' | 'consulted'> =
  {
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
  }

function refuseAdded({ deed, state }: Given<'added'>) {
  const { measure, schedule, instruction, parent } = deed
  const problem = measure && problemOf(measure)
  const inSchedule = problemOfSchedule(schedule, measure ?? { kind: 'yesNo' })
  return firstOf(
    [
      parent !== undefined && !itemIn(state, parent),
      { code: 'itemNotFound', facts: { missing: parent ?? '' } },
    ],
    [deed.words === '', { code: 'wordsMissing' }],
    [
      instruction !== undefined && !demandsAction(instruction.words),
      { code: 'nothingToDo', facts: { words: instruction?.words ?? '' } },
    ],
    [problem !== undefined, { code: 'measureUnsound', facts: { problem: problem ?? '' } }],
    [inSchedule !== undefined, { code: 'scheduleUnsound', facts: { problem: inSchedule ?? '' } }],
  )
}

function newItem({ item, deed, act }: Given<'added'>): Item {
  const { itemKind, words, sources, duties, measure, schedule, publisher, instruction, parent } = deed
  return {
    ...untouched,
    ...{ id: item.id, kind: itemKind, words, sources, lifecycle: 'draft' },
    duties: [{ from: act.at, value: duties }],
    measures: measure ? [{ from: act.at, value: measure }] : [],
    schedules: [{ from: act.at, value: schedule }],
    ...(publisher !== undefined && { publisher }),
    ...(instruction !== undefined && { instruction }),
    ...(parent !== undefined && { parent }),
  }
}
