import { lifecycles, lifecycleWord } from '@taizhang/ledger'

/** The words of the axis of progress (进度), in the order in which circulars print them. */
export const progressWords = {
  completed: '完成',
  ahead: '超前',
  onSchedule: '正常推进',
  behind: '滞后',
  overdue: '逾期未完成',
  noNodes: '未定节点',
  unknown: '情况不明',
} as const

/** The words of the axis of reporting (报送). */
export const reportingWords = {
  accepted: '已采用',
  submitted: '已报送',
  returned: '已退回',
  due: '应报',
  late: '逾期未报',
  awaitingRelease: '待发布',
  notDue: '未到报送期',
} as const

/** The words of the axis of lifecycle (办理环节). */
export const lifecycleWords: Readonly<Record<string, string>> = Object.fromEntries(
  lifecycles.map((each) => [each, lifecycleWord(each, 'zh')]),
)
