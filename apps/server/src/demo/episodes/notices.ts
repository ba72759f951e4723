import { addDays, type CalendarDate, dateOf, heldOn, type NoticeStep } from '@taizhang/ledger'
import { byTelephone, chief, head, liaison } from '../actors.ts'
import { itemSaying, plan, type Telling, tellItem } from '../telling.ts'

interface Chase {
  readonly on: string
  readonly about: string
  readonly step: NoticeStep
  /** 商请函 to a body that may only be asked. */
  readonly paper: 'notice' | 'letter'
  readonly number: string
  readonly words: string
  /** Days until the answer is due, and after how many it came; absent where it did not. */
  readonly days: number
  readonly answered?: readonly [after: number, words: string]
}

const chases: readonly Chase[] = [
  {
    ...{
      on: '2025-05-16',
      about: '启动渚河流域综合治理',
      step: 'reminder',
      paper: 'notice',
      number: '青政督提〔2025〕4号',
    },
    ...{ words: '渚河流域综合治理立项后两个月没有新进展，请说明原因并报下一步安排。', days: 7 },
    answered: [5, '可研已上报省水利厅，正在补充资金平衡方案。'],
  },
  {
    ...{
      on: '2025-06-16',
      about: '青澜科技城一期',
      step: 'warning',
      paper: 'notice',
      number: '青政督警〔2025〕3号',
    },
    ...{
      words: '报告承诺6月底前投入使用，截至5月底主体尚未过半，预计不能按期完成，请研究赶工措施。',
      days: 7,
    },
    answered: [6, '已增加两个作业面，主体8月完成，投入使用需延至年底。'],
  },
  {
    ...{
      on: '2025-07-15',
      about: '青澜科技城一期',
      step: 'order',
      paper: 'notice',
      number: '青政督〔2025〕9号',
    },
    ...{ words: '已逾期。请于10日内报整改方案，明确责任人和投入使用日期。', days: 10 },
    answered: [12, '整改方案已报分管副市长审定，由局长包保，每周报送形象进度。'],
  },
  {
    ...{
      on: '2025-08-18',
      about: '启动渚河流域综合治理',
      step: 'order',
      paper: 'notice',
      number: '青政督〔2025〕12号',
    },
    ...{ words: '连续四个月没有进展，欠序时较多。请报具体到月的推进计划。', days: 10 },
    answered: [9, '资金平衡方案已获批，9月完成初步设计。'],
  },
  {
    ...{
      on: '2025-08-20',
      about: '新建改造10千伏线路',
      step: 'reminder',
      paper: 'letter',
      number: '青政督函〔2025〕6号',
    },
    ...{ words: '商请贵公司协调解决松屏、霁山两县施工力量不足问题，确保完成全年150公里。', days: 15 },
    answered: [11, '已从省公司增派两支施工队，四季度集中施工。'],
  },
  {
    ...{
      on: '2025-09-16',
      about: '实际使用外资1.2亿美元',
      step: 'reminder',
      paper: 'notice',
      number: '青政督提〔2025〕15号',
    },
    ...{ words: '1—8月到资不足序时，请逐个项目说明到资计划。', days: 7 },
    answered: [7, '两个在谈项目预计11月到资0.21亿美元，其余转入明年。'],
  },
  {
    ...{
      on: '2025-09-22',
      about: '新增制造业中长期贷款',
      step: 'reminder',
      paper: 'letter',
      number: '青政督函〔2025〕8号',
    },
    ...{ words: '商请贵行按季提供分县投放数，以便核对全市口径。', days: 15 },
    answered: [10, '已提供三季度末分县投放数。'],
  },
  {
    ...{
      on: '2025-10-20',
      about: '青澜科技城一期',
      step: 'talk',
      paper: 'notice',
      number: '青政督约〔2025〕1号',
    },
    ...{ words: '整改方案执行慢于承诺，由分管副市长约谈市科技局主要负责人。', days: 5 },
    answered: [3, '已约谈。市科技局承诺12月20日前具备入驻条件，由住建部门驻场指导。'],
  },
  {
    ...{
      on: '2025-10-28',
      about: '修复历史遗留矿山',
      step: 'warning',
      paper: 'notice',
      number: '青政督警〔2025〕8号',
    },
    ...{ words: '截至9月底完成率欠序时较多，请说明能否完成全年任务。', days: 7 },
  },
  {
    ...{
      on: '2025-11-03',
      about: '临江片区雨污分流改造',
      step: 'warning',
      paper: 'notice',
      number: '青政督警〔2025〕9号',
    },
    ...{ words: '年内完成难度较大，请商临澜区提出方案；确需调整的按程序报批。', days: 7 },
  },
]

/** Notices and letters (督办单、商请函), with the answers that came. */
export function planNotices(telling: Telling): void {
  for (const chase of chases) plan(telling, dateOf(chase.on), (told, day) => tellNotice(told, chase, day))
}

function tellNotice(telling: Telling, chase: Chase, day: CalendarDate): void {
  const item = itemSaying(telling, chase.about)
  const to = heldOn(item.duties, day)!.value.lead!
  const { step, paper, words, days, answered } = chase
  const number = item.notices.length + 1
  tellItem(telling, item.id, chief(telling, day), {
    ...{ kind: 'noticeIssued', step, paper, to, words, replyBy: addDays(day, days) },
    documentNumber: chase.number,
  })
  if (!answered) return
  const [after, reply] = answered
  plan(telling, addDays(day, after), (told, on) => {
    // The reminders were answered by telephone first; the note stands with the entry.
    const act =
      step === 'reminder' && paper === 'notice' ? byTelephone(told, to, on, reply) : answering(told, to, on)
    tellItem(told, item.id, act, { kind: 'noticeReplied', notice: number, words: reply })
  })
}

function answering(telling: Telling, to: string, on: CalendarDate) {
  const relation = telling.policy.relations?.[to]
  return relation === 'resident' ? liaison(telling, to, on) : head(telling, to, on)
}
