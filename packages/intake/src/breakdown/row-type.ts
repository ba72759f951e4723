import type { Commitment, Section } from '@taizhang/reader'
import { printed } from '../printed.ts'
import type { Measure, RowType } from './model.ts'

/**
 * The type (类型) of a row of tasks.
 *
 * livelihood 民生类: on a list of livelihood projects (民生实事), or anything to check under a heading of livelihood. project
 * 项目类: a named work, or a number of projects or works to build. indicator 指标类: another number to reach, be it a rate, a
 * level or an amount. work 工作类: the rest.
 */
export function rowTypeOf(
  commitments: readonly Commitment[],
  measures: readonly Measure[],
  headings: readonly Pick<Section, 'text' | 'role'>[],
): RowType {
  if (commitments.some(({ type }) => type === 'livelihood')) return 'livelihood'
  if (measures.length > 0 && headings.some(isOfLivelihood)) return 'livelihood'
  if (commitments.some(({ type }) => type === 'project') || measures.some(countsWorks)) return 'project'
  return measures.some(({ values }) => values.length > 0) ? 'indicator' : 'work'
}

/** 社会保障 is a heading of livelihood; 群众 is too, but not where the government speaks of itself. */
function isOfLivelihood({ text, role }: Pick<Section, 'text' | 'role'>): boolean {
  return role !== 'self' && /民生|惠民|社会保障|群众/u.test(printed(text))
}

const building = /新建|改建|扩建|新改|建设|建成|开工|续建|竣工|复工|投产|改造|修建|架设|铺设|加装|修缮|安排/u
const things = /[个座处条所家部套栋幢户亩里米站项件枢]\)?(?:以上|左右|以内)?$/u

/** 新建农村公路280公里, 完成技改项目400个; not 技改投资增长15%, 新增学位8300个 or 完成投资200亿元. */
function countsWorks({ words, values }: Measure): boolean {
  const counts = values.some(({ text }) => things.test(text))
  return (
    counts && (building.test(words) || /项目|工程/u.test(words)) && !/学位|床位|托位|车位|企业/u.test(words)
  )
}
