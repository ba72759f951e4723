import {
  applyToBreakdown,
  type BreakdownDeed,
  type BreakdownState,
  dateOf,
  emptyBreakdown,
} from '@taizhang/ledger'
import { type Reading, read } from '@taizhang/reader'
import { type RowOptions, rowsOf } from '../src/rows/rows-of.ts'

/** The table after a deed that must be taken. */
export function after(state: BreakdownState, deed: BreakdownDeed): BreakdownState {
  const act = { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf('2026-01-10') } as const
  const outcome = applyToBreakdown(state, { breakdown: '2026', act, deed })
  if ('refusal' in outcome) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.state
}

/** A table drawn from a reading, nothing reviewed yet. */
export function tableOf(reading: Reading, options: Partial<RowOptions> = {}): BreakdownState {
  const { rows, sentences } = rowsOf(reading, { document: 'draft', by: 'sentence', ...options })
  return after(emptyBreakdown, {
    ...{ kind: 'rowsDrawn', document: 'draft', title: '送审稿', list: 'workReport', planYear: 2026 },
    ...{ from: 'reading', rows, sentences },
  })
}

/** A short report whose plan says these sentences, a paragraph each. */
export function reportOf(...lines: readonly string[]): Reading {
  return read(`政府工作报告
——2026年1月15日在青澜市第六届人民代表大会第五次会议上
青澜市人民政府市长　陈立新
各位代表：
现在，我代表市人民政府向大会报告工作，请予审议。
一、2025年工作回顾
过去一年，全市地区生产总值完成3215亿元、增长6.1%。新建农村公路312公里，群众出行更加便捷。
二、2026年重点任务
（一）推进城市更新
牢固树立城市内涵式发展理念，建设现代化人民城市，让群众在城市生活得更方便、更舒心、更美好。
${lines.join('\n')}
坚持人民城市人民建、人民城市为人民，以绣花功夫抓好城市治理，让城市既有高度更有温度。
（二）加强自身建设
严格落实中央八项规定精神，坚持党政机关过紧日子，把有限的财力用在发展紧要处、民生急需上。
`)
}
