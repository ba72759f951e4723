import { addDays, type CalendarDate, type Deed, dateOf, endOf, type Period, periodOf } from '@taizhang/ledger'
import { supervisor } from './actors.ts'
import { figureAt } from './pace.ts'
import { itemSaying, plan, type Telling, tellItem } from './telling.ts'

/** A number that others publish: in which words, how often, by whom. */
interface Release {
  readonly words: string
  readonly every: 'month' | 'quarter'
  readonly source: string
}

const releases: readonly Release[] = [
  { words: '地区生产总值增长6%', every: 'quarter', source: '市统计局季度核算' },
  { words: '规上工业增加值增长8%', every: 'month', source: '市统计局月度数据' },
  { words: '固定资产投资增长6%', every: 'month', source: '市统计局月度数据' },
  { words: '社会消费品零售总额增长', every: 'month', source: '市统计局月度数据' },
  { words: '外贸进出口总额增速', every: 'month', source: '市统计局月度数据（青澜海关）' },
  { words: '城镇居民人均可支配收入', every: 'quarter', source: '国家统计局青澜调查队季度数据' },
  { words: '农村居民人均可支配收入', every: 'quarter', source: '国家统计局青澜调查队季度数据' },
]

const months = ['02', '03', '04', '05', '06', '07', '08', '09'].map((month) => periodOf(`2025-${month}`))
const quarters = ['Q1', 'Q2', 'Q3'].map((quarter) => periodOf(`2025-${quarter}`))

/** Published numbers as they came out (公布数据), each with its vintage; one more is known and not yet to be told. */
export function planPublished(telling: Telling): void {
  for (const release of releases) {
    for (const period of release.every === 'month' ? months : quarters) planRelease(telling, release, period)
  }
  planRevision(telling)
  planEmbargo(telling)
}

function planRelease(telling: Telling, release: Release, period: Period): void {
  const through = endOf(period)
  const on = addDays(through, release.every === 'quarter' ? 22 : 18)
  plan(telling, on, (told, day) => {
    const vintage = release.every === 'quarter' ? 'preliminary' : 'flash'
    tellPublished(told, { release, day, through, vintage })
  })
}

/** The half year's figure of the gross regional product was raised by a tenth of a point in October. */
function planRevision(telling: Telling): void {
  plan(telling, dateOf('2025-10-22'), (told, day) => {
    const item = itemSaying(told, releases[0]!.words)
    const deed: Deed = {
      ...{ kind: 'published', value: { kind: 'number', number: '5.8' }, through: dateOf('2025-06-30') },
      ...{ vintage: 'revised', source: '市统计局季度核算（上半年修订）' },
    }
    tellItem(told, item.id, supervisor(told, day), deed)
  })
}

/** Seen by two posts until it is published (发布前保密). */
function planEmbargo(telling: Telling): void {
  plan(telling, dateOf('2025-11-05'), (told, day) => {
    const embargo = { until: dateOf('2025-11-18'), posts: ['mayor', 'vice-mayor-executive'] }
    tellPublished(told, {
      release: releases[1]!,
      day,
      through: dateOf('2025-10-31'),
      vintage: 'flash',
      embargo,
    })
  })
}

interface Told {
  readonly release: Release
  readonly day: CalendarDate
  readonly through: CalendarDate
  readonly vintage: 'flash' | 'preliminary'
  readonly embargo?: { readonly until: CalendarDate; readonly posts: readonly string[] }
}

function tellPublished(telling: Telling, { release, day, through, vintage, embargo }: Told): void {
  const item = itemSaying(telling, release.words)
  const number = figureAt(telling.paths.get(item.id)!, Number(through.slice(5, 7)))
  tellItem(telling, item.id, supervisor(telling, day), {
    ...{ kind: 'published', value: { kind: 'number', number }, through, vintage, source: release.source },
    ...(embargo && { embargo }),
  })
}
