import { type CalendarDate, dateOf, type RegisterDeed } from '@taizhang/ledger'
import { chief, delegationDocument } from './actors.ts'
import { tellRegister } from './tell-register.ts'
import { plan, type Telling } from './telling.ts'

const setUpOn = dateOf('2025-01-02')

/** Who there is, as it was entered when the year began, and what changed on its day (名册建立和变动). */
export function planRegister(telling: Telling): void {
  for (const deed of setUp(telling)) planDeed(telling, setUpOn, deed)
  for (const [on, deed] of changes(telling)) planDeed(telling, on, deed)
}

function planDeed(telling: Telling, on: CalendarDate, deed: RegisterDeed): void {
  plan(telling, on, (told, day) => tellRegister(told, chief(told, day), deed))
}

function setUp({ sample }: Telling): RegisterDeed[] {
  const from = dateOf('2025-01-01')
  return [
    ...sample.orgUnits.map(
      ({ id, name, aliases, relation, code }): RegisterDeed => ({
        ...{ kind: 'orgUnitAdded', orgUnit: id, name, aliases, relation, code, from },
      }),
    ),
    {
      ...{ kind: 'groupSet', group: 'counties', name: '各县（市、区）', from },
      aliases: ['各县(市、区)', '各县（市、区）政府', '各县（市、区）、开发区', '县区'],
      members: { kind: 'byRelation', relations: ['countyGovernment', 'developmentZone'] },
    },
    ...sample.posts.map(
      ({ id, title, orgUnit, kind }): RegisterDeed => ({
        ...{ kind: 'postAdded', post: id, title, orgUnit, postKind: kind, from },
      }),
    ),
    ...sample.holders
      .filter((each) => each.from <= setUpOn)
      .map(({ until: _until, ...first }) => holderDeed(first)),
    ...sample.divisions.filter((each) => each.from <= setUpOn).flatMap((each) => divisionDeed(each) ?? []),
    ...sample.posts.flatMap(({ id, recordsFor }): RegisterDeed[] =>
      recordsFor === undefined
        ? []
        : [{ kind: 'delegated', desk: id, post: recordsFor, from, document: delegationDocument }],
    ),
    ...policies.map(([policy, id]): RegisterDeed => ({ kind: 'policyChosen', policy, id, from })),
    ...numberSources.map(
      ([indicator, publisher, release]): RegisterDeed => ({
        ...{ kind: 'numberSourceSet', indicator, publisher, release, from },
      }),
    ),
  ]
}

const policies = [
  ['light', 'plain'],
  ['reporting', 'monthly-next-5'],
  ['calendar', '2025'],
  ['tolerance', 'plain'],
  ['schedule', 'construction'],
  ['power', 'plain'],
] as const

const numberSources = [
  ['地区生产总值', 'statistics', 'quarterly'],
  ['规上工业增加值', 'statistics', 'monthly'],
  ['固定资产投资', 'statistics', 'monthly'],
  ['社会消费品零售总额', 'statistics', 'monthly'],
  ['外贸进出口总额', 'statistics', 'monthly'],
  ['城镇居民人均可支配收入', 'survey-team', 'quarterly'],
  ['农村居民人均可支配收入', 'survey-team', 'quarterly'],
] as const

/** Later holders, those who left, and the second division of work. */
function changes({ sample }: Telling): (readonly [on: CalendarDate, deed: RegisterDeed])[] {
  return [
    ...sample.holders.flatMap(({ post, person, until }) =>
      until === undefined ? [] : [[until, { kind: 'holderEnded', post, person, until }] as const],
    ),
    ...sample.holders
      .filter((each) => each.from > setUpOn)
      .map((each) => [each.from, holderDeed(each)] as const),
    ...sample.divisions
      .filter((each) => each.from > setUpOn)
      .map((each) => [each.from, { ...divisionDeed(each), documentNumber: '青政发〔2025〕11号' }] as const),
  ]
}

type SampleHolder = Telling['sample']['holders'][number]

function holderDeed({ post, person, name, acting, from }: Omit<SampleHolder, 'until'>): RegisterDeed {
  return { kind: 'holderSet', post, person, name, acting, from }
}

function divisionDeed({ post, orgUnits, from }: Telling['sample']['divisions'][number]) {
  return { kind: 'divisionSet', sponsor: post, orgUnits, from, documentNumber: '青政发〔2025〕1号' } as const
}
