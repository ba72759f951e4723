import { addDays, type Deed, dateOf, endOf, type Item, periodOf, type Share } from '@taizhang/ledger'
import { chief, desk, head, liaison, onPaper, supervisor } from '../actors.ts'
import { figureAt } from '../pace.ts'
import { itemSaying, plan, type Telling, tellItem } from '../telling.ts'

/** What others wrote, decided, found and shared (批示、议定事项、核验、分解、项目进展、人工调整、阅件). */
export function planOthers(telling: Telling): void {
  planInstructions(telling)
  planDecision(telling)
  planVerifications(telling)
  planShares(telling)
  planProjects(telling)
  plan(telling, dateOf('2025-10-14'), (told, day) => {
    tellItem(told, itemSaying(told, '霁山抽水蓄能电站').id, chief(told, day), {
      ...{ kind: 'lightSetAside', light: 'green', word: '达进度', until: dateOf('2025-12-31') },
      reason: '核准文件9月28日印发，单位填报滞后一期，以文件为准。',
    })
  })
  plan(telling, dateOf('2025-08-25'), (told, day) => {
    const instruction = {
      ...{
        leader: '陈立新',
        on: day,
        words: '阅。',
        paper: '政务专报第19期',
        scan: told.sample.files.scan.sha256,
      },
    }
    tellItem(told, itemSaying(told, '筹集保障性租赁住房').id, chief(told, day), {
      kind: 'instructionNoted',
      instruction,
    })
  })
}

const wholeYear = (from: string, to: string) =>
  ({ kind: 'straight', start: dateOf(from), deadline: dateOf(to) }) as const

/** One was closed when the mayor had no more to say; the other is under way. */
function planInstructions(telling: Telling): void {
  const [first, second] = ['instruction-2025-1', 'instruction-2025-2']
  plan(telling, dateOf('2025-05-08'), (told, day) => {
    const instruction = {
      ...{ leader: '陈立新', on: day, paper: '政务专报第9期', scan: told.sample.files.scan.sha256 },
      words: '请国栋同志牵头，住建局7日内拿出老旧小区改造扰民问题的解决办法。',
    }
    tellInstruction(told, first!, '批示1', { instruction, deadline: '2025-05-15' })
  })
  steps(telling, first!, [
    ['2025-05-09', (told, on) => [liaison(told, 'housing', on), { kind: 'signedFor' }]],
    [
      '2025-05-14',
      (told, on) => [
        head(told, 'housing', on),
        { kind: 'closeClaimed', evidence: [told.sample.files.closeOut.sha256] },
      ],
    ],
    ['2025-05-16', (told, on) => [supervisor(told, on), { kind: 'closeReviewed', checks: allPassed }]],
    ['2025-05-20', (told, on) => [desk(told, 'mayor', on), { kind: 'noFurtherInstruction' }]],
    ['2025-05-21', (told, on) => [chief(told, on), { kind: 'closeRated', rating: 'good' }]],
    ['2025-05-21', (told, on) => [chief(told, on), { kind: 'closed' }]],
  ])
  plan(telling, dateOf('2025-10-27'), (told, day) => {
    const instruction = {
      ...{ leader: '赵启明', on: day, paper: '财政专报第22期', scan: told.sample.files.scan.sha256 },
      words: '请财政局会同税务、国资逐项测算全年收入，11月15日前提出增收措施。',
    }
    tellInstruction(told, second!, '批示2', { instruction, deadline: '2025-11-15', lead: 'finance' })
  })
  steps(telling, second!, [
    ['2025-10-28', (told, on) => [liaison(told, 'finance', on), { kind: 'signedFor' }]],
  ])
}

const allPassed = { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: true }

type Instruction = Extract<Deed, { readonly kind: 'instructionNoted' }>['instruction']

interface Written {
  readonly instruction: Instruction
  readonly deadline: string
  readonly lead?: string
}

function tellInstruction(
  telling: Telling,
  id: string,
  serial: string,
  { instruction, deadline, lead }: Written,
): void {
  const act = desk(telling, lead === 'finance' ? 'vice-mayor-executive' : 'mayor', instruction.on)
  const { words, paper, on } = instruction
  tellItem(telling, id, act, {
    ...{ kind: 'added', itemKind: 'instruction', words, instruction },
    sources: [{ list: 'instruction', document: paper, quote: words }],
    duties: {
      lead: lead ?? 'housing',
      responsible: lead === 'finance' ? ['taxation', 'state-assets'] : [],
      supporting: [],
    },
    ...{ measure: { kind: 'yesNo' }, schedule: wholeYear(on, deadline), visibility: 'internal' },
  })
  tellItem(telling, id, act, { kind: 'issued', document: '批示件2025', serial, documentNumber: '' })
  telling.paths.set(id, { first: '', last: '', pace: 'none' })
}

