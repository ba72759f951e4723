import { type Ask, dateOf, type Item, type Period, periodOf, type RequestOutcome } from '@taizhang/ledger'
import { desk, sponsorOf } from '../actors.ts'
import { itemSaying, plan, type Telling, tellItem } from '../telling.ts'

interface Asking {
  readonly about: string
  readonly period: Period
  readonly ask: Ask
  /** How and when the sponsor ruled; absent while it waits. */
  readonly ruled?: { readonly on: string; readonly outcome: RequestOutcome; readonly words: string }
}

const askings: readonly Asking[] = [
  {
    ...{ about: '临江片区雨污分流改造', period: periodOf('2025-05') },
    ask: {
      words: '请临澜区6月底前完成沿江3个小区的征迁，移交作业面。',
      of: 'linlan',
      by: dateOf('2025-06-30'),
    },
    ruled: {
      on: '2025-06-10',
      outcome: 'agreed',
      words: '同意。临澜区6月25日前移交，未移交的由区领导包保。',
    },
  },
  {
    ...{ about: '新建改造10千伏线路', period: periodOf('2025-06') },
    ask: {
      words: '请市自然资源和规划局加快11处塔基用地手续。',
      of: 'natural-resources',
      by: dateOf('2025-07-31'),
    },
    ruled: { on: '2025-07-16', outcome: 'agreed', words: '同意，7月底前办结。' },
  },
  {
    ...{ about: '加装电梯', period: periodOf('2025-07') },
    ask: { words: '请市财政局提前拨付加装电梯补助资金的60%。', of: 'finance', by: dateOf('2025-08-31') },
    ruled: { on: '2025-08-14', outcome: 'partly', words: '按完工台数拨付，已完工的8月底前拨付到位。' },
  },
  {
    ...{ about: '到位资金420亿元', period: periodOf('2025-08') },
    ask: { words: '请青澜经开区解决两个项目的供地时序。', of: 'development-zone', by: dateOf('2025-09-30') },
    ruled: { on: '2025-09-12', outcome: 'agreed', words: '同意，9月底前供地。' },
  },
  {
    ...{ about: '修复历史遗留矿山', period: periodOf('2025-09') },
    ask: { words: '请市财政局落实市级配套资金860万元。', of: 'finance', by: dateOf('2025-11-15') },
    ruled: { on: '2025-10-24', outcome: 'declined', words: '年中不再追加预算，从矿山生态修复基金中调剂。' },
  },
  {
    ...{ about: '望川大道快速化改造', period: periodOf('2025-10') },
    ask: { words: '请市公安局协调11月上旬夜间全封闭施工。', of: 'public-security', by: dateOf('2025-11-10') },
  },
]

/** What bodies ask of others in this period (需协调事项). */
export function asksOf({ words }: Item, period: Period): readonly Ask[] {
  return askings.filter((each) => each.period === period && words.includes(each.about)).map(({ ask }) => ask)
}

/** The rulings on them, by the sponsor of the body that asked. */
export function planRulings(telling: Telling): void {
  for (const { about, period, ruled } of askings) {
    if (!ruled) continue
    plan(telling, dateOf(ruled.on), (told, day) => {
      const item = itemSaying(told, about)
      const sponsor = sponsorOf(told, item.duties.at(-1)!.value.lead!, day)
      const { outcome, words } = ruled
      tellItem(told, item.id, desk(told, sponsor, day), {
        ...{ kind: 'requestRuled', request: `${period}#1`, outcome, words },
      })
    })
  }
}
