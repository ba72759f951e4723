/**
 * What a column of a breakdown table holds (列的作用): 序号 · 类别 · 任务 · 量化目标 · 牵头单位 · 责任单位 · 配合单位 · 责任领导 ·
 * 完成时限 · 进展情况 · 备注.
 */
export type ColumnRole =
  | 'serial'
  | 'group'
  | 'words'
  | 'measure'
  | 'lead'
  | 'responsible'
  | 'supporting'
  | 'sponsor'
  | 'deadline'
  | 'progress'
  | 'note'

/** The more definite first: 牵头领导 is no 牵头单位, 责任领导 no 责任单位, 年度目标 no 目标任务. */
const headings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['serial', /^(?:序号|编号|项号|任务序号|任务编号|项目编号|总序号|序|号|no\.?)$/i],
  [
    'sponsor',
    /(?:责任|分管|牵头|包保|包联|市级|县级|区级|主管|挂钩|联系).{0,3}领导|^领导$|分管.{0,2}(?:市|县|区)长/,
  ],
  [
    'deadline',
    /完成时限|完成时间|时间节点|时限要求|办结时限|完成期限|时间要求|计划完成|进度安排|^时限$|^期限$/,
  ],
  ['progress', /进展|完成情况|推进情况|落实情况|工作动态|当前进度|目前进度|工作进度|完成值/],
  ['lead', /牵头(?:责任)?(?:单位|部门)|主办(?:单位|部门)|主责(?:单位|部门)|^牵头$|^主办$/],
  ['supporting', /(?:配合|协办|协同|参与|参加|协助|会办)(?:责任)?(?:单位|部门)|^配合$|^协办$/],
  ['responsible', /(?:责任|承办|落实|实施|承担|负责|办理)(?:单位|部门)|^责任分工$|^分工$|^单位$/],
  ['measure', /量化|年度目标$|目标值|^工作目标$|预期目标$|^任务目标$|完成标准|目标要求|全年目标$|^目标$/],
  ['group', /类别|分类|^领域$|^方面$|^板块$|^类型$|^专项$/],
  [
    'words',
    /任务|重点工作|工作内容|工作要点|工作事项|事项|项目(?:名称|内容)|(?:主要|具体|建设)内容|指标名称|^指标$|^项目$|^内容$|报告(?:内容|原文|表述)|^工作$/,
  ],
  ['note', /备注|^说明$|^附注$/],
]

const longest = 16

/** What the heading of a column says it holds; undefined for one that is not known, and for words that are no heading. */
export function columnRole(heading: string): ColumnRole | undefined {
  const bare = heading
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\([^)]*\)/g, '')
  if (bare === '' || bare.length > longest || /[。;,]|(?:表|方案|清单|台账)$/.test(bare)) return undefined
  return headings.find(([, pattern]) => pattern.test(bare))?.[0]
}
