import { entryIn } from '../on-day.ts'
import { firstOf, type Given, type Rules, unlessForward, unlessThere } from './rule.ts'

/** Which presets a place chose, whose numbers count, and exceptions by name (规则选用、数据来源、特别授权). */
export const ruleRules: Rules<'policyChosen' | 'numberSourceSet' | 'granted' | 'revoked'> = {
  policyChosen: {
    refuse: ({ deed }) => firstOf([deed.id === '', { code: 'nothingNamed' }]),
    change: ({ state, deed: { kind: _kind, ...chosen } }) => ({ policies: [...state.policies, chosen] }),
  },
  numberSourceSet: {
    refuse: ({ state, deed }) =>
      unlessThere(state, [deed.publisher], deed.from) ??
      firstOf([deed.indicator === '', { code: 'nothingNamed' }]),
    change: ({ state, deed: { kind: _kind, ...source } }) => ({
      numberSources: [...state.numberSources, source],
    }),
  },
  granted: { refuse: refuseGranted, change: grant },
  revoked: {
    refuse: ({ state, deed }) => {
      const grant = entryIn(state.grants, deed.grant)
      return firstOf(
        [grant === undefined, { code: 'grantNotFound', facts: { grant: deed.grant } }],
        [deed.reason === '', { code: 'reasonMissing' }],
        [grant?.revoked !== undefined, { code: 'alreadyRevoked', facts: { grant: deed.grant } }],
      )
    },
    change: ({ state, deed, act }) => ({
      grants: { ...state.grants, [deed.grant]: { ...state.grants[deed.grant]!, revoked: act } },
    }),
  },
}

function refuseGranted({ state, deed }: Given<'granted'>) {
  return (
    firstOf(
      [
        entryIn(state.grants, deed.grant) !== undefined,
        { code: 'grantExists', facts: { grant: deed.grant } },
      ],
      [deed.person === '', { code: 'nameMissing' }],
      [deed.reason === '', { code: 'reasonMissing' }],
    ) ?? unlessForward(deed.from, deed.until)
  )
}

function grant({ state, deed, act }: Given<'granted'>) {
  const { kind: _kind, grant: id, ...given } = deed
  return { grants: { ...state.grants, [id]: { ...given, id, by: act } } }
}
