import type { Pair } from '../words/i18n.ts'

/** One stop of the tour (导览一站): at a section, or in the middle of the page. */
interface TourStep {
  readonly path?: string
  readonly title: Pair
  readonly words: Pair
}

type Told = 'office' | 'body' | 'sponsor' | 'administrator' | 'reader'

const office: readonly string[] = ['supervisor', 'desk', 'drafting']
const body: readonly string[] = ['head', 'liaison']
const administrators: readonly string[] = [
  ...['systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
]

/** The stops (导览步骤) for somebody with these roles, down the sections that he has. */
export function tourSteps(roles: readonly string[], sections: readonly string[]): readonly TourStep[] {
  const told = toldFor(roles)
  const stops = sections.flatMap((path) => {
    const said = words[path]?.[told] ?? words[path]?.reader
    return said ? [{ path, title: titles[path]!, words: said }] : []
  })
  return [{ title: welcome.title, words: welcome[told] }, ...stops]
}

function toldFor(roles: readonly string[]): Told {
  const has = (some: readonly string[]) => roles.some((role) => some.includes(role))
  if (has(office)) return 'office'
  if (has(body)) return 'body'
  if (has(['sponsor'])) return 'sponsor'
  return has(administrators) ? 'administrator' : 'reader'
}

const welcome: Readonly<Record<Told | 'title', Pair>> = {
  title: ['五分钟看一遍', 'Five minutes'],
  office: [
    '一年一份报告，每一句承诺落到一个事项、一个单位、一个日期。这里从读报告开始，到销号和通报为止。',
    'One report a year, and every promise in it becomes an item with a body and a day. It begins with reading the report and ends with closing and the circular.',
  ],
  body: [
    '这里只问您单位牵头的事项，上次的内容已经填好，每个数只填一次。没有变化的，点一下“无变化”就行。',
    'You are asked only about what your body leads; last time’s words are filled in, and each number is asked once. Where nothing changed, one click says so.',
  ],
  sponsor: [
    '一屏看完：哪些没按进度、为什么、哪些等您协调。也可以只看一页纸的呈阅件。',
    'One screen: what is late and why, and what waits for you. Or one sheet of paper.',
  ],
  administrator: [
    '您管账号、权限或审计，看不到事项内容。',
    'You look after accounts, rights or the audit; the items themselves are not for you to see.',
  ],
  reader: ['承诺和结果放在一起看，只读。', 'Promise beside outcome, to read.'],
}

const titles: Readonly<Record<string, Pair>> = {
  '/work': ['我的工作', 'My work'],
  '/ledger': ['台账', 'Ledger'],
  '/overview': ['总览', 'Overview'],
  '/wall': ['挂图作战', 'Wall'],
  '/supervision': ['督办', 'Supervision'],
  '/documents': ['报告与分解', 'Documents'],
  '/settings': ['设置', 'Settings'],
  '/help': ['帮助', 'Help'],
}

const words: Readonly<Record<string, { readonly [Who in Told]?: Pair }>> = {
  '/documents': {
    office: [
      '上传报告，系统逐句拟出条目，您审阅、征求意见、印发。已经有分解表的，直接导入。',
      'Upload the report, review the rows drawn from it, send them round, issue. A table that exists already is imported.',
    ],
    body: [
      '征求意见时，在这里对条目提意见，或者一次答复“无意见”。',
      'When a table goes round, say here what is wrong with a row, or that nothing is.',
    ],
  },
  '/work': {
    office: [
      '每天从这里开始：等您核验的、要代录的、有异议的、到期要回复的。',
      'Begin the day here: what waits to be verified, to be entered for others, to be ruled on.',
    ],
    body: [
      '每月从这里开始：应报、逾期、退回的都在一张单子上，一项接一项填完。',
      'Begin the month here: due, late and returned on one list, one after the other.',
    ],
    sponsor: ['等您裁定和协调的事项。', 'What waits for your ruling.'],
    reader: ['与您有关的事项。', 'What concerns you.'],
  },
  '/ledger': {
    office: [
      '全部事项一张表：筛选、分组、批量修改、导出。点开一项，看原话、曲线、节点、责任和每一步是谁办的；点灯，看为什么是这个颜色。',
      'All items in one table: filter, group, change many at once, export. Open one for its words, path, nodes and who did what; ask a light why it is that colour.',
    ],
    reader: [
      '点开一项，看报告原话、目标、进度和办理经过；点灯，看为什么是这个颜色。',
      'Open an item for its words, target, progress and history; ask a light why it is that colour.',
    ],
  },
  '/overview': {
    reader: [
      '各种情况多少项、与上月比有什么变化。每个数字都能点开，看到后面的清单。',
      'How many are how, and what changed. Every figure opens the list behind it.',
    ],
  },
  '/wall': {
    reader: [
      '会议室大屏：一项一块，滞后的排在前面；拖动月份看过去的情况。',
      'For the screen of the meeting room: a tile for each item, trouble first; move the month to look back.',
    ],
  },
  '/supervision': {
    office: [
      '谁该提醒、谁该督办，按规则列出来；对不能下单的单位，拟的是商请函。',
      'Whom to remind and whom to order, by the rules; a body that may not be ordered gets a letter.',
    ],
  },
  '/settings': {
    administrator: [
      '账号和角色、安全设置、审计日志。三员分立也在这里打开。',
      'Accounts and roles, security, the audit log; the three administrators are separated here.',
    ],
    office: [
      '单位、分工、规则、报送期。换届换人在这里登记，事项跟着岗位走。',
      'Bodies, who answers to whom, rules, periods. When people change, it is entered here and the items follow the post.',
    ],
    reader: ['改口令、看在哪里登录过。', 'Your password, and where you are signed in.'],
  },
  '/help': {
    reader: [
      '每一页右上角都有“帮助”，打开的就是讲这一页的那一章。',
      'Help stands at the top of every page and opens at the chapter about it.',
    ],
  },
}
