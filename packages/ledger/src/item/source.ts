/** The lists that an item can stand on (清单来源), as papers call them. */
export const sourceLists = {
  workReport: { zh: '政府工作报告', en: 'government work report' },
  partyPlenum: { zh: '党委全会报告', en: 'report to the party plenum' },
  livelihoodList: { zh: '民生实事', en: 'list of livelihood works' },
  projectList: { zh: '重点项目', en: 'list of key projects' },
  plan: { zh: '规划计划', en: 'plan' },
  meeting: { zh: '会议纪要', en: 'minutes of a meeting' },
  instruction: { zh: '领导批示', en: 'instruction of a leader' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type SourceList = keyof typeof sourceLists

/** The words of a document that an item stands on (出处), with the serial that the document's own list gives it. */
export interface Source {
  readonly list: SourceList
  readonly document: string
  readonly quote: string
  readonly serial?: string
}
