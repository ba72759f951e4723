import type { ItemRow } from './item-rows.ts'

/** A column of a table (列): its headings, and the words for its codes where it holds codes. */
export interface FieldColumn<Row> {
  readonly key: keyof Row & string
  readonly zh: string
  readonly en: string
  readonly labels?: Readonly<Record<string, string>>
}

export const layerLabels = { target: '目标', commitment: '承诺', actual: '完成值' } as const

export const levelLabels = {
  national: '国家',
  province: '省级',
  prefecture: '市级',
  county: '县级',
  township: '乡级',
  unknown: '未知',
} as const

const kindLabels = {
  growth: '增速',
  level: '总量',
  increment: '增量',
  share: '占比',
  count: '个数',
  from: '起点值',
  to: '终点值',
  rank: '位次',
  qualitative: '定性',
}
const comparatorLabels = {
  exactly: '等于',
  about: '左右',
  at_least: '不低于',
  at_most: '不高于',
  range: '区间',
  sync: '同步',
  above_reference: '高于参照',
  assigned: '上级下达',
  rank: '位次',
  stable: '稳定',
  improve: '改善',
}

/** The columns of the table of items (条目表), in order; every field of a row has one. */
export const itemColumns: readonly FieldColumn<ItemRow>[] = [
  { key: 'document', zh: '文档', en: 'document' },
  { key: 'place', zh: '地区', en: 'place' },
  { key: 'level', zh: '层级', en: 'level', labels: levelLabels },
  { key: 'planYear', zh: '计划年度', en: 'plan_year' },
  { key: 'sectionPath', zh: '章节', en: 'section' },
  { key: 'id', zh: '条目编号', en: 'id' },
  { key: 'layer', zh: '类别', en: 'layer', labels: layerLabels },
  { key: 'indicator', zh: '指标', en: 'indicator' },
  { key: 'code', zh: '指标代码', en: 'indicator_code' },
  { key: 'kind', zh: '数值性质', en: 'kind', labels: kindLabels },
  { key: 'direction', zh: '方向', en: 'direction', labels: { up: '升', down: '降', none: '无' } },
  { key: 'comparator', zh: '比较', en: 'comparator', labels: comparatorLabels },
  { key: 'value', zh: '数值', en: 'value' },
  { key: 'value2', zh: '区间上限', en: 'value2' },
  { key: 'unit', zh: '单位', en: 'unit' },
  { key: 'canonicalValue', zh: '标准值', en: 'canonical_value' },
  { key: 'canonicalValue2', zh: '标准值上限', en: 'canonical_value2' },
  { key: 'canonicalUnit', zh: '标准单位', en: 'canonical_unit' },
  { key: 'quantity', zh: '数量原文', en: 'quantity' },
  { key: 'deadlineWords', zh: '时限原文', en: 'deadline_words' },
  { key: 'deadline', zh: '时限', en: 'deadline' },
  { key: 'scope', zh: '跨度', en: 'scope', labels: { year: '当年', multi: '跨年' } },
  {
    key: 'type',
    zh: '承诺类型',
    en: 'type',
    labels: { task: '任务', project: '项目', livelihood: '民生实事' },
  },
  { key: 'horizon', zh: '目标期', en: 'horizon', labels: { year: '年度', multi: '多年' } },
  {
    key: 'period',
    zh: '完成期',
    en: 'period',
    labels: { year: '当年', 'five-year': '五年', cumulative: '累计' },
  },
  { key: 'status', zh: '口径', en: 'status', labels: { stated: '陈述', estimate: '预计' } },
  { key: 'basis', zh: '计算口径', en: 'basis' },
  { key: 'base', zh: '起点值', en: 'base' },
  { key: 'reference', zh: '参照', en: 'reference' },
  { key: 'stretch', zh: '力争', en: 'stretch' },
  { key: 'hints', zh: '可能涉及单位', en: 'org_unit_hints' },
  { key: 'duplicateOf', zh: '重复于', en: 'duplicate_of' },
  { key: 'words', zh: '原文', en: 'words' },
  { key: 'start', zh: '起', en: 'start' },
  { key: 'end', zh: '止', en: 'end' },
]
