import { expect, test } from 'vitest'
import { chainBreakLines } from './chain-break-lines.ts'

test.each([
  ['changed', /第7条被改动过.*报告审计管理员/],
  ['missing', /第7条不见了/],
  ['inserted', /第7条是后来插进去的/],
  ['reordered', /第7条的位置被换过/],
  ['wordsChanged', /第7条的文字被改动过/],
  ['wordsMissing', /第7条的文字不见了/],
  ['headChanged', /链头与第7条不符/],
  ['anchorMissed', /第7条与给出的链头不符/],
] as const)('%s', (kind, expected) => {
  const [zh, en] = chainBreakLines('青澜市', { kind, sequence: 7 })
  expect(zh).toMatch(expected)
  expect(en).toContain('7')
})
