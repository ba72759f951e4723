import { dateOf, heldOn, type Item, type Part } from '@taizhang/ledger'
import { desk, head, liaison, sponsorOf } from '../actors.ts'
import { itemSaying, plan, type Telling, tellItem } from '../telling.ts'

interface Shared {
  readonly about: string
  /** Words of each part: 云泽县新改建农村公路52公里. */
  readonly words: string
  readonly unit: string
  /** Body, its part of the target, what it had done by the end of the year, and the pace. */
  readonly bodies: readonly (readonly [orgUnit: string, target: number, last: number, pace: string])[]
}

const shared: readonly Shared[] = [
  {
    ...{ about: '新改建农村公路300公里', words: '新改建农村公路', unit: '公里' },
    bodies: [
      ['linlan', 15, 16, 'build'],
      ['wangchuan', 30, 31, 'build'],
      ['beizhu', 25, 25, 'slow-build'],
      ['wuling', 44, 48, 'build'],
      ['yunze', 52, 55, 'build'],
      ['songping', 48, 48, 'slow-build'],
      ['heyuan', 46, 48, 'build'],
      ['jishan', 40, 41, 'slow-start'],
    ],
  },
  {
    ...{ about: '改造城镇老旧小区120个', words: '改造城镇老旧小区', unit: '个' },
    bodies: [
      ['linlan', 48, 51, 'build'],
      ['wangchuan', 32, 34, 'build'],
      ['beizhu', 24, 24, 'slow-start'],
      ['wuling', 16, 17, 'front'],
    ],
  },
  {
    ...{ about: '更新改造燃气等地下管网80公里', words: '更新改造燃气等地下管网', unit: '公里' },
    bodies: [
      ['linlan', 34, 36, 'build'],
      ['wangchuan', 22, 23, 'build'],
      ['beizhu', 14, 14, 'slow-build'],
      ['wuling', 10, 10, 'build'],
    ],
  },
]

/** Working items (下设事项): what districts and counties build of one row, proposed by the lead, approved by the sponsor, signed for by each. */
export function planParts(telling: Telling): void {
  for (const each of shared) {
    plan(telling, dateOf('2025-03-18'), (told, day) => {
      const item = itemSaying(told, each.about)
      const parts = partsOf(told, item, each)
      tellItem(told, item.id, head(told, leadOf(item), day), { kind: 'partsProposed', parts })
    })
    plan(telling, dateOf('2025-03-21'), (told, day) => {
      const item = itemSaying(told, each.about)
      tellItem(told, item.id, desk(told, sponsorOf(told, leadOf(item), day), day), { kind: 'partsApproved' })
    })
    plan(telling, dateOf('2025-03-25'), (told, day) => {
      const item = itemSaying(told, each.about)
      for (const [orgUnit, , last, pace] of each.bodies) {
        const id = partId(item, orgUnit)
        told.paths.set(id, { first: '0', last: `${last}`, pace })
        tellItem(told, id, liaison(told, orgUnit, day), { kind: 'signedFor' })
      }
    })
  }
}

function leadOf(item: Item): string {
  return item.duties.at(-1)!.value.lead!
}

function partId({ id }: Item, orgUnit: string): string {
  return `${id}-${orgUnit}`
}

function partsOf({ sample }: Telling, item: Item, { words, unit, bodies }: Shared): readonly Part[] {
  const schedule = heldOn(item.schedules, dateOf('2025-03-18'))!.value
  return bodies.map(([orgUnit, target]) => {
    const name = sample.orgUnits.find(({ id }) => id === orgUnit)!.aliases[0]!
    return {
      id: partId(item, orgUnit),
      words: `${name}${words}${target}${unit}`,
      measure: { kind: 'cumulative', comparator: 'exactly', target: `${target}`, unit },
      duties: { lead: orgUnit, responsible: [], supporting: [] },
      schedule,
    }
  })
}
