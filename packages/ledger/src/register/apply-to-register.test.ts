import { describe, expect, test } from 'vitest'
import { body, entered, held, newYear, registerAnswer, registerOf } from '../../test/register-story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { applyToRegister } from './apply-to-register.ts'
import {
  desksFor,
  grantsOn,
  groupOn,
  holderOf,
  nameOn,
  numberSourceOn,
  orgUnitOn,
  policyOn,
  postsHeldBy,
  postsOf,
  sponsorOf,
  successorsOf,
} from './on-day.ts'
import type { RegisterDeed } from './register-event.ts'
import type { RegisterState } from './register-state.ts'

const september = dateOf('2026-09-08')
const register = registerOf([
  ...[body('市政府办公室'), body('市住建局'), body('市城管局'), body('市交通局'), body('市统计局')],
  ...[
    body('临澜区政府', { relation: 'countyGovernment' }),
    body('经开区管委会', { relation: 'developmentZone' }),
  ],
  ...[...held('副市长（城建）', 'sponsor', '王国栋'), ...held('副市长（社会）', 'sponsor', '李敏')],
  ...[...held('住建局联络员', 'liaison', '刘洋', '市住建局'), ...held('秘书二科', 'desk', '周航')],
  { kind: 'divisionSet', sponsor: '副市长（城建）', orgUnits: ['市住建局', '市城管局'], from: newYear },
])
const grant: RegisterDeed = {
  ...{ kind: 'granted', grant: 'g1', person: '周航', action: 'seeEmbargoed', reason: '统计发布' },
  ...{ from: newYear, until: september },
}
const delegated: RegisterDeed = {
  ...{
    kind: 'delegated',
    desk: '秘书二科',
    post: '副市长（城建）',
    from: newYear,
    document: '青政办〔2026〕1号',
  },
}
const full = registerOf([grant, delegated], register)
const merge: RegisterDeed = {
  kind: 'orgUnitsMerged',
  orgUnits: ['市城管局'],
  into: '市住建局',
  from: september,
}
const merged = registerOf([merge], register, '2026-09-08')
const abolish = (orgUnit: string, successors: readonly string[], from = september): RegisterDeed => ({
  ...{ kind: 'orgUnitAbolished', orgUnit, successors, from },
})

