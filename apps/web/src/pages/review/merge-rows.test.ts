import { expect, test } from 'vitest'
import { mergeDeed } from './merge-rows.ts'

const text = '新建管网86公里，改造小区30个。绿化很好。建成公园20个。'
const row = (id: string, quoted: string, words = quoted) => {
  const start = text.indexOf(quoted)
  return { id, words, quotes: [{ document: 'd', start, end: start + quoted.length, text: quoted }] }
}

test.each([
  ['side by side', [row('a', '新建管网86公里'), row('b', '改造小区30个。')], '新建管网86公里，改造小区30个'],
  ['apart', [row('a', '新建管网86公里'), row('b', '建成公园20个。')], '新建管网86公里；建成公园20个'],
  ['edited', [row('a', '新建管网86公里', '建管网'), row('b', '改造小区30个。')], '建管网；改造小区30个'],
  [
    'three',
    ['新建管网86公里', '改造小区30个。', '绿化很好。'].map((each) => row(each, each)),
    '新建管网86公里，改造小区30个。绿化很好',
  ],
])('rows that stand %s', (_case, rows, words) => {
  expect(mergeDeed(rows, { id: 'd', text })).toMatchObject({ into: rows[0]!.id, edit: { words } })
})

test('without the text their words are strung together', () => {
  const deed = mergeDeed([row('a', '新建管网86公里'), row('b', '改造小区30个。')], undefined)
  expect(deed.edit.words).toBe('新建管网86公里；改造小区30个')
})
