import type { OrgUnitRelation, PostKind } from '@taizhang/ledger'
import type { Pair } from '../../words/i18n.ts'

/** How a body stands to the government (单位关系), as people say it. */
export const relationWords: Readonly<Record<OrgUnitRelation, Pair>> = {
  directDepartment: ['政府组成部门、直属机构', 'department of the government'],
  countyGovernment: ['县（市、区）政府', 'county government'],
  developmentZone: ['开发区、功能区', 'development zone'],
  partyBody: ['党委部门', 'party body'],
  massOrganisation: ['群团组织', 'mass organisation'],
  dualManaged: ['双重管理单位', 'under dual management'],
  verticallyManaged: ['垂直管理单位', 'under vertical management'],
  resident: ['驻地单位、企业', 'resident body or company'],
}

export const relations = Object.keys(relationWords) as readonly OrgUnitRelation[]

/** What a post is for (岗位类别). */
export const postKindWords: Readonly<Record<PostKind, Pair>> = {
  leader: ['主要领导', 'leader'],
  sponsor: ['分管领导', 'sponsor'],
  head: ['单位负责人', 'head'],
  liaison: ['联络员', 'liaison'],
  supervisor: ['督查员', 'supervisor'],
  desk: ['对口科室', 'desk'],
}

export const postKinds = Object.keys(postKindWords) as readonly PostKind[]
