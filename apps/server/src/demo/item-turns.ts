import {
  type CalendarDate,
  type Deed,
  dateOf,
  heldOn,
  type Item,
  itemIn,
  itemsOfBreakdown,
  type Preset,
  stateOf,
} from '@taizhang/ledger'
import { chief, desk, head, liaison, sponsorOf, supervisor } from './actors.ts'
import { courseOf } from './course.ts'
import type { TableDraft } from './draft-table.ts'
import type { SampleRow } from './sample.ts'
import { issuedOn } from './table-turns.ts'
import { itemSaying, plan, type Telling, tellItem, vary } from './telling.ts'

/** From the issued table to approved plans (立项、签收、定节点): February to the middle of March. */
export function planItems(telling: Telling, draft: TableDraft, construction: Preset): void {
  const rows = new Map(telling.sample.rows.map((row) => [draft.rowIds.get(row.serial)!, row]))
  plan(telling, issuedOn, (told, day) => {
    for (const { item, act, deed } of itemsOfBreakdown(told.breakdown, chief(told, day)))
      tellItem(told, item, act, deed)
    for (const item of Object.values(told.items.items)) {
      const row = rows.get(item.rows[0]!)!
      told.paths.set(item.id, row.path)
      tellFrequency(told, item, day)
      planSigning(told, item, row)
      planCourse(told, item, row, construction)
    }
  })
  plan(telling, dateOf('2025-02-20'), showToAll)
}

const quarterly: readonly string[] = ['task']

/** Work that goes on all year is asked for by the quarter; published numbers are asked of nobody (填报频次). */
function tellFrequency(telling: Telling, item: Item, day: CalendarDate): void {
  const act = supervisor(telling, day)
  const measure = item.measures[0]?.value
  if (item.publisher !== undefined)
    tellItem(telling, item.id, act, { kind: 'frequencySet', frequency: 'fromPublisher' })
  else if (quarterly.includes(item.kind) && measure?.kind === 'milestone')
    tellItem(telling, item.id, act, { kind: 'frequencySet', frequency: 'quarterly' })
}

const signingDays = ['07', '10', '11', '12', '13'].map((day) => dateOf(`2025-02-${day}`))

/** The body that objects, and how it was ruled (异议和裁定). */
const objected = '筹集人才公寓'

function planSigning(telling: Telling, item: Item, row: SampleRow): void {
  if (item.words.includes(objected)) {
    planObjection(telling, item)
    return
  }
  plan(telling, signingDays[vary(row.serial, 1, signingDays.length)]!, (told, day) => {
    tellItem(told, item.id, liaison(told, row.lead, day), { kind: 'signedFor' })
  })
}

function planObjection(telling: Telling, { id }: Item): void {
  const told = (on: string, by: (telling: Telling, day: CalendarDate) => void) =>
    plan(telling, dateOf(on), by)
  told('2025-02-11', (telling, day) => {
    const reason = '人才公寓的对象认定和筹集计划由市人力资源社会保障局负责，我局只承担房源建设。'
    tellItem(telling, id, head(telling, 'housing', day), { kind: 'objected', reason })
  })
  told('2025-02-13', (telling, day) => {
    const reason = '经与两局会商并报常务副市长同意：由市人力资源社会保障局牵头，市住房城乡建设局为责任单位。'
    const before = heldOn(itemIn(telling.items, id)!.duties, day)!.value
    const responsible = ['housing', ...before.responsible.filter((each) => each !== 'human-resources')]
    const duties = { ...before, lead: 'human-resources', responsible }
    tellItem(telling, id, chief(telling, day), { kind: 'ruled', reason, duties })
  })
  told('2025-02-14', (telling, day) => {
    tellItem(telling, id, liaison(telling, 'human-resources', day), { kind: 'signedFor' })
  })
}

/** Where the planning stage ended without nodes, each for its own reason. */
const withoutNodes: readonly string[] = [
  '举办青澜马拉松',
  '启动市儿童医院迁建',
  '望川锂电材料产业园',
  '职业技术大学创建',
]

