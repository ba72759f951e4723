import { readFileSync } from 'node:fs'
import type { OrgUnitRelation } from '@taizhang/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relationGuess } from './relation-guess.ts'

const city = { place: '青澜市', level: 'prefecture' } as const

describe('in a city', () => {
  test.each<[name: string, relation: OrgUnitRelation, certainty: string]>([
    ['市教育局', 'directDepartment', 'sure'],
    ['青澜市教育局', 'directDepartment', 'sure'],
    ['市卫生健康委员会', 'directDepartment', 'sure'],
    ['市政府办公室', 'directDepartment', 'sure'],
    ['市市场监督管理局', 'directDepartment', 'sure'],
    ['市城市管理委员会', 'directDepartment', 'sure'], // no zone, though 管理委员会
    ['教育局', 'directDepartment', 'likely'],
    ['市住房公积金管理中心', 'directDepartment', 'likely'],
    ['市优化营商环境工作专班', 'directDepartment', 'unsure'],
    ['市水务集团', 'directDepartment', 'unsure'],
    ['云泽县政府', 'countyGovernment', 'sure'],
    ['临澜区人民政府', 'countyGovernment', 'sure'],
    ['梧陵市人民政府', 'countyGovernment', 'sure'],
    ['云泽县', 'countyGovernment', 'likely'],
    ['梧陵市', 'countyGovernment', 'likely'],
    ['青澜经济技术开发区管委会', 'developmentZone', 'sure'],
    ['高新区管理委员会', 'developmentZone', 'sure'],
    ['滨江新区管委会', 'developmentZone', 'sure'],
    ['经开区', 'developmentZone', 'likely'],
    ['滨江新区政府', 'countyGovernment', 'sure'], // a district that is called so
    ['市委宣传部', 'partyBody', 'sure'],
    ['市委办公室', 'partyBody', 'sure'],
    ['市纪委监委', 'partyBody', 'sure'],
    ['市委政法委', 'partyBody', 'sure'],
    ['市信访局', 'partyBody', 'likely'],
    ['市人大常委会办公室', 'partyBody', 'unsure'],
    ['市总工会', 'massOrganisation', 'sure'],
    ['团市委', 'massOrganisation', 'sure'],
    ['市妇女联合会', 'massOrganisation', 'sure'],
    ['市科协', 'massOrganisation', 'sure'],
    ['市工商联', 'massOrganisation', 'sure'],
    ['市税务局', 'verticallyManaged', 'sure'],
    ['国家税务总局青澜市税务局', 'verticallyManaged', 'sure'],
    ['国家统计局青澜调查队', 'verticallyManaged', 'sure'],
    ['青澜海关', 'verticallyManaged', 'sure'],
    ['市烟草专卖局', 'verticallyManaged', 'sure'],
    ['市统计局', 'directDepartment', 'sure'], // not 国家统计局
    ['市气象局', 'dualManaged', 'likely'],
    ['市消防救援支队', 'dualManaged', 'likely'],
    ['青澜供电公司', 'resident', 'sure'],
    ['澜江银行青澜分行', 'resident', 'sure'],
    ['澜江通信青澜分公司', 'resident', 'likely'],
  ])('%s', (name, relation, certainty) => {
    expect(relationGuess(name, city)).toMatchObject({ relation, certainty })
  })

  test.each([
    ['云泽县教育局', '云泽县政府'],
    ['临澜区住建局', '临澜区政府'],
    ['云泽县委宣传部', '云泽县政府'],
  ])('%s answers to %s', (name, county) => {
    expect(relationGuess(name, city)).toMatchObject({ relation: 'countyGovernment', county })
  })

  test.each(['市区域合作办', '市园区办公室', '中心城区建设指挥部', '市城市管理局', '市社区建设办'])(
    '%s is of no county',
    (name) => {
      expect(relationGuess(name, city).county).toBeUndefined()
      expect(relationGuess(name, city).relation).toBe('directDepartment')
    },
  )
})

test.each<[level: 'county' | 'province', place: string, name: string, relation: OrgUnitRelation]>([
  ['county', '云泽县', '县教育局', 'directDepartment'],
  ['county', '云泽县', '县委组织部', 'partyBody'],
  ['county', '云泽县', '团县委', 'massOrganisation'],
  ['county', '云泽县', '城关镇', 'countyGovernment'],
  ['county', '云泽县', '东湖街道办事处', 'countyGovernment'],
  ['province', '澜江省', '省教育厅', 'directDepartment'],
  ['province', '澜江省', '青澜市政府', 'countyGovernment'],
])('%s %s: %s', (level, place, name, relation) => {
  expect(relationGuess(name, { place, level }).relation).toBe(relation)
})

const lines = readFileSync(new URL('../../../../samples/ledger/org-units.tsv', import.meta.url), 'utf8')
const sample = lines
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [, name = '', shortNames = '', relation = ''] = line.split('\t')
    return [name, ...shortNames.split('、')].map((each) => [each, relation] as const)
  })

test('of the names of the made-up city, all that is called sure is right, and 19 in 20 of the rest', () => {
  const guesses = sample.map(([name, relation]) => ({ ...relationGuess(name, city), name, is: relation }))
  const wrong = guesses.filter(({ relation, is }) => relation !== is)
  expect(wrong.filter(({ certainty }) => certainty === 'sure')).toEqual([])
  expect(wrong.length * 20).toBeLessThan(guesses.length)
})

test('law: whatever the name, there is a relation with a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'市县区委局办青澜云泽（）政府管会 a1') }), (name) => {
      expect(relationGuess(name, city).reason).not.toBe('')
    }),
  )
})
