/** The accounts of the made-up city (演示账号), one for each role. */
export type Account =
  | ('zhangmin' | 'shaming' | 'wangguodong' | 'zhujian-head' | 'liuyang' | 'yanjiushi' | 'yuelan')
  | ('admin' | 'security' | 'audit')

/** A page as somebody sees it (页面和谁看). */
export interface Stop {
  /** As it stands in routes.tsx. */
  readonly route: string
  readonly path: string
  /** What can be read there and not on the page before. */
  readonly see: string | RegExp
  /** The accounts to whom it looks different; whoever else may open it sees what one of these does. */
  readonly by: readonly Account[]
  /** What stands behind its tabs is looked at as well. */
  readonly hasTabs?: boolean
}

const office = ['zhangmin'] as const
const administrators = ['admin', 'security', 'audit'] as const

const stop = (path: string, see: string | RegExp, by: readonly Account[] = office): Stop => ({
  ...{ route: `/${path.replace(/\?.*/, '')}`, path, see, by },
})
const item = (id: string, see: string | RegExp, by: readonly Account[] = office): Stop => ({
  ...{ route: '/items/$id', path: `items/${id}`, see, by },
})
const part = (path: string, see: string | RegExp, by: readonly Account[] = office): Stop => ({
  ...{ route: '/settings/$part', path: `settings/${path}`, see, by },
})
const breakdown = (path: string, see: string | RegExp, by: readonly Account[] = office): Stop => ({
  ...{ route: `/breakdowns/$id${path}`, path: `breakdowns/breakdown-2025${path}`, see, by },
})

/** An item that is nowhere issued (草稿), which the test adds: the city has none. */
export const draft = 'draft-of-every-page'

/** Every page, in the states it has (全部页面), and who looks at it. */
export const stops: readonly Stop[] = [
  stop('', '督办待回复', ['liuyang']),
  { ...stop('work', '待采用'), hasTabs: true },
  stop('work', /督办待回复|待裁定/, ['liuyang', 'shaming']),
  { ...stop('work', '滞后事项', ['wangguodong']), hasTabs: true },
  stop('work', '没有需要办理的事项', ['yuelan']),
  stop('ledger', /显示\d+项/, ['zhangmin', 'liuyang']),
  stop('ledger?item=breakdown-2025-132&group=section', '重点项目，清单第42项'),
  stop('overview', '项数和占比', ['zhangmin', 'wangguodong', 'liuyang']),
  stop('wall', /^共\d+项$/),
  stop('wall?full=1&by=stage', /^共\d+项$/),
  { ...stop('supervision', '按规则今天应发的督办件'), hasTabs: true },
  stop('supervision', '近日变化', ['liuyang']),
  stop('documents', '报告和文件', ['zhangmin', 'yuelan']),
  { ...stop('documents?upload=report', '粘贴文字'), hasTabs: true },
  stop('documents?upload=table', '任何月份都可以从正在用的分解表开始'),
  { ...stop('documents/qinglan-2025', '读到的内容'), route: '/documents/$id' },
  { ...stop('documents/qinglan-2025', /您没有“查看报告等文件”的权限/, ['liuyang']), route: '/documents/$id' },
  { ...stop('imports/none', /没有找到/), route: '/imports/$id' },
  stop('forms', '一、下发'),
  stop('start', '从手头有的东西开始'),
  stop('search?q=改造', /找到\d+条/),
  stop('search?q=没有这样的词语', '没有找到“没有这样的词语”'),
  // Without the cards of 229 rows, which review.test.ts looks at.
  { ...breakdown('?only=leadless', '已审阅 229 / 229 条'), route: '/breakdowns/$id' },
  { ...breakdown('/consultation', '2025-02-06印发'), hasTabs: true },
  breakdown('/consultation', '涉及本单位的条目', ['zhujian-head']),
  breakdown('/compare', '显示没有改动的条目'),
  item('breakdown-2025-6', '调整后3%（原5%）'),
  { ...item('breakdown-2025-136', '按月均增量外推'), hasTabs: true },
  item('breakdown-2025-132', '重点项目，清单第42项', ['wangguodong', 'zhujian-head', 'yuelan']),
  item('breakdown-2025-187', '187.'),
  item('breakdown-2025-28', '28.'),
  { ...item('instruction-2025-1', '批示人'), hasTabs: true },
  item('decision-2025-1', '议定'),
  item(draft, '编制2026年口袋公园建设计划'),
  item('none', /没有找到/),
  stop('help', '使用手册 · 开始'),
  { ...stop('help/work', '使用手册 · 我的工作'), route: '/help/$chapter' },
  stop('settings', '登录设备', ['zhangmin', 'admin']),
  { ...part('org-units', '登记单位'), hasTabs: true },
  part('org-units', '含已撤并的单位', ['liuyang']),
  part('posts', '责任落在岗位上'),
  { ...part('division', '单位由哪位领导分管'), hasTabs: true },
  part('division?tab=handover&kind=orgUnit&id=housing', /其中30天内到期/),
  { ...part('mandates', '授权与数据来源'), hasTabs: true },
  part('rules', '换用前先看会改变哪些事项'),
  part('calendar', '推算办理时限'),
  part('messages', '我的通知邮箱'),
  part('accounts', 'zhujian-head', administrators),
  part('separation', '没有开启', ['security']),
  { ...part('audit', '现在核验', ['zhangmin', 'audit']), hasTabs: true },
  part('removals', '申请移除'),
  part('backup', '怎样备份和恢复', ['admin']),
  { ...stop('nothing-here', '没有这一页', ['liuyang']), route: '$' },
  stop('sheet', '一、总体情况', ['zhangmin', 'wangguodong']),
]

/** A form that opens over a page (抽屉、对话框), and which buttons are pressed for it, one after another. */
export interface Opening extends Omit<Stop, 'route' | 'hasTabs'> {
  readonly press: readonly (string | RegExp)[]
}

const opening = (
  path: string,
  see: string | RegExp,
  press: readonly (string | RegExp)[],
  by: readonly Account[] = office,
): Opening => ({ path, see, press, by })

/** At least one of every page that has any, and every kind of field (各页的窗口). */
export const openings: readonly Opening[] = [
  opening('ledger', /显示\d+项/, ['粘贴填报']),
  opening('ledger', /显示\d+项/, ['新增事项']),
  opening('settings/org-units', '登记单位', ['登记单位']),
  opening('settings/posts', '设立岗位', ['设立岗位']),
  opening('settings/division', '调整分工', ['调整分工']),
  opening('settings/rules', '现用', [/^换用：/]),
  opening('settings/removals', '申请移除', ['申请移除']),
  opening('settings/accounts', '开通账号', ['开通账号'], ['admin']),
  opening('settings/separation', '没有开启', [/开启/], ['security']),
  opening('settings', '登录设备', ['全部退出']),
]
