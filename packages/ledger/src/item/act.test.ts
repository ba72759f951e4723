import { expect, test } from 'vitest'
import { dateOf } from '../exact/calendar-date.ts'
import { type ActBasis, actLine, isWhole } from './act.ts'

const given = { actor: '督查室张敏', onBehalfOf: '市水利局', at: dateOf('2026-11-23') }

test.each<readonly [ActBasis, string]>([
  [{ kind: 'signedPaper', scan: 'scan-1', signedBy: '局长' }, '局长线下审签；扫描件'],
  [{ kind: 'signedPaper', scan: 'scan-1' }, '线下审签；扫描件'],
  [{ kind: 'telephone', note: '刘洋来电' }, '电话记录'],
  [{ kind: 'delegation', document: '青政办〔2026〕1号' }, '授权委托'],
])('%o: the history says who entered it for whom, and on what', (basis, said) => {
  expect(actLine({ ...given, basis })).toBe(`督查室张敏 代 市水利局 录入；${said}`)
  expect(isWhole({ ...given, basis })).toBe(true)
  expect(isWhole({ actor: given.actor, at: given.at, basis })).toBe(false)
})

test('a login needs nobody spoken for', () => {
  const act = { actor: '刘洋', at: given.at, basis: { kind: 'login' } } as const
  expect([actLine(act), isWhole(act), isWhole({ ...act, actor: '' })]).toEqual(['刘洋 录入', true, false])
})
