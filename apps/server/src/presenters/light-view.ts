import type { ledgerLineSchema, workLineSchema } from '@taizhang/contract'
import type { LightPolicy, ShownLight } from '@taizhang/ledger'
import type { z } from 'zod'

type Lit = z.input<typeof ledgerLineSchema>['light']

/** Id and word of the light that counts today (亮灯); where somebody set it by hand, the computed one too (人工调整). */
export function litAs({ computed, override }: ShownLight): Lit {
  const byRule = { id: computed.light.id, word: computed.word }
  return override ? { id: override.light, word: override.word, computed: byRule } : byRule
}

/** The same with all its signs (亮灯). */
export function lightView(
  shown: ShownLight,
  lights: LightPolicy['lights'],
): z.input<typeof workLineSchema>['light'] {
  const { id, zh, en, colour, shape } = litBy(shown, lights)
  return { ...litAs(shown), id, zh, en, colour, shape }
}

/** The light that counts today (亮灯), of those of the policy. */
export function litBy({ computed, override }: ShownLight, lights: LightPolicy['lights']) {
  return lights.find(({ id }) => id === override?.light) ?? computed.light
}
