import {
  type CalendarDate,
  type Digest,
  digestOf,
  type Item,
  type ItemParts,
  owedOf,
  stateAmong,
} from '@taizhang/ledger'
import type { ChosenPolicies } from '../policies/chosen.ts'
import type { Presets } from '../policies/presets.ts'

/** The digest of a body for a day (每日提要), by the rules of the day; undefined on days off and where nothing is asked. */
export function digestOn(
  items: readonly Item[],
  to: { readonly orgUnit: string; readonly day: CalendarDate },
  rules: { readonly policies: ChosenPolicies; readonly presets: Presets; readonly partsOf: ItemParts },
): Digest | undefined {
  const { policies, presets, partsOf } = rules
  const judging = { policyOf: policies.stateOf, partsOf }
  const states = items.map((item) => ({
    item,
    state: stateAmong(item, to.day, judging),
    owed: owedOf(item, to.day, policies.stateOf(item)),
  }))
  return digestOf(states, to, { policy: digestPolicy(presets), calendars: [...presets.calendars.values()] })
}

/** The rules of digests (每日提要规则). @throws Error where the preset is not there. */
export function digestPolicy({ digests }: Pick<Presets, 'digests'>) {
  const policy = digests.get('plain')
  if (!policy) throw new Error('the folder of policies has no digests/plain.json')
  return policy
}