test.each<readonly [string, RegisterState, RegisterDeed, string]>([
  ['a body entered twice', register, body('市住建局'), 'orgUnitExists 市住建局'],
  [
    'a body under one that is not there',
    register,
    body('市公积金中心', { parent: '市房管局' }),
    'orgUnitNotFound 市房管局',
  ],
  ['a body without a name', register, body('x', { name: '' }), 'nameMissing'],
  [
    'a name that another body bears',
    register,
    body('x', { name: '市住建局' }),
    'nameTaken 市住建局 市住建局 2026-01-01',
  ],
  [
    'renamed to the name of another',
    register,
    { kind: 'orgUnitRenamed', orgUnit: '市交通局', name: '市住建局', from: september },
    'nameTaken 市住建局 市住建局 2026-09-08',
  ],
  [
    'renamed before it was there',
    register,
    { kind: 'orgUnitRenamed', orgUnit: '市交通局', name: '市交通运输局', from: dateOf('2025-12-31') },
    'orgUnitGone 市交通局 2025-12-31',
  ],
  [
    'renamed on its first day',
    register,
    { kind: 'orgUnitRenamed', orgUnit: '市交通局', name: '市交通运输局', from: newYear },
    'tooEarly 2026-01-01 2026-01-01',
  ],
  [
    'a word of the language is no body',
    register,
    { kind: 'orgUnitRenamed', orgUnit: 'constructor', name: 'x', from: september },
    'orgUnitNotFound constructor',
  ],
  ['changed in nothing', register, { kind: 'orgUnitChanged', orgUnit: '市交通局' }, 'nothingChanged'],
  [
    'under itself',
    register,
    { kind: 'orgUnitChanged', orgUnit: '市交通局', parent: '市交通局' },
    'parentCycle 市交通局 市交通局',
  ],
  ['merged into itself', register, { ...merge, into: '市城管局' } as RegisterDeed, 'intoItself'],
  ['merged twice', merged, merge, 'orgUnitGone 市城管局 2026-09-08'],
  ['merging none', register, { ...merge, orgUnits: [] } as RegisterDeed, 'nothingNamed'],
  ['abolished before it began', register, abolish('市交通局', [], newYear), 'tooEarly 2026-01-01 2026-01-01'],
  [
    'a circle of successors, the second entered backwards',
    registerOf([abolish('市交通局', ['市住建局'])], register),
    abolish('市住建局', ['市交通局'], dateOf('2026-05-01')),
    'successorCycle 市交通局 市住建局',
  ],
  [
    'a group of bodies that are not there',
    register,
    {
      kind: 'groupSet',
      group: 'g',
      name: '各县',
      aliases: [],
      members: { kind: 'listed', orgUnits: ['云泽县政府'] },
      from: newYear,
    },
    'orgUnitNotFound 云泽县政府',
  ],
  [
    'a group of nobody',
    register,
    {
      kind: 'groupSet',
      group: 'g',
      name: '各县',
      aliases: [],
      members: { kind: 'byRelation', relations: [] },
      from: newYear,
    },
    'nothingNamed',
  ],
  [
    'a post in a body that is gone',
    merged,
    { kind: 'postAdded', post: 'p', title: '局长', orgUnit: '市城管局', postKind: 'head', from: september },
    'orgUnitGone 市城管局 2026-09-08',
  ],
  [
    'a post entered twice',
    register,
    {
      kind: 'postAdded',
      post: '秘书二科',
      title: '科长',
      orgUnit: '市住建局',
      postKind: 'desk',
      from: newYear,
    },
    'postExists 秘书二科',
  ],
  [
    'two holders of one post',
    register,
    { kind: 'holderSet', post: '住建局联络员', person: '孙悦', name: '孙悦', acting: false, from: september },
    'holderOverlaps 住建局联络员 刘洋',
  ],
  [
    'a holder from late to early',
    register,
    {
      kind: 'holderSet',
      post: '住建局联络员',
      person: '孙悦',
      name: '孙悦',
      acting: true,
      from: september,
      until: newYear,
    },
    'datesReversed 2026-09-08 2026-01-01',
  ],
  [
    'leaving a post not held',
    register,
    { kind: 'holderEnded', post: '住建局联络员', person: '孙悦', until: september },
    'holderNotFound 住建局联络员 孙悦 2026-09-08',
  ],
  [
    'answering to a desk',
    register,
    { kind: 'divisionSet', sponsor: '秘书二科', orgUnits: ['市交通局'], from: september },
    'notSponsor 秘书二科',
  ],
  [
    'answering to no post',
    register,
    { kind: 'divisionSet', sponsor: '常务', orgUnits: ['市交通局'], from: september },
    'postNotFound 常务',
  ],
  [
    'a division of nothing',
    register,
    { kind: 'divisionSet', sponsor: '副市长（社会）', orgUnits: [], from: september },
    'nothingNamed',
  ],
  [
    'a vice mayor recording for a desk',
    register,
    { kind: 'delegated', desk: '副市长（城建）', post: '秘书二科', from: newYear, document: 'x' },
    'notDesk 副市长（城建）',
  ],
  [
    'a delegation without a paper',
    register,
    { ...delegated, document: '' } as RegisterDeed,
    'documentMissing',
  ],
  ['a delegation entered twice', full, delegated, 'delegationOverlaps 秘书二科 副市长（城建）'],
  [
    'ending a delegation there is not',
    register,
    { kind: 'delegationEnded', desk: '秘书二科', post: '副市长（城建）', until: september },
    'delegationNotFound 秘书二科 副市长（城建）',
  ],
  [
    'choosing no preset',
    register,
    { kind: 'policyChosen', policy: 'light', id: '', from: newYear },
    'nothingNamed',
  ],
  [
    'numbers of a body that is not there',
    register,
    { kind: 'numberSourceSet', indicator: 'gdp', publisher: '市调查队', from: newYear },
    'orgUnitNotFound 市调查队',
  ],
  ['a grant without a reason', register, { ...grant, reason: '' } as RegisterDeed, 'reasonMissing'],
  ['a grant entered twice', full, grant, 'grantExists g1'],
  [
    'revoking what was not granted',
    register,
    { kind: 'revoked', grant: 'g1', reason: '已发布' },
    'grantNotFound g1',
  ],
])('refused: %s', (_why, state, deed, expected) => {
  expect(registerAnswer(state, deed, state.lastOn)).toBe(expected)
})

