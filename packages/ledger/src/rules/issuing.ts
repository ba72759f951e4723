import { heldOn } from '../item/item.ts'
import { beforeIssue, firstOf, type Given, type Rules, signedLifecycle } from './rule.ts'

/** From the table to a body that has taken the item on (印发、签收、异议、裁定). */
export const issuingRules: Rules<'issued' | 'signedFor' | 'objected' | 'ruled'> = {
  issued: { when: beforeIssue, refuse: refuseIssued, change: issue },
  signedFor: {
    when: ['issued'],
    change: ({ item, act }) => ({
      item: { lifecycle: signedLifecycle(item, act.at), askedFrom: act.at },
    }),
  },
  objected: {
    when: ['issued'],
    refuse: ({ item, deed, act }) => {
      const lead = heldOn(item.duties, act.at)?.value.lead ?? ''
      return firstOf(
        [deed.reason === '', { code: 'reasonMissing' }],
        [item.ruledFor.includes(lead), { code: 'alreadyRuled', facts: { lead } }],
      )
    },
    change: ({ deed, act }) => ({
      item: { lifecycle: 'objected', objection: { reason: deed.reason, by: act } },
    }),
  },
  ruled: {
    when: ['objected'],
    refuse: ({ deed }) =>
      firstOf(
        [deed.reason === '', { code: 'reasonMissing' }],
        [deed.duties !== undefined && !deed.duties.lead, { code: 'leadMissing' }],
      ),
    change: rule,
  },
}

function refuseIssued({ state, item, deed, act }: Given<'issued'>) {
  const key = `${deed.document}#${deed.serial}`
  const holder = Object.hasOwn(state.serials, key) ? state.serials[key] : undefined
  return firstOf(
    [deed.documentNumber === '' && item.kind !== 'instruction', { code: 'documentNumberMissing' }],
    [!heldOn(item.duties, act.at)?.value.lead, { code: 'leadMissing' }],
    [deed.serial === '', { code: 'serialMissing' }],
    [holder !== undefined, { code: 'serialTaken', facts: { serial: deed.serial, holder: holder ?? '' } }],
  )
}

function issue({ item, deed }: Given<'issued'>) {
  const { document, serial, documentNumber } = deed
  return {
    item: { lifecycle: 'issued' as const, document, serial, documentNumber },
    serials: { [`${document}#${serial}`]: item.id },
  }
}

function rule({ item, deed, act }: Given<'ruled'>) {
  const lead = heldOn(item.duties, act.at)?.value.lead ?? ''
  return {
    item: {
      lifecycle: 'issued' as const,
      objection: undefined,
      ruledFor: [...item.ruledFor, lead],
      ...(deed.duties && { duties: [...item.duties, { from: act.at, value: deed.duties }] }),
    },
  }
}
