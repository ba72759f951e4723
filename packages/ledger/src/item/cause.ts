/**
 * Why an item is behind (滞后原因类别). Our own list: no public rule was found that names the categories; the words beside the
 * category say what happened.
 */
export const causeCategories = {
  funding: { zh: '资金不到位', en: 'funding not in place' },
  land: { zh: '用地、征迁', en: 'land and resettlement' },
  permits: { zh: '审批手续', en: 'permits and approvals' },
  design: { zh: '前期、设计变更', en: 'preparation or change of design' },
  works: { zh: '施工组织', en: 'organisation of works' },
  weather: { zh: '天气、灾害', en: 'weather or disaster' },
  market: { zh: '市场变化', en: 'change of the market' },
  policy: { zh: '上级政策、计划调整', en: 'change of policy or plan from above' },
  coordination: { zh: '需其他单位配合', en: 'waiting for another body' },
  staffing: { zh: '人员力量', en: 'staffing' },
  data: { zh: '数据口径、发布时间', en: 'definition or release of the figure' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type CauseCategory = keyof typeof causeCategories

/** Why an item is behind (滞后原因): the category, and what happened in words. */
export interface Cause {
  readonly category: CauseCategory
  readonly words: string
}
