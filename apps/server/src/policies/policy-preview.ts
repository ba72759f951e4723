import {
  type CalendarDate,
  type Item,
  isCounted,
  type PolicyKind,
  type RegisterState,
} from '@taizhang/ledger'
import { noticeTitle } from '@taizhang/papers'
import { bySerial } from '../ledgers/ledger-lines.ts'
import type { SeenLedger } from '../ledgers/seen-ledger.ts'
import { type Judging, judged } from '../presenters/item-view.ts'
import { noticeCalledFor } from '../routes/notices/notices.ts'
import { heldPreset, policiesOn } from './chosen.ts'
import type { Presets } from './presets.ts'

/** A preset that is tried (试用规则). */
export interface PolicyTried {
  readonly kind: PolicyKind
  readonly id: string
}

/** What would be another if a preset held (规则试算): nothing of it is recorded. */
export function policyPreview({ items, looking }: SeenLedger, tried: PolicyTried, presets: Presets) {
  const { day, register } = looking
  const policies = policiesOn(choosing(register, tried, day), day, presets)
  const other = { ...looking, policies }
  const changes = items
    .filter((item) => isCounted(item) || item.parent !== undefined)
    .toSorted(bySerial)
    .flatMap((item) => {
      const [before, after] = [judgementOf(item, looking, presets), judgementOf(item, other, presets)]
      if (isSame(before, after)) return []
      const { id, serial, words } = item
      return [{ item: id, ...(serial !== undefined && { serial }), words, before, after }]
    })
  const held = heldPreset(register, tried.kind, day)
  return {
    ...{ kind: tried.kind, day, ...(held !== undefined && { before: held }), after: tried.id },
    ...{ count: items.length, changes },
  }
}

/** The register as if the preset had been chosen from that day on. */
function choosing(register: RegisterState, { kind, id }: PolicyTried, day: CalendarDate): RegisterState {
  return { ...register, policies: [...register.policies, { policy: kind, id, from: day }] }
}

function judgementOf(item: Item, looking: Judging, presets: Presets) {
  const { state, light } = judged(item, looking)
  const notice = noticeCalledFor(item, looking, presets)
  const shown = light.override?.light ?? light.computed.light.id
  const { lights } = looking.policies.light
  return {
    light: shown,
    lightWords: lights.find(({ id }) => id === shown)?.zh ?? shown,
    word: light.override?.word ?? light.computed.word,
    clause: light.computed.clause,
    ...{ progress: state.progress.progress, reporting: state.reporting.reporting },
    ...(notice && { notice: `${noticeTitle(notice)}，${notice.replyBy.date}前回复` }),
  }
}

type Judgement = ReturnType<typeof judgementOf>

/** What people see of it; the clause that says so may be worded anew. */
function isSame({ clause: _before, ...before }: Judgement, { clause: _after, ...after }: Judgement): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