type Step = (telling: Telling, on: ReturnType<typeof dateOf>) => readonly [ReturnType<typeof chief>, Deed]

function steps(telling: Telling, id: string, all: readonly (readonly [on: string, step: Step])[]): void {
  for (const [on, step] of all) {
    plan(telling, dateOf(on), (told, day) => {
      const [act, deed] = step(told, day)
      tellItem(told, id, act, deed)
    })
  }
}

/** What a meeting decided is followed like the rest (会议议定事项). */
function planDecision(telling: Telling): void {
  const id = 'decision-2025-1'
  plan(telling, dateOf('2025-07-10'), (told, day) => {
    const words = '市商务局牵头制定服务消费券发放方案，8月底前发放首批。'
    const decision = { meeting: '市政府第17次常务会议', on: dateOf('2025-07-08'), words }
    tellItem(told, id, chief(told, day), {
      ...{ kind: 'added', itemKind: 'decision', words, decision },
      sources: [{ list: 'meeting', document: '青政纪〔2025〕22号', quote: words, serial: '3' }],
      duties: { lead: 'commerce', responsible: ['finance', 'culture-tourism'], supporting: [] },
      ...{ measure: { kind: 'yesNo' }, schedule: wholeYear('2025-07-08', '2025-08-31') },
    })
    const issue = { document: '青政纪〔2025〕22号', serial: '3', documentNumber: '青政纪〔2025〕22号' }
    tellItem(told, id, chief(told, day), { kind: 'issued', ...issue })
    told.paths.set(id, { first: '', last: '', pace: 'done:8' })
  })
  plan(telling, dateOf('2025-07-11'), (told, day) => {
    tellItem(told, id, liaison(told, 'commerce', day), { kind: 'signedFor' })
  })
}

/** What the supervisors found on the spot differs from what was reported (核验). */
function planVerifications(telling: Telling): void {
  const found = [
    [
      '2025-07-24',
      '更新改造燃气等地下管网80公里',
      '2025-06-30',
      '33.1',
      '督查室现场核查：抽查6段，其中2.6公里未完成恢复路面，不计入。',
    ],
    ['2025-08-19', '改造城镇老旧小区120个', '2025-07-31', '66', '督查室实地抽查12个小区，2个未完工。'],
    ['2025-09-18', '建成社区老年食堂60个', '2025-08-31', '42', '电话回访：1个已挂牌未供餐。'],
    ['2025-10-17', '新建健身步道50公里', '2025-09-30', '38.8', '查阅验收资料，与自报一致。'],
  ] as const
  for (const [on, about, through, number, source] of found) {
    plan(telling, dateOf(on), (told, day) => {
      tellItem(told, itemSaying(told, about).id, supervisor(told, day), {
        ...{ kind: 'verified', value: { kind: 'number', number }, through: dateOf(through) },
        ...{ vintage: 'verified', source },
      })
    })
  }
}

const splitJobs: readonly (readonly [orgUnit: string, percent: number])[] = [
  ...([
    ['linlan', 20],
    ['wangchuan', 16],
    ['beizhu', 13],
    ['wuling', 14],
    ['yunze', 9],
  ] as const),
  ...([
    ['songping', 7],
    ['heyuan', 7],
    ['jishan', 5],
    ['development-zone', 9],
  ] as const),
]

/** New jobs, split with 5 % more than was asked; what the lead enters for October is ten short of its own figure. */
function planShares(telling: Telling): void {
  const jobs = '城镇新增就业4万人以上'
  plan(telling, dateOf('2025-03-18'), (told, day) => {
    const item = itemSaying(told, jobs)
    tellItem(told, item.id, head(told, 'human-resources', day), {
      kind: 'sharesSet',
      shares: sharesOf(42_000),
    })
  })
  for (const month of ['03', '06', '09', '10']) {
    const period = periodOf(`2025-${month}`)
    plan(telling, addDays(endOf(period), 4), (told, day) => {
      const item = itemSaying(told, jobs)
      const whole = Number(figureAt(told.paths.get(item.id)!, Number(month)))
      const values = sharesOf(month === '10' ? whole - 10 : whole)
      tellItem(told, item.id, liaison(told, 'human-resources', day), {
        kind: 'sharesReported',
        period,
        values,
      })
    })
  }
}

