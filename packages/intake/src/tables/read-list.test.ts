import { expect, test } from 'vitest'
import { inCity } from '../../test/city.ts'
import { readList } from './read-list.ts'

const read = (...lines: readonly string[]) =>
  readList(
    '方案.docx',
    lines.map((text, i) => ({ number: i + 1, text })),
    { matchOrgUnit: inCity },
  )

const shown = ({ table }: ReturnType<typeof read>) =>
  table!.rows.map(
    ({ serial, heads, words, duties: { lead, responsible, supporting }, deadline }) =>
      `${serial ?? '-'} ${heads.join('/')} ${words} ${lead}|${responsible.join('+')}|${supporting.join('+')} ${deadline.date ?? ''}`,
  )

test.each([
  [
    'lines under the task',
    [
      '青澜市2026年工作任务分工方案',
      '一、主要预期目标',
      '1．地区生产总值增长6%左右。',
      '牵头单位：市发改委',
      '责任单位：市财政局',
      '完成时限：12月底前',
    ],
    ['1 一、主要预期目标 地区生产总值增长6%左右。 fagai|caizheng| 2026-12-31'],
  ],
  [
    'one line for all bodies',
    ['2026年分工方案', '1. 新增就业4.2万人以上。', '牵头单位：市人社局；配合单位：市财政局'],
    ['1  新增就业4.2万人以上。 renshe||caizheng 2026-12-31'],
  ],
  [
    'bodies in brackets at the end',
    [
      '2026年分工方案',
      '二、城市更新',
      '（一）管网',
      '更新改造管网86公里。（市住建局牵头，市财政局按职责分工负责）',
    ],
    ['- 二、城市更新/（一）管网 更新改造管网86公里。 zhujian|caizheng| 2026-12-31'],
  ],
  [
    'a label in brackets, counties within',
    ['2026年分工方案', '（3）建成监测系统。（牵头单位：市住建局；责任单位：各县（市、区）政府）'],
    [
      '3  建成监测系统。 zhujian|county-1+county-2+county-3+county-4+county-5+county-6+county-7+county-8+zone| 2026-12-31',
    ],
  ],
])('%s', (_case, lines, rows) => {
  const outcome = read(...lines)
  expect([shown(outcome), outcome.problems]).toEqual([rows, []])
})

test('a text without tasks is no list, and an unknown body is listed with its paragraph', () => {
  expect(read('关于召开会议的通知', '请准时参加。')).toMatchObject({
    table: null,
    problems: [{ code: 'rowsMissing' }],
  })
  expect(read('2026年方案', '1．新建公园2个。', '牵头单位：市龙舟办').problems).toMatchObject([
    { code: 'orgUnitUnknown', where: { row: 2 }, words: '市龙舟办' },
  ])
})