test('an entry needs its basis, and no day before the last', () => {
  const act = { ...entered('2026-01-10', merge).act, basis: { kind: 'signedPaper', scan: '' } } as const
  expect(applyToRegister(register, { act, deed: merge })).toMatchObject({
    refusal: { code: 'basisIncomplete' },
  })
  expect(registerAnswer(merged, grant, '2026-09-07')).toBe('outOfOrder 2026-09-08')
})

describe('a body on a day', () => {
  test.each([
    ['2025-12-31', undefined],
    ['2026-01-01', '市交通局'],
    ['2026-09-07', '市交通局'],
    ['2026-09-08', '市交通运输局'],
  ] as const)('%s: it is called so', (day, name) => {
    const renamed = registerOf(
      [{ kind: 'orgUnitRenamed', orgUnit: '市交通局', name: '市交通运输局', from: september }],
      register,
    )
    expect(orgUnitOn(renamed, '市交通局', dateOf(day))?.name).toBe(name)
  })

  test('its relation is that of the day', () => {
    const state = registerOf(
      [{ kind: 'relationChanged', orgUnit: '市统计局', relation: 'dualManaged', from: september }],
      register,
    )
    const relation = (day: string) => orgUnitOn(state, '市统计局', dateOf(day))?.relation
    expect([relation('2026-09-07'), relation('2026-09-08')]).toEqual(['directDepartment', 'dualManaged'])
  })

  test.each([
    ['the day before', '2026-09-07', ['市城管局']],
    ['the day itself', '2026-09-08', ['市住建局']],
  ] as const)('successors take over on %s', (_which, day, expected) => {
    expect(successorsOf(merged, '市城管局', dateOf(day))).toEqual(expected)
    expect(orgUnitOn(merged, '市城管局', dateOf(day)) !== undefined).toBe(day < '2026-09-08')
  })

  test('successors of successors; nobody where there are none', () => {
    const later = registerOf(
      [
        abolish('市住建局', ['市交通局', '市统计局'], dateOf('2026-11-01')),
        abolish('临澜区政府', [], dateOf('2026-11-01')),
      ],
      merged,
      '2026-11-01',
    )
    expect(successorsOf(later, '市城管局', dateOf('2026-11-01'))).toEqual(['市交通局', '市统计局'])
    expect(successorsOf(later, '临澜区政府', dateOf('2026-11-01'))).toEqual([])
    expect(nameOn(later, '市城管局', dateOf('2026-12-01'))).toBe('市城管局')
  })

  test('a group of a relation is whoever is there that day; a listed one goes over to successors', () => {
    const state = registerOf(
      [
        {
          ...{ kind: 'groupSet', group: 'counties', name: '各县（市、区）', aliases: [], from: newYear },
          members: { kind: 'byRelation', relations: ['countyGovernment', 'developmentZone'] },
        },
        {
          ...{ kind: 'groupSet', group: 'builders', name: '建设口', aliases: [], from: newYear },
          members: { kind: 'listed', orgUnits: ['市住建局', '市城管局'] },
        },
      ],
      register,
    )
    const after = registerOf([merge], state, '2026-09-08')
    expect(groupOn(after, 'counties', september)).toEqual(['临澜区政府', '经开区管委会'])
    expect(groupOn(after, 'builders', dateOf('2026-09-07'))).toEqual(['市住建局', '市城管局'])
    expect(groupOn(after, 'builders', september)).toEqual(['市住建局'])
    expect(groupOn(after, 'builders', dateOf('2025-01-01'))).toBeUndefined()
  })
})

