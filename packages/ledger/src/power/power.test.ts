import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { type PowerPolicy, powerNames, powerOver, readPowerPolicy } from './power.ts'
import { type OrgUnitRelation, orgUnitRelations } from './relation.ts'

const policyOf = (path: string): PowerPolicy => {
  const outcome = readPowerPolicy(policyFile(path))
  if ('problems' in outcome) throw new Error(outcome.problems.join())
  return outcome.policy
}
const plain = policyOf('powers/plain.json')

test.each<[OrgUnitRelation, string]>([
  ['directDepartment', 'ordered returned named scored ranked'],
  ['countyGovernment', 'ordered returned named scored ranked'],
  ['developmentZone', 'ordered returned named scored ranked'],
  ['dualManaged', 'ordered returned named'],
  ['partyBody', 'returned'],
  ['massOrganisation', 'returned'],
  ['verticallyManaged', ''],
  ['resident', ''],
])('%s: %s', (relation, powers) => {
  const may = powerOver(relation, plain)
  expect(powerNames.filter((power) => may[power]).join(' ')).toBe(powers)
})

test.each(policyFilesIn('powers'))('%s can be used, and says what its source leaves open', (path) => {
  const { source, notSaid } = policyOf(path)
  expect(source).not.toBe('')
  expect(notSaid.length).toBeGreaterThan(0)
})

test.each([
  ['source: words', { source: '' }],
  [
    'powers.resident.scored',
    { powers: { ...plain.powers, resident: { ...plain.powers.resident, scored: 'no' } } },
  ],
  ['powers.schools: there is no', { powers: { ...plain.powers, schools: plain.powers.resident } }],
  ['powers.directDepartment.ordered', { powers: {} }],
])('refuses a policy: %s', (words, wrong) => {
  const outcome = readPowerPolicy({ ...plain, ...wrong })
  expect('problems' in outcome && outcome.problems.join()).toContain(words)
})

test('law: what may not be named is not scored, what is not scored is not ranked', () => {
  for (const path of policyFilesIn('powers')) {
    for (const relation of Object.keys(orgUnitRelations) as OrgUnitRelation[]) {
      const { named, scored, ranked } = powerOver(relation, policyOf(path))
      expect([named || !scored, scored || !ranked], relation).toEqual([true, true])
    }
  }
})
