import type { Pair } from './i18n.ts'

/** What items come from (事项类别). */
export const kindWords: Readonly<Record<string, Pair>> = {
  target: ['主要指标', 'Headline indicator'],
  task: ['重点任务', 'Task'],
  project: ['重点项目', 'Project'],
  livelihood: ['民生实事', 'Livelihood work'],
  instruction: ['批示件', 'Instruction'],
  decision: ['会议议定事项', 'Decision of a meeting'],
}

/** How far the life of an item is (办理环节). */
export const lifecycleWords: Readonly<Record<string, Pair>> = {
  draft: ['拟列', 'Draft'],
  consulted: ['征求意见', 'Sent for comment'],
  issued: ['已印发待签收', 'Issued, not signed for'],
  signedFor: ['已签收待定节点', 'Signed for, nodes open'],
  objected: ['有异议', 'Objected to'],
  active: ['办理中', 'Under way'],
  closing: ['申请销号', 'Closing'],
  closed: ['已销号', 'Closed'],
  deferred: ['缓办', 'Deferred'],
  suspended: ['中止', 'Suspended'],
  cancelled: ['撤销', 'Cancelled'],
}

/** The same of one item: an instruction is handed to somebody, it is not issued (交办). */
export function lifecycleWord({
  kind,
  lifecycle,
}: {
  readonly kind: string
  readonly lifecycle: string
}): Pair {
  const handed: Pair = ['已交办待签收', 'Assigned, not signed for']
  const isHanded = lifecycle === 'issued' && (kind === 'instruction' || kind === 'decision')
  return isHanded ? handed : pairOf(lifecycleWords, lifecycle)
}

/** How far an item is against its plan (进度). */
export const progressWords: Readonly<Record<string, Pair>> = {
  completed: ['完成', 'Completed'],
  ahead: ['超前', 'Ahead'],
  onSchedule: ['正常推进', 'On schedule'],
  behind: ['滞后', 'Behind'],
  overdue: ['逾期未完成', 'Overdue'],
  noNodes: ['未定节点', 'No nodes yet'],
  unknown: ['情况不明', 'Unknown'],
}

/** Where the report for the period stands (报送). */
export const reportingWords: Readonly<Record<string, Pair>> = {
  due: ['应报', 'Due'],
  late: ['逾期未报', 'Late'],
  returned: ['已退回', 'Returned'],
  submitted: ['已报送', 'Submitted'],
  accepted: ['已采用', 'Accepted'],
  awaitingRelease: ['待发布', 'Awaiting release'],
  notDue: ['未到报送期', 'Not due'],
}

/** What made the progress what it is (判定理由). */
export const becauseWords: Readonly<Record<string, Pair>> = {
  targetReached: ['已达到目标', 'The target is reached.'],
  pastDeadline: ['已过完成时限，尚未完成', 'The deadline has passed and it is not completed.'],
  aheadOfPlan: ['完成比例高于计划进度', 'More is done than planned by now.'],
  onPlan: ['完成比例与计划进度一致', 'As much is done as planned by now.'],
  behindPlan: ['完成比例低于计划进度', 'Less is done than planned by now.'],
  betterThanTarget: ['最新数好于目标', 'The latest figure is better than the target.'],
  atTarget: ['最新数与目标持平', 'The latest figure is at the target.'],
  shortOfTarget: ['最新数未达到目标', 'The latest figure is short of the target.'],
  withinLimit: ['最新数在控制数以内', 'The latest figure is within the limit.'],
  beyondLimit: ['最新数超过控制数', 'The latest figure is beyond the limit.'],
  notYetDue: ['未到完成时限，尚未办结', 'Not done yet, and not due yet.'],
  nodesNotApproved: [
    '节点尚未审定，不判定快慢',
    'Its nodes are not approved: nothing says how far it should be.',
  ],
  noMeasure: ['没有量化指标，也没有下设事项', 'It has no measure and no working items.'],
  noValue: ['还没有报送、核验或发布的数', 'Nothing was reported, verified or published yet.'],
  partsCompleted: ['下设事项全部完成', 'All its working items are completed.'],
  worstOfParts: ['按下设事项中最慢的判定', 'As its slowest working item.'],
  closedOut: ['已销号', 'It is closed.'],
  notUnderWay: ['不在办理中', 'It is not under way.'],
  baselineMissing: ['缺基数，无法计算完成比例', 'Without a baseline no share can be computed.'],
  referenceMissing: ['参照数尚未公布', 'The figure it is compared with is not known yet.'],
  valueUnfit: ['所报的数与指标类型不符', 'The value does not fit the measure.'],
}

/** How firm a figure is (数据版本). */
export const vintageWords: Readonly<Record<string, Pair>> = {
  estimate: ['预计', 'estimate'],
  flash: ['快报', 'flash'],
  preliminary: ['初步核算', 'preliminary'],
  verified: ['核实', 'verified'],
  revised: ['修订', 'revised'],
}

/** What stands for a number where work is done or not (是否完成). */
export const doneWords: Readonly<Record<string, Pair>> = { 是: ['是', 'done'], 否: ['否', 'not done'] }

/** Whose word a figure is (数据来源). */
export const figureWords: Readonly<Record<string, Pair>> = {
  submission: ['自报', 'self-reported'],
  verification: ['核验', 'verified'],
  published: ['发布', 'published'],
}

/** Where a submission stands (填报环节). */
export const stageWords: Readonly<Record<string, Pair>> = {
  draft: ['草稿，待负责人审定', 'Draft, head to approve'],
  submitted: ['已报送，待采用', 'Submitted, to be accepted'],
  accepted: ['已采用', 'Accepted'],
  returned: ['已退回', 'Returned'],
}

