import { type Deed, dateOf, heldOn, type Item } from '@taizhang/ledger'
import { chief, desk, head, liaison, sponsorOf, supervisor } from '../actors.ts'
import type { SamplePath } from '../sample.ts'
import { itemSaying, plan, type Telling, tellItem } from '../telling.ts'

/** What changed on the way (延期、拆分、并入、更名、调整、中止、缓办), each by whoever may. */
export function planChanges(telling: Telling): void {
  planExtensions(telling)
  planSplit(telling)
  planAdjustment(telling)
  planSuspension(telling)
  by(telling, '2025-05-20', '深入开展农村人居环境整治', {
    ...{ kind: 'renamed', words: '深入开展农村人居环境整治提升行动，因地制宜推进厕所革命' },
    reason: '与省方案名称一致。',
  })
  plan(telling, dateOf('2025-06-11'), (told, day) => {
    const into = itemSaying(told, '推动企业上云用数赋智').id
    tellItem(told, itemSaying(told, '完善大型科研仪器开放共享机制').id, chief(told, day), {
      kind: 'merged',
      reason: '两项任务由同一单位承担，合并推进。',
      into,
    })
  })
  by(telling, '2025-09-24', '加快青澜职业技术大学创建', {
    ...{ kind: 'deferred', documentNumber: '青政纪〔2025〕31号' },
    reason: '省级规划调整，申报窗口推迟到2026年，经市政府常务会议研究缓办。',
  })
}

function by(telling: Telling, on: string, about: string, deed: Deed): void {
  plan(telling, dateOf(on), (told, day) => {
    tellItem(told, itemSaying(told, about).id, chief(told, day), deed)
  })
}

/** Three asked in time: two were given longer, one was not. */
function planExtensions(telling: Telling): void {
  const asked = [
    [
      '2025-06-20',
      '等12个项目上半年竣工投产',
      '2025-12-31',
      true,
      '6月以来连续降雨，剩余两个项目设备安装推迟。',
    ],
    ['2025-06-23', '完成云泽水库除险加固', '2025-08-31', true, '汛期水位高，坝体灌浆须待退水后进行。'],
    ['2025-10-22', '望川大道快速化改造', '2025-12-31', false, '管线迁改和交通导改影响工期。'],
  ] as const
  for (const [on, about, deadline, granted, reason] of asked) {
    plan(telling, dateOf(on), (told, day) => {
      const item = itemSaying(told, about)
      const act = head(told, leadOf(item), day)
      tellItem(told, item.id, act, { kind: 'extensionRequested', deadline: dateOf(deadline), reason })
    })
    plan(telling, dateOf(on.replace(/\d\d$/, (day) => `${Number(day) + 4}`)), (told, day) => {
      const item = itemSaying(told, about)
      const ruling = granted ? '同意。请倒排工期，不再延期。' : '不同意。10月底主线通车，辅道年底前完成。'
      const act = desk(told, sponsorOf(told, leadOf(item), day), day)
      tellItem(told, item.id, act, { kind: 'extensionRuled', granted, reason: ruling })
    })
  }
}

function leadOf(item: Item): string {
  return heldOn(item.duties, dateOf('2025-12-31'))!.value.lead!
}

/** The parking spaces are built by two districts and followed apart from June on. */
function planSplit(telling: Telling): void {
  const about = '新增公共停车位5000个'
  const target = (number: string) =>
    ({ kind: 'cumulative', comparator: 'exactly', target: number, unit: '个' }) as const
  const paths: readonly (readonly [id: string, path: SamplePath])[] = [
    ['parking-city', { first: '0', last: '3150', pace: 'build' }],
    ['parking-counties', { first: '0', last: '2050', pace: 'slow-start' }],
  ]
  plan(telling, dateOf('2025-06-12'), (told, day) => {
    const item = itemSaying(told, about)
    const schedule = heldOn(item.schedules, day)!.value
    tellItem(told, item.id, supervisor(told, day), {
      kind: 'split',
      reason: '主城区和县（市）建设主体不同，分开推进。',
      parts: [
        { id: 'parking-city', words: '主城区新增公共停车位3000个', measure: target('3000'), schedule },
        { id: 'parking-counties', words: '县（市）新增公共停车位2000个', measure: target('2000'), schedule },
      ],
    })
    for (const [id, path] of paths) told.paths.set(id, path)
  })
  plan(telling, dateOf('2025-06-16'), (told, day) => {
    for (const [id] of paths) tellItem(told, id, liaison(told, 'housing', day), { kind: 'signedFor' })
  })
}

/** The standing committee of the congress lowered one target in September; lights before stay as they were. */
function planAdjustment(telling: Telling): void {
  by(telling, '2025-09-29', '一般公共预算收入同口径增长5%', {
    kind: 'measureModified',
    measure: { kind: 'rate', ascending: true, comparator: 'exactly', target: '3', unit: '%' },
    reason: '落实减税降费政策和土地市场变化影响，收入预期下调。',
    authority: '市人大常委会',
    documentNumber: '青人常〔2025〕27号',
    from: dateOf('2025-09-29'),
  })
}

/** A work that had to stop for the floods went on in August; another waits for a plan. */
function planSuspension(telling: Telling): void {
  by(telling, '2025-06-27', '推进澜湾湿地公园建设', {
    ...{ kind: 'suspended', documentNumber: '青汛〔2025〕14号' },
    reason: '主汛期滩地施工暂停。',
  })
  by(telling, '2025-08-21', '推进澜湾湿地公园建设', { kind: 'resumed', reason: '汛情解除，恢复施工。' })
  by(telling, '2025-10-10', '加快望川古城保护利用', {
    ...{ kind: 'suspended', documentNumber: '青政纪〔2025〕33号' },
    reason: '保护规划修编，核心区工程中止至规划批复。',
  })
}