/** Whole persons by whole percents; the last body takes what is left. */
function sharesOf(whole: number): readonly Share[] {
  const parts = splitJobs
    .slice(0, -1)
    .map(([orgUnit, percent]) => ({ orgUnit, value: Math.floor((whole * percent) / 100) }))
  const left = whole - parts.reduce((sum, { value }) => sum + value, 0)
  return [...parts, { orgUnit: splitJobs.at(-1)![0], value: left }].map(({ orgUnit, value }) => ({
    orgUnit,
    value: `${value}`,
  }))
}

interface Works {
  readonly about: string
  readonly yearPlan: number
  readonly plannedStart: string
  readonly startedOn?: string
  /** Percent of the year's plan paid, and of the works done, at the ends of the quarters and of October. */
  readonly paid: readonly [number, number, number, number]
  readonly built: readonly [number, number, number, number]
}

const works: readonly Works[] = [
  {
    ...{
      about: '青屏高速年内建成通车',
      yearPlan: 186000,
      plannedStart: '2023-03-01',
      startedOn: '2023-03-20',
    },
    ...{ paid: [18, 46, 76, 86], built: [71, 82, 92, 95] },
  },
  {
    ...{ about: '北渚大桥5月份开工', yearPlan: 42000, plannedStart: '2025-05-31', startedOn: '2025-06-18' },
    ...{ paid: [2, 11, 48, 61], built: [0, 2, 11, 15] },
  },
  {
    ...{ about: '望川大道快速化改造', yearPlan: 68000, plannedStart: '2024-08-01', startedOn: '2024-08-12' },
    ...{ paid: [15, 38, 66, 74], built: [34, 52, 74, 80] },
  },
  {
    ...{
      about: '临江片区雨污分流改造',
      yearPlan: 31000,
      plannedStart: '2025-02-20',
      startedOn: '2025-03-11',
    },
    ...{ paid: [4, 21, 41, 49], built: [5, 24, 48, 56] },
  },
  {
    ...{
      about: '市中心医院北院区主体封顶',
      yearPlan: 52000,
      plannedStart: '2024-09-01',
      startedOn: '2024-09-10',
    },
    ...{ paid: [20, 47, 75, 84], built: [28, 51, 74, 82] },
  },
  {
    ...{ about: '青澜科技城一期', yearPlan: 74000, plannedStart: '2023-11-01', startedOn: '2023-11-15' },
    ...{ paid: [14, 33, 55, 62], built: [46, 55, 70, 76] },
  },
  {
    about: '启动市儿童医院迁建前期工作',
    ...{ yearPlan: 1200, plannedStart: '2025-12-01', paid: [5, 12, 20, 22], built: [0, 0, 0, 0] },
  },
]

/** Works to build: the year's plan, what was paid, how far they stand (项目进展). */
function planProjects(telling: Telling): void {
  const ends = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-10-31'].map(dateOf)
  for (const work of works) {
    ends.forEach((through, i) => {
      plan(telling, addDays(through, 5), (told, day) => {
        const item = itemSaying(told, work.about)
        const lead = item.duties.at(-1)!.value.lead!
        tellItem(told, item.id, reporting(told, lead, day), projectDeed(item, work, { through, i }))
      })
    })
  }
}

function reporting(telling: Telling, lead: string, day: ReturnType<typeof dateOf>) {
  return telling.policy.relations?.[lead] === 'directDepartment'
    ? liaison(telling, lead, day)
    : onPaper(telling, lead, day)
}

function projectDeed(
  _item: Item,
  { yearPlan, plannedStart, startedOn, paid, built }: Works,
  { through, i }: { readonly through: ReturnType<typeof dateOf>; readonly i: number },
): Deed {
  const begun = startedOn !== undefined && startedOn <= through
  return {
    ...{ kind: 'projectReported', through, status: begun ? 'implementation' : 'preparation' },
    ...{ yearPlan: `${yearPlan}`, paid: `${Math.round((yearPlan * paid[i]!) / 100)}`, unit: '万元' },
    ...{ physicalProgress: `${built[i]}`, plannedStart: dateOf(plannedStart) },
    ...(begun && { startedOn: dateOf(startedOn) }),
  }
}
