import { places } from '@taizhang/terms'
import { expect, test } from 'vitest'
import { placeName } from './place-name.ts'

test.each([
  ['a prefecture', '荆州', 'prefecture', '荆州市'],
  ['named in full', '荆州市', 'prefecture', '荆州市'],
  ['an autonomous prefecture', '恩施', 'prefecture', '恩施州'],
  ['a province', '河北', 'province', '河北省'],
  ['an autonomous region', '广西', 'province', '广西壮族自治区'],
  ['a city of the name at another level', '吉林', 'province', '吉林省'],
  ['a county, which may be 县 or 区', '黄山', 'county', '黄山'],
  ['a made-up one', '青澜', 'prefecture', '青澜'],
  ['level not known', '荆州', 'unknown', '荆州'],
] as const)('%s: %s', (_case, words, level, name) => {
  expect(placeName(words, level)).toBe(name)
})

test('law: a name is lengthened at most, and once', () => {
  for (const { short, level } of places) {
    const name = placeName(short, level)
    expect(name.startsWith(short)).toBe(true)
    expect(placeName(name, level)).toBe(name)
  }
})
