import {
  dayQuerySchema,
  policiesSchema,
  policyPreviewQuerySchema,
  policyPreviewSchema,
} from '@taizhang/contract'
import { type CalendarDate, policyOn, type RegisterState } from '@taizhang/ledger'
import { inGovernment, readRegister } from '@taizhang/store'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'
import { heldPreset, shelves } from '../../policies/chosen.ts'
import { policyPreview } from '../../policies/policy-preview.ts'
import type { Presets } from '../../policies/presets.ts'

const tag = '规则 Policies'

/** The rules that a place chooses between (规则预设): what there is, what holds, and what another would change. */
export const policyRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/policies', tag, access: 'register.read', query: dayQuerySchema },
    summary: ['规则预设：名称、来源、现用的', 'Presets by kind, with name and source, and what is chosen'],
    answers: policiesSchema,
    handle: async ({ server, who, query, today }) => {
      const { state } = await inGovernment(server.database, who.governmentId, readRegister)
      return { body: kindsOf(state, query.on ?? today, server.presets) }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/policies/preview', tag, access: 'register.policyChosen' },
    summary: [
      '换用某项规则会改变什么：亮灯、用语、状态、督办有变的事项，前后对照',
      'What a preset would change: items whose light, word, state or notice would be another',
    ],
    query: policyPreviewQuerySchema,
    answers: policyPreviewSchema,
    handle: async ({ server, who, query: { kind, id, on: day }, today }) => {
      if (!server.presets[shelves[kind]].has(id)) return problem('notFound', { what: `规则预设${id}` })
      const seen = await inGovernment(server.database, who.governmentId, (tx) =>
        seenLedger(tx, { server, who }, { day: day ?? today, today }),
      )
      return { body: policyPreview(seen, { kind, id }, server.presets) }
    },
  }),
]

type Shelf = keyof typeof shelves

const kindWords: Readonly<Record<Shelf, readonly [zh: string, en: string]>> = {
  light: ['亮灯办法', 'lights'],
  reporting: ['报送时间', 'reporting days'],
  tolerance: ['“左右”的容差', 'tolerance'],
  schedule: ['进度安排', 'schedules'],
  release: ['数据发布日程', 'releases'],
  power: ['督查权限', 'powers'],
  notice: ['督办梯次', 'notices'],
}

function kindsOf(register: RegisterState, day: CalendarDate, presets: Presets) {
  return (Object.keys(shelves) as Shelf[]).map((kind) => {
    const held = heldPreset(register, kind, day)
    const by = policyOn(register, kind, day)
    const [zh, en] = kindWords[kind]
    return {
      ...{ kind, zh, en },
      ...(held !== undefined && {
        chosen: {
          id: held,
          ...(by && { from: by.from }),
          ...(by?.documentNumber !== undefined && { documentNumber: by.documentNumber }),
        },
      }),
      presets: [...presets[shelves[kind]]].map(([id, preset]) =>
        presetView(id, preset as PresetHead, id === held),
      ),
    }
  })
}

/** What a file of policies/ says of itself; the rules that it holds were read, and this is passed through. */
interface PresetHead {
  readonly name?: string
  readonly source?: string
  readonly dated?: string
  readonly from?: string
  readonly notSaid?: readonly string[]
}

function presetView(id: string, preset: PresetHead, isChosen: boolean) {
  const { name = id, source = '', from = '', dated = from, notSaid = [] } = preset
  return { id, name, source, dated, notSaid, isChosen }
}
