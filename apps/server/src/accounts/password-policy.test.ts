import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultSettings } from '../settings.ts'
import { faultsOfPassword } from './password-policy.ts'

const policy = defaultSettings.passwordPolicy
const faults = (password: string, name = 'zhangmin') => faultsOfPassword(password, name, policy)

test.each([
  ['long enough, three classes', 'Bridge-86', []],
  ['seven characters', 'Brid-86', ['tooShort']],
  ['eight', 'Brid-866', []],
  ['two classes', 'bridge8686', ['tooFewClasses']],
  ['no capitals, but a sign', 'bridge-86', []],
  ['a Chinese character is a sign', 'bridge86桥', []],
  ['a space is none', 'bridge 8686', ['tooFewClasses']],
  ['three of the name', 'xHANx-8686', ['holdsName']],
  ['three of the name, backwards', 'Nim-gold86', ['holdsName']],
  ['two of the name', 'xHAx-8686', []],
  ['what everybody takes', 'P@ssw0rd', ['isKnown']],
  ['empty', '', ['tooShort', 'tooFewClasses']],
])('%s', (_case, password, expected) => expect(faults(password)).toEqual(expected))

test('a short name has no stretch to find', () => expect(faults('Bridge-86', 'br')).toEqual([]))

test('law: any three characters of the name in a row are found, in either case', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.nat(), fc.boolean(), (name, at, isUpper) => {
      const start = at % (name.length - 2)
      const stretch = name.slice(start, start + 3)
      const password = `8-${isUpper ? stretch.toUpperCase() : stretch}_Q4v!`
      expect(faults(password, name)).toContain('holdsName')
    }),
  )
})