describe('who answers', () => {
  test('a body answers to another sponsor from the day on, and its successor inherits', () => {
    const state = registerOf(
      [{ kind: 'divisionSet', sponsor: '副市长（社会）', orgUnits: ['市住建局'], from: september }],
      register,
      '2026-09-08',
    )
    const sponsor = (orgUnit: string, day: string) => sponsorOf(state, orgUnit, dateOf(day))
    expect([sponsor('市住建局', '2026-09-07'), sponsor('市住建局', '2026-09-08')]).toEqual([
      ...['副市长（城建）', '副市长（社会）'],
    ])
    expect([sponsor('市城管局', '2026-09-08'), sponsor('市交通局', '2026-09-08')]).toEqual([
      ...['副市长（城建）', undefined],
    ])
    const renewed = registerOf(
      [body('市综合执法局', { from: september }), abolish('市城管局', ['市综合执法局'])],
      state,
      '2026-09-08',
    )
    expect(sponsorOf(renewed, '市综合执法局', september)).toBe('副市长（城建）')
    expect(sponsorOf(renewed, '市城管局', september)).toBe('副市长（城建）')
    const gone = registerOf([abolish('市城管局', [])], state, '2026-09-08')
    expect(sponsorOf(gone, '市城管局', september)).toBe('副市长（城建）')
  })

  test('who acts goes before who holds; a post may be empty', () => {
    const state = registerOf(
      [
        {
          ...{ kind: 'holderSet', post: '副市长（城建）', person: '赵启明', name: '赵启明', acting: true },
          ...{ from: dateOf('2026-06-01'), until: dateOf('2026-06-30') },
        },
        { kind: 'holderEnded', post: '住建局联络员', person: '刘洋', until: dateOf('2026-09-14') },
      ],
      register,
    )
    const holder = (post: string, day: string) => holderOf(state, post, dateOf(day))?.name
    expect(
      ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => holder('副市长（城建）', day)),
    ).toEqual([...['王国栋', '赵启明', '赵启明', '王国栋']])
    expect([holder('住建局联络员', '2026-09-14'), holder('住建局联络员', '2026-09-15')]).toEqual([
      '刘洋',
      undefined,
    ])
    expect(postsHeldBy(state, '刘洋', september)).toEqual(['住建局联络员'])
    const kind = { orgUnit: '市住建局', kind: 'liaison' } as const
    expect(postsOf(state, kind, september).map(({ id }) => id)).toEqual(['住建局联络员'])
  })

  test('a closed post ends with its holder', () => {
    const state = registerOf([{ kind: 'postClosed', post: '住建局联络员', until: september }], register)
    expect(holderOf(state, '住建局联络员', dateOf('2026-09-09'))).toBeUndefined()
    expect(
      registerAnswer(state, { kind: 'postClosed', post: '住建局联络员', until: dateOf('2026-10-01') }),
    ).toBe('postGone 住建局联络员 2026-10-01')
  })

  test('a desk records for a post until that ends', () => {
    const ended = registerOf(
      [{ kind: 'delegationEnded', desk: '秘书二科', post: '副市长（城建）', until: dateOf('2026-09-07') }],
      full,
    )
    expect(desksFor(ended, '副市长（城建）', dateOf('2026-09-07'))).toEqual(['秘书二科'])
    expect(desksFor(ended, '副市长（城建）', september)).toEqual([])
  })
})

test('rules, sources of numbers and grants hold from a day to a day', () => {
  const state = registerOf(
    [
      { kind: 'policyChosen', policy: 'light', id: 'yinchuan-2025', from: newYear },
      { kind: 'policyChosen', policy: 'light', id: 'plain', from: september },
      { kind: 'policyChosen', policy: 'digestAlgorithm', id: 'sm3', from: newYear },
      {
        kind: 'numberSourceSet',
        indicator: 'gdp',
        publisher: '市统计局',
        release: 'quarterly',
        from: newYear,
      },
      { kind: 'revoked', grant: 'g1', reason: '已发布' },
    ],
    full,
    '2026-09-01',
  )
  const light = (day: string) => policyOn(state, 'light', dateOf(day))?.id
  expect([light('2025-12-31'), light('2026-09-07'), light('2026-09-08')]).toEqual([
    undefined,
    'yinchuan-2025',
    'plain',
  ])
  expect(numberSourceOn(state, 'gdp', september)).toMatchObject({
    publisher: '市统计局',
    release: 'quarterly',
  })
  const granted = (day: string) => grantsOn(state, '周航', dateOf(day)).map(({ id }) => id)
  expect([granted('2026-08-31'), granted('2026-09-01')]).toEqual([['g1'], []])
  expect(registerAnswer(state, { kind: 'revoked', grant: 'g1', reason: 'x' }, '2026-09-01')).toBe(
    'alreadyRevoked g1',
  )
})
