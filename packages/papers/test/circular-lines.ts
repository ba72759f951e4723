import { readFileSync } from 'node:fs'
import {
  type Act,
  dateOf,
  fold,
  type ItemState,
  type LightOverride,
  lightFactsOf,
  lightOf,
  type Progress,
  type Reporting,
  readLightPolicy,
  readPowerPolicy,
  shownLight,
} from '@taizhang/ledger'
import type { LedgerLine } from '../src/ledger/ledger-table.ts'

const policyFile = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../policies/${path}`, import.meta.url), 'utf8'))
const [lights, powersRead] = [
  readLightPolicy(policyFile('lights/plain.json')),
  readPowerPolicy(policyFile('powers/plain.json')),
]
if ('problems' in lights || 'problems' in powersRead) throw new Error('the policies cannot be read')

export const light = lights.policy
export const powers = powersRead.policy
export const day = dateOf('2026-10-31')
const act = (at: string): Act => ({ actor: '张敏', basis: { kind: 'login' }, at: dateOf(at) })

/** What a test says of an item: its serial, its lead, and how it stands. */
export type Said = readonly [
  serial: string,
  lead: string,
  progress: Progress,
  reporting?: Reporting | undefined,
  /** The word that somebody set with a green light, until the end of the year. */
  override?: string,
]

/** The lines of a ledger in which each item stands as it is said to. */
export function linesOf(said: readonly Said[]): LedgerLine[] {
  const { state } = fold(
    said.flatMap(([serial, lead]) => [
      {
        item: serial,
        act: act('2026-01-20'),
        deed: {
          ...({
            kind: 'added',
            itemKind: serial === '1' ? 'target' : 'task',
            words: `第${serial}件事`,
          } as const),
          sources: [{ list: 'workReport', document: '报告', quote: '…' }],
          duties: { lead, responsible: [], supporting: [] },
          schedule: { kind: 'straight', start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') },
        },
      },
      {
        item: serial,
        act: act('2026-01-20'),
        deed: { kind: 'issued', document: '表', serial, documentNumber: '青政办发〔2026〕3号' } as const,
      },
    ]),
  )
  return said.map(([serial, , progress, reporting = 'accepted', word]): LedgerLine => {
    const item = state.items[serial]!
    const itemState = {
      ...{ lifecycle: 'active', reporting: { reporting }, progress: { progress, because: 'onPlan' } },
    } as ItemState // what a circular looks at
    const computed = lightOf(lightFactsOf(item, itemState, day), light)
    return {
      item,
      state: itemState,
      light: shownLight(computed, word === undefined ? [] : [setTo(word)], day),
    }
  })
}

function setTo(word: string): LightOverride {
  return {
    light: 'green',
    word,
    reason: '核准文件已印发',
    until: dateOf('2026-12-31'),
    by: act('2026-10-14'),
  }
}
