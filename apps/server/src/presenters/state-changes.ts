import { noticeSteps } from '@taizhang/ledger'
import type { DailyState } from '@taizhang/store'
import { lifecycleWords, progressWords, reportingWords } from './state-words.ts'

/** One thing that is not as it was the night before (状态变化). */
export interface StateChange {
  readonly item: string
  readonly axis: 'item' | 'lifecycle' | 'reporting' | 'progress' | 'light' | 'warning'
  readonly from?: string
  readonly to?: string
  readonly zh: string
}

const axes = ['lifecycle', 'reporting', 'progress', 'light', 'warning'] as const

/** What changed between two nights (状态变化), item by item; a period that opened is a change of 报送 to 应报. */
export function stateChanges(
  before: ReadonlyMap<string, DailyState>,
  after: ReadonlyMap<string, DailyState>,
  lights: ReadonlyMap<string, string>,
): readonly StateChange[] {
  return [...after.values()].flatMap((now): StateChange[] => {
    const then = before.get(now.item)
    if (!then) return [{ item: now.item, axis: 'item', zh: '新增' }]
    return axes.flatMap((axis) => {
      const [from, to] = [then[axis], now[axis]]
      if (from === to) return []
      const word = (value: string | undefined) => wordOf(axis, value, lights)
      return [
        {
          ...{ item: now.item, axis },
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          zh: `${titles[axis]}：${word(from)}→${word(to)}`,
        },
      ]
    })
  })
}

const titles = {
  lifecycle: '环节',
  reporting: '报送',
  progress: '进度',
  light: '亮灯',
  warning: '督办',
} as const satisfies Readonly<Record<(typeof axes)[number], string>>

function wordOf(
  axis: (typeof axes)[number],
  value: string | undefined,
  lights: ReadonlyMap<string, string>,
): string {
  if (value === undefined) return '无'
  const words: Readonly<Record<(typeof axes)[number], (id: string) => string | undefined>> = {
    lifecycle: (id) => lifecycleWords[id],
    reporting: (id) => (reportingWords as Readonly<Record<string, string>>)[id],
    progress: (id) => (progressWords as Readonly<Record<string, string>>)[id],
    light: (id) => lights.get(id),
    warning: (id) => (noticeSteps as Readonly<Record<string, { readonly zh: string }>>)[id]?.zh,
  }
  return words[axis](value) ?? value
}
