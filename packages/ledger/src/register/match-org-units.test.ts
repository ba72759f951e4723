import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body, newYear, registerOf } from '../../test/register-story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { matchOrgUnit, resolveOrgUnits } from './match-org-units.ts'
import type { RegisterDeed } from './register-event.ts'

const counties = ['临澜区', '望川区', '北渚区', '梧陵市', '云泽县', '松屏县', '禾源县', '霁山县']
const everyCounty: RegisterDeed = {
  ...{
    kind: 'groupSet',
    group: 'counties',
    name: '各县（市、区）',
    aliases: ['各县区', '县（市、区）'],
    from: newYear,
  },
  members: { kind: 'byRelation', relations: ['countyGovernment', 'developmentZone'] },
}
const register = registerOf([
  body('市住房和城乡建设局', { orgUnit: 'housing', aliases: ['市住建局'] }),
  body('市发展和改革委员会', { orgUnit: 'reform' }),
  body('市人力资源和社会保障局', { orgUnit: 'labour' }),
  body('市市场监督管理局', { orgUnit: 'market', aliases: ['市市场监管局'] }),
  body('市教育局', { orgUnit: 'education' }),
  body('市交通运输局', { orgUnit: 'transport' }),
  body('市应急管理局', { orgUnit: 'emergency' }),
  body('市税务局', { orgUnit: 'tax', relation: 'verticallyManaged' }),
  body('市城市管理局', { orgUnit: 'city', aliases: ['市城管局', '执法局'] }),
  body('市文化市场综合执法支队', { orgUnit: 'culture', aliases: ['执法局'] }),
  body('青澜经济技术开发区管委会', { orgUnit: 'zone', relation: 'developmentZone', aliases: ['经开区'] }),
  ...counties.map((name) => body(`${name}政府`, { orgUnit: name, relation: 'countyGovernment' })),
  everyCounty,
])
const after = registerOf(
  [
    { kind: 'orgUnitsMerged', orgUnits: ['city'], into: 'housing', from: dateOf('2026-09-08') },
    { kind: 'orgUnitRenamed', orgUnit: 'transport', name: '市交通和港航局', from: dateOf('2026-09-08') },
  ],
  register,
  '2026-09-08',
)
const options = { day: dateOf('2026-02-01'), place: '青澜市' }
const nine = [...counties].sort()

describe('one name', () => {
  test.each<readonly [string, string, string, number]>([
    ['市住房和城乡建设局', 'exact', 'housing', 100],
    ['市住建局', 'alias', 'housing', 100],
    ['住建局', 'alias', 'housing', 100],
    ['青澜市住建局', 'alias', 'housing', 100],
    ['住房和城乡建设局', 'alias', 'housing', 100],
    ['市 教育局', 'exact', 'education', 100],
    ['市场监管局', 'alias', 'market', 100],
    ['市市场监管局', 'alias', 'market', 100],
    ['经开区管委会', 'guess', 'zone', 66],
    ['青澜经济技术开发区管理委员会', 'exact', 'zone', 100],
    ['临澜区人民政府', 'exact', '临澜区', 100],
    ['梧陵市政府', 'exact', '梧陵市', 100],
    ['市发改委', 'guess', 'reform', 90],
    ['市人社局', 'guess', 'labour', 90],
    ['市交通局', 'guess', 'transport', 90],
    ['市应急局', 'guess', 'emergency', 90],
    ['市教肓局', 'guess', 'education', 66],
    ['临澜区住建局', 'guess', '临澜区', 70],
    ['执法局', 'unknown', '', 0],
    ['有关部门', 'vague', '', 0],
    ['市直有关单位', 'vague', '', 0],
    ['各成员单位', 'vague', '', 0],
    ['市红十字会', 'unknown', '', 0],
    ['张三', 'unknown', '', 0],
  ])('%s: %s %s', (written, kind, orgUnit, score) => {
    const match = matchOrgUnit(register, written, options)
    expect([match.kind, match.orgUnits.join(' '), match.score]).toEqual([kind, orgUnit, score])
    expect(match.reason).not.toBe('')
  })

  test('a name of two bodies is nobody’s, and says whose', () => {
    expect(matchOrgUnit(register, '执法局', options).reason).toBe(
      '同时与市城市管理局、市文化市场综合执法支队相符，请写明是哪一个',
    )
  })

  test.each([
    ['市城管局', 'housing'],
    ['市城市管理局', 'housing'],
    ['市交通运输局', 'transport'],
  ])('%s, renamed or merged since: whoever has it now', (written, orgUnit) => {
    const match = matchOrgUnit(after, written, { ...options, day: dateOf('2026-10-01') })
    expect([match.kind, match.orgUnits]).toEqual(['alias', [orgUnit]])
    expect(match.reason).toMatch(/^曾用名，现为/)
  })
})

describe('a list', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['nine units behind one name', '各县（市、区）政府', [...nine, 'zone']],
    ['brackets of the other width', '各县(市、区)', [...nine, 'zone']],
    [
      'commas part names, not brackets',
      '市教育局、各县（市、区），市税务局',
      ['education', ...nine, 'zone', 'tax'],
    ],
    ['two in one', '市教育局和市税务局', ['education', 'tax']],
    ['one with an and in it', '市发展和改革委员会', ['reform']],
    ['nothing', ' 、，', []],
  ])('%s', (_why, text, expected) => {
    const found = resolveOrgUnits(register, text, options).flatMap(({ orgUnits }) => orgUnits)
    expect([...found].sort()).toEqual([...expected].sort())
    expect(resolveOrgUnits(register, text, options).every(({ kind }) => kind !== 'guess')).toBe(true)
  })
})

test('law: every body is found by its name and its own alias, on every day that it is there', () => {
  for (const { id, names, aliases } of Object.values(register.orgUnits)) {
    for (const written of [names[0]!.name, ...aliases.filter((alias) => alias !== '执法局')]) {
      expect(matchOrgUnit(register, written, options), written).toMatchObject({ orgUnits: [id], score: 100 })
    }
  }
})

test('law: whatever is written, what is not certain says so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (written) => {
      for (const match of [matchOrgUnit(register, written, options)]) {
        const isCertain = ['exact', 'alias', 'group'].includes(match.kind)
        expect(match.score === 100).toBe(isCertain)
        expect(match.orgUnits.length > 0).toBe(isCertain || match.kind === 'guess')
        expect(match.reason).not.toBe('')
      }
    }),
  )
})
