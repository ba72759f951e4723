/** How a body stands to the government (单位关系), as papers call it. */
export const orgUnitRelations = {
  directDepartment: { zh: '政府组成部门、直属机构', en: 'department of the government' },
  countyGovernment: { zh: '县（市、区）政府', en: 'county government' },
  developmentZone: { zh: '开发区管委会', en: 'development zone' },
  partyBody: { zh: '党委部门', en: 'party body' },
  massOrganisation: { zh: '群团组织', en: 'mass organisation' },
  dualManaged: { zh: '双重管理单位', en: 'body under dual management' },
  verticallyManaged: { zh: '垂直管理单位', en: 'vertically managed body' },
  resident: { zh: '驻地单位', en: 'resident body' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type OrgUnitRelation = keyof typeof orgUnitRelations
