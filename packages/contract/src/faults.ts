import { terms } from '@taizhang/terms'
import type { z } from 'zod'
import type { faultSchema } from './problems.ts'

type Issue = z.core.$ZodIssue
type Words = readonly [zh: string, en: string]

/** The most faults that one answer tells. */
const mostFaults = 100

/** What is wrong with the fields of `input` (填写差错), in the order in which they were looked at, in words for people. */
export function faultsOf(error: z.core.$ZodError, input: unknown): z.output<typeof faultSchema>[] {
  return error.issues.slice(0, mostFaults).map((issue) => {
    const [zh, en] = isAbsent(input, issue.path) ? customWords.missing! : wordsOf(issue)
    return { path: issue.path.map(String).join('.'), field: fieldOf(issue.path), code: codeOf(issue), zh, en }
  })
}

function isAbsent(input: unknown, path: readonly PropertyKey[]): boolean {
  let at = input
  for (const part of path) at = (at as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[part]
  return at === undefined
}

/** 第2项 › 报告期: what a person calls the place. */
function fieldOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '全部内容'
  return path
    .map((part) => (typeof part === 'number' ? `第${part + 1}项` : labelOf(String(part))))
    .join(' › ')
}

const glossary = new Map(terms.flatMap(({ zh, id, forms }) => [id, ...forms].map((word) => [word, zh])))

/** Fields whose names are no words of the domain. */
const fields: Readonly<Record<string, string>> = {
  ...{ words: '内容', reason: '理由', name: '名称', password: '口令', present: '原口令', next: '新口令' },
  ...{ at: '收到日期', onBehalfOf: '代何单位或岗位', basis: '录入依据', scan: '扫描件', note: '记录' },
  ...{ documentNumber: '文号', serial: '序号', displayName: '姓名', grants: '授权', token: '设置码' },
  ...{ cursor: '翻页位置', limit: '每页条数', deed: '办理动作', deeds: '办理动作', kind: '类别', id: '编号' },
  ...{ from: '起始日期', until: '截止日期', authority: '决定机关', itemKind: '事项类别', by: '期限' },
  ...{ through: '数据截止日', number: '数值', done: '完成情况', start: '开始日期', weight: '权重' },
  ...{
    government: '所属政府',
    person: '人员',
    item: '事项',
    items: '事项',
    evidence: '佐证材料',
    day: '日期',
  },
  ...{ leader: '批示领导', on: '日期', paper: '载体', light: '亮灯', word: '用语', into: '并入事项' },
}

function labelOf(field: string): string {
  return fields[field] ?? glossary.get(field) ?? field
}

function codeOf(issue: Issue): string {
  return issue.code === 'custom' ? String(issue.params?.fault ?? 'custom') : issue.code
}

const customWords: Readonly<Record<string, Words>> = {
  blank: ['不能为空', 'is empty'],
  missing: ['没有填写', 'is missing'],
  unstorable: ['含有无法保存的字符', 'holds characters that cannot be stored'],
  custom: ['不符合要求', 'is not as asked'],
}

const typeWords: Readonly<Record<string, Words>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['是或否', 'yes or no'],
  array: ['列表', 'a list'],
  object: ['一组内容', 'an object'],
}

const formatWords: Readonly<Record<string, Words>> = {
  date: ['日期应写作2026-03-31，且确有这一天', 'a day that there is, as 2026-03-31'],
  regex: ['格式不对', 'is not of the form asked for'],
}

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeFault(issue)
    case 'too_small':
      return sizeFault(issue.origin, issue.minimum, ['少于', 'at least'])
    case 'too_big':
      return sizeFault(issue.origin, issue.maximum, ['超过', 'at most'])
    case 'invalid_format':
      return formatWords[issue.format] ?? formatWords.regex!
    case 'invalid_value':
      return [`只能是：${issue.values.join('、')}`, `one of: ${issue.values.join(', ')}`]
    case 'unrecognized_keys':
      return unknownKeys(issue.keys.slice(0, 5).map((key) => Array.from(key).slice(0, 40).join('')))
    case 'invalid_union':
      return ['没有这种类别', 'no such kind']
    case 'custom':
      return customWords[codeOf(issue)] ?? customWords.custom!
    default:
      return customWords.custom!
  }
}

function unknownKeys(keys: readonly string[]): Words {
  return [`没有这样的内容：${keys.join('、')}`, `unknown: ${keys.join(', ')}`]
}

function typeFault(issue: Extract<Issue, { readonly code: 'invalid_type' }>): Words {
  const [zh, en] = typeWords[issue.expected] ?? ['另一种内容', `of type ${issue.expected}`]
  return [`应为${zh}`, `should be ${en}`]
}

function sizeFault(origin: string, limit: number | bigint, [zh, en]: Words): Words {
  if (origin === 'string') return [`不能${zh}${limit}个字`, `${en} ${limit} characters`]
  if (origin === 'array') return [`不能${zh}${limit}项`, `${en} ${limit} entries`]
  return [`不能${zh === '少于' ? '小于' : '大于'}${limit}`, `${en} ${limit}`]
}
