import { readFileSync } from 'node:fs'
import { dateOf, emptyRegister, matchOrgUnit, type RegisterEvent, replayRegister } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodiesOf, isSettled, type SuggestedOrgUnit } from './bodies-of.ts'

const city = { place: '青澜市', level: 'prefecture' } as const

test.each([
  ['full and short', ['市住建局', '市住房和城乡建设局'], '市住房和城乡建设局'],
  ['with the place, and without', ['青澜市教育局', '市教育局', '教育局'], '青澜市教育局'],
  ['a commission', ['市发改委', '市发展和改革委员会', '市发展改革委'], '市发展和改革委员会'],
  ['two ways to write government', ['云泽县', '云泽县政府', '云泽县人民政府'], '云泽县政府'],
  ['a county alone', ['云泽县'], '云泽县政府'],
  ['a zone', ['经开区', '青澜经开区', '青澜经济技术开发区管委会'], '青澜经济技术开发区管委会'],
  ['a party office', ['市委编办', '市委机构编制委员会办公室'], '市委机构编制委员会办公室'],
  ['the youth league', ['团市委', '共青团青澜市委员会'], '共青团青澜市委员会'],
  ['brackets of two widths', ['市局（办公室）', '市局(办公室)'], '市局（办公室）'],
])('%s: one body', (_case, names, name) => {
  const { orgUnits, left } = bodiesOf(names, city)
  expect(orgUnits).toMatchObject([{ id: 'u-01', name, written: names }])
  expect(left).toEqual([])
})

test.each([
  ['市教育局', '市教育体育局'],
  ['市金融办', '市委金融办'],
  ['市自然资源局', '市自然资源和规划局'],
  ['市环境局', '市生态环境局'],
])('%s and %s are perhaps the same, and stay two', (a, b) => {
  const { orgUnits } = bodiesOf([a, b], city)
  expect(orgUnits).toMatchObject([{ perhaps: ['u-02'] }, { perhaps: ['u-01'] }])
})

test.each<[string, readonly string[], readonly string[]]>([
  ['what its name tells', ['市水利局', '市海事局'], ['市水利局', '市海事局']],
  ['not what its name does not tell', ['市水利局', '市招商专班'], ['市水利局']],
  ['not two that may be one', ['市教育局', '市教育体育局', '市水利局'], ['市水利局']],
])('can be entered as it is: %s', (_case, names, settled) => {
  expect(
    bodiesOf(names, city)
      .orgUnits.filter(isSettled)
      .map(({ name }) => name),
  ).toEqual(settled)
})

test('one that may be a body that is entered waits too', () => {
  const known = [{ id: 'edu', names: ['市教育体育局'] }]
  expect(bodiesOf(['市教育局', '市水利局'], { ...city, known }).orgUnits).toMatchObject([
    { name: '市教育局', perhaps: ['edu'] },
    { name: '市水利局', perhaps: [] },
  ])
})

test.each([
  ['市教育局', '市体育局'],
  ['市民政局', '市民宗局'],
  ['市委办公室', '市政府办公室'],
  ['云泽县政府', '云泽县经开区管委会'],
  ['市税务局', '市财政局'],
])('%s and %s are two', (a, b) => {
  const { orgUnits } = bodiesOf([a, b], city)
  expect(orgUnits).toMatchObject([{ perhaps: [] }, { perhaps: [] }])
})

test.each([
  ['各县（市、区）', '统称'],
  ['各县(市、区)政府', '统称'],
  ['各有关部门', '没有写明'],
  ['市直有关单位', '没有写明'],
  ['市政府', '本级政府'],
  ['青澜市人民政府', '本级政府'],
  ['——', '不像'],
])('%s is no body', (name, why) => {
  const { orgUnits, left } = bodiesOf([name], city)
  expect(orgUnits).toEqual([])
  expect(left).toMatchObject([{ written: name, reason: expect.stringContaining(why) }])
})

test('the county answers for a body of its own, once', () => {
  const { orgUnits } = bodiesOf(['云泽县教育局', '云泽县水利局', '云泽县'], city)
  expect(orgUnits).toMatchObject([
    { name: '云泽县政府', shortNames: ['云泽县'], relation: 'countyGovernment', written: expect.anything() },
  ])
  expect(bodiesOf(['云泽县教育局'], city).orgUnits).toMatchObject([{ name: '云泽县政府', shortNames: [] }])
})

test('what is entered is not entered again, and its ids are not taken again', () => {
  const known = [{ id: 'u-07', names: ['市住房城乡建设局'] }]
  const { orgUnits, left } = bodiesOf(['市住建局', '市水利局'], { ...city, known })
  expect(orgUnits).toMatchObject([{ id: 'u-08', name: '市水利局' }])
  expect(left).toMatchObject([{ written: '市住建局', reason: expect.stringContaining('市住房城乡建设局') }])
})

const lines = readFileSync(new URL('../../../../samples/ledger/org-units.tsv', import.meta.url), 'utf8')
const sample = lines
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => line.split('\t').slice(1, 3).join('、').split('、'))

const day = dateOf('2026-01-01')
const entered = (orgUnits: readonly SuggestedOrgUnit[]) =>
  replayRegister(
    orgUnits.map(({ id, name, shortNames, relation }): RegisterEvent => {
      const act = { actor: 'zhang', basis: { kind: 'login' }, at: day } as const
      const deed = {
        kind: 'orgUnitAdded',
        orgUnit: id,
        name,
        aliases: shortNames,
        relation,
        from: day,
      } as const
      return { act, deed }
    }),
    emptyRegister,
  )

test('law: once the bodies are entered, each of their names is found, and surely', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(sample, { maxLength: 80 }), (names) => {
      const { orgUnits } = bodiesOf(names, city)
      const state = entered(orgUnits)
      for (const { id, written } of orgUnits)
        for (const name of written) {
          const { kind, orgUnits: found } = matchOrgUnit(state, name, { day, place: city.place })
          expect([name, found]).toEqual([name, [id]])
          expect(['exact', 'alias']).toContain(kind)
        }
    }),
    { numRuns: 10 },
  )
})

test('law: each name is in one body or left, never both, never lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...sample, '各县区', '云泽县教育局', '市政府')), (names) => {
      const { orgUnits, left } = bodiesOf(names, city)
      const all = [...orgUnits.flatMap(({ written }) => written), ...left.map(({ written }) => written)]
      expect(all.toSorted()).toEqual([...new Set(names)].toSorted())
    }),
  )
})