function planCourse(telling: Telling, item: Item, row: SampleRow, construction: Preset): void {
  const schedule = courseOf(row, construction)
  if (schedule.kind === 'straight' && heldOn(item.schedules, issuedOn)!.value.kind === 'straight') return
  if (item.words.includes(withoutNodes[0]!)) return
  const leadOf = (told: Telling, day: CalendarDate) =>
    heldOn(itemIn(told.items, item.id)!.duties, day)!.value.lead!
  const proposedOn = dateOf(`2025-02-${18 + vary(row.serial, 2, 10)}`)
  plan(telling, proposedOn, (told, day) => {
    tellItem(told, item.id, liaison(told, leadOf(told, day), day), { kind: 'nodesProposed', schedule })
  })
  const isReturned = withoutNodes.some((words) => item.words.includes(words))
  const ruling: Deed = isReturned
    ? {
        kind: 'proposalReturned',
        proposal: 'nodes',
        reason: '节点没有可核查的成果，请按季度写明完成到哪一步。',
      }
    : { kind: 'nodesApproved' }
  plan(telling, dateOf(`2025-03-${10 + vary(row.serial, 4, 5)}`), (told, day) => {
    tellItem(told, item.id, desk(told, sponsorOf(told, leadOf(told, day), day), day), ruling)
  })
}

/** Targets and livelihood works are published to all; other lists that name an item are added to it (公开、其他清单). */
function showToAll(telling: Telling, day: CalendarDate): void {
  const act = supervisor(telling, day)
  for (const { id, kind } of Object.values(telling.items.items)) {
    if (kind === 'target' || kind === 'livelihood')
      tellItem(telling, id, act, { kind: 'visibilitySet', visibility: 'public' })
  }
  for (const [list, document, serial, words] of otherLists) {
    const item = itemSaying(telling, words)
    const source = { list, document, quote: item.words, serial }
    tellItem(telling, item.id, act, { kind: 'sourceAdded', source })
  }
}

const livelihoods = '2025年十件民生实事'
const projects = '2025年市级重点项目名单'

const otherLists = [
  ['livelihoodList', livelihoods, '1', '新建改扩建学校18所'],
  ['livelihoodList', livelihoods, '2', '新增普惠性托位1000个'],
  ['livelihoodList', livelihoods, '3', '建成社区老年食堂60个'],
  ['livelihoodList', livelihoods, '4', '“两癌”免费筛查'],
  ['livelihoodList', livelihoods, '5', '适配辅助器具3600件'],
  ['livelihoodList', livelihoods, '6', '实施农村危房改造420户'],
  ['livelihoodList', livelihoods, '7', '改造农村公路危桥28座'],
  ['livelihoodList', livelihoods, '8', '建设农村供水保障工程45处'],
  ['livelihoodList', livelihoods, '9', '新建健身步道50公里'],
  ['livelihoodList', livelihoods, '10', '高频政务服务事项实现“就近办”'],
  ['projectList', projects, '17', '青屏高速年内建成通车'],
  ['projectList', projects, '18', '北渚大桥5月份开工'],
  ['projectList', projects, '42', '望川大道快速化改造'],
  ['projectList', projects, '66', '城南污水处理厂二期'],
  ['projectList', projects, '103', '市中心医院北院区主体封顶'],
  ['partyPlenum', '市委六届九次全会报告', '12', '先进陶瓷产业链产值突破400亿元'],
  ['partyPlenum', '市委六届九次全会报告', '31', '城镇新增就业4万人以上'],
] as const

/** Whether the item has reached what it promised by the end of a day; then it can be closed. */
export function isCompleted(telling: Telling, item: Item, day: CalendarDate): boolean {
  const { tolerance, reporting } = telling.policy
  return (
    stateOf(item, day, { tolerance: tolerance!, reporting: reporting! }).progress.progress === 'completed'
  )
}