/** Why an item is behind (滞后原因). */
export const causeWords: Readonly<Record<string, Pair>> = {
  funding: ['资金不到位', 'Funding not in place'],
  land: ['用地、征迁', 'Land and resettlement'],
  permits: ['审批手续', 'Permits and approvals'],
  design: ['前期、设计变更', 'Preparation or change of design'],
  works: ['施工组织', 'Organisation of works'],
  weather: ['天气、灾害', 'Weather or disaster'],
  market: ['市场变化', 'Change of the market'],
  policy: ['上级政策、计划调整', 'Change of policy or plan from above'],
  coordination: ['需其他单位配合', 'Waiting for another body'],
  staffing: ['人员力量', 'Staffing'],
  data: ['数据口径、发布时间', 'Definition or release of the figure'],
  other: ['其他', 'Other'],
}

/** The ladder of notices (督办梯次). */
export const stepWords: Readonly<Record<string, Pair>> = {
  reminder: ['提醒', 'Reminder'],
  warning: ['预警', 'Warning'],
  order: ['督办单', 'Order'],
  talk: ['约谈', 'Talk'],
}

/** The lists that an item can stand on (清单来源). */
export const sourceWords: Readonly<Record<string, Pair>> = {
  workReport: ['政府工作报告', 'Government work report'],
  partyPlenum: ['党委全会报告', 'Report to the party plenum'],
  livelihoodList: ['民生实事', 'List of livelihood works'],
  projectList: ['重点项目', 'List of key projects'],
  plan: ['规划计划', 'Plan'],
  meeting: ['会议纪要', 'Minutes of a meeting'],
  instruction: ['领导批示', 'Instruction of a leader'],
  other: ['其他', 'Other'],
}

/** How often it is reported on (填报频次). */
export const frequencyWords: Readonly<Record<string, Pair>> = {
  monthly: ['按月', 'Monthly'],
  quarterly: ['按季', 'Quarterly'],
  yearly: ['按年', 'Yearly'],
  atNodes: ['到节点时', 'At its nodes'],
  fromPublisher: ['只取发布数', 'Only from the publisher'],
}

/** How a request was ruled on (需协调事项办理结果). */
export const outcomeWords: Readonly<Record<string, Pair>> = {
  agreed: ['同意', 'Agreed'],
  partly: ['部分同意', 'Agreed in part'],
  declined: ['不同意', 'Declined'],
}

/** How a close-out is rated (评定等次). */
export const ratingWords: Readonly<Record<string, Pair>> = {
  excellent: ['优秀', 'Excellent'],
  good: ['良好', 'Good'],
  qualified: ['合格', 'Qualified'],
  unqualified: ['不合格', 'Unqualified'],
}

/** What is looked at before an item is closed (销号四查). */
export const checkWords: Readonly<Record<string, Pair>> = {
  factsClear: ['事实清楚', 'Facts are clear'],
  problemSolved: ['问题解决', 'The problem is solved'],
  taskDone: ['任务完成', 'The task is done'],
  conclusionRight: ['结论准确', 'The conclusion is right'],
}

/** What a light may ask that no figure tells (特殊情形). */
export const circumstanceWords: Readonly<Record<string, Pair>> = {
  validReason: ['有正当理由', 'Has a valid reason'],
  madeUpLater: ['次月补上', 'Made up in the next month'],
  poorQuality: ['完成质量不高', 'Poor quality'],
  cannotFinish: ['确定不能按期完成', 'Cannot finish in time'],
  namedFromAbove: ['被上级或媒体点名', 'Named from above or by the press'],
}

/** Where a project stands (项目状态). */
export const projectWords: Readonly<Record<string, Pair>> = {
  identification: ['谋划储备', 'Identification'],
  preparation: ['前期工作', 'Preparation'],
  implementation: ['在建', 'Implementation'],
  completion: ['竣工收尾', 'Completion'],
  completed: ['竣工投产', 'Completed'],
  cancelled: ['取消', 'Cancelled'],
}

/** What an item is measured by (指标类型). */
export const measureWords: Readonly<Record<string, Pair>> = {
  cumulative: ['累计数', 'Cumulative sum'],
  rate: ['增幅', 'Rate'],
  ceiling: ['上限（不超过）', 'Ceiling'],
  level: ['存量、水平', 'Level'],
  milestone: ['分步完成', 'Steps'],
  yesNo: ['是否完成', 'Done or not'],
  zero: ['清零', 'Cleared to zero'],
  qualitative: ['与参照比较', 'Beside a reference'],
}

/** The facts that a rule of lights asks for (亮灯依据). */
export const factWords: Readonly<Record<string, Pair>> = {
  lifecycle: ['办理环节', 'Lifecycle'],
  reporting: ['报送', 'Reporting'],
  progress: ['进度', 'Progress'],
  lagPoints: ['滞后（百分点）', 'Points behind'],
  daysToDeadline: ['距时限天数', 'Days to the deadline'],
  monthsNotStarted: ['应开工未开工月数', 'Months not started'],
  monthsNotEntered: ['应入库未入库月数', 'Months not entered'],
  started: ['已开工', 'Started'],
  entered: ['已入库', 'Entered'],
  paidOnPlan: ['投资达到计划', 'Paid as planned'],
  ...circumstanceWords,
}

/** The word of a code (名称); the code itself where there is none. */
export function pairOf(words: Readonly<Record<string, Pair>>, code: string | undefined): Pair {
  return (code !== undefined && words[code]) || [code ?? '', code ?? '']
}
