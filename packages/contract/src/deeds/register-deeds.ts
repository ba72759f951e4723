import type { RegisterDeed } from '@taizhang/ledger'
import { z } from 'zod'
import { calendarDateSchema, idSchema, listOf, nameSchema, shortTextSchema, wordsSchema } from '../text.ts'
import { deedUnion } from './same.ts'

const deed = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape })

const ids = listOf(idSchema)
const from = calendarDateSchema
const until = calendarDateSchema
const names = listOf(nameSchema)
/** How a body stands to the government (单位关系). */
export const orgUnitRelationSchema = z.enum([
  ...(['directDepartment', 'countyGovernment', 'developmentZone', 'partyBody'] as const),
  ...(['massOrganisation', 'dualManaged', 'verticallyManaged', 'resident'] as const),
])

const relation = orgUnitRelationSchema

const ofOrgUnits = {
  orgUnitAdded: deed('orgUnitAdded', {
    orgUnit: idSchema,
    name: nameSchema,
    aliases: names,
    relation,
    parent: idSchema.exactOptional(),
    code: idSchema.exactOptional(),
    from,
  }),
  orgUnitRenamed: deed('orgUnitRenamed', { orgUnit: idSchema, name: nameSchema, from }),
  orgUnitChanged: deed('orgUnitChanged', {
    orgUnit: idSchema,
    aliases: names.exactOptional(),
    parent: idSchema.exactOptional(),
    code: idSchema.exactOptional(),
  }),
  relationChanged: deed('relationChanged', { orgUnit: idSchema, relation, from }),
  orgUnitsMerged: deed('orgUnitsMerged', { orgUnits: ids, into: idSchema, from }),
  orgUnitAbolished: deed('orgUnitAbolished', { orgUnit: idSchema, successors: ids, from }),
  groupSet: deed('groupSet', {
    group: idSchema,
    name: nameSchema,
    aliases: names,
    members: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('listed'), orgUnits: ids }),
      z.strictObject({ kind: z.literal('byRelation'), relations: listOf(relation, 20) }),
    ]),
    from,
  }),
}

const ofPosts = {
  postAdded: deed('postAdded', {
    post: idSchema,
    title: nameSchema,
    orgUnit: idSchema,
    postKind: z.enum(['leader', 'sponsor', 'head', 'liaison', 'supervisor', 'desk']),
    from,
  }),
  postClosed: deed('postClosed', { post: idSchema, until }),
  holderSet: deed('holderSet', {
    post: idSchema,
    person: idSchema,
    name: nameSchema,
    acting: z.boolean(),
    from,
    until: until.exactOptional(),
  }),
  holderEnded: deed('holderEnded', { post: idSchema, person: idSchema, until }),
  divisionSet: deed('divisionSet', {
    sponsor: idSchema,
    orgUnits: ids,
    from,
    documentNumber: shortTextSchema.exactOptional(),
  }),
  delegated: deed('delegated', {
    desk: idSchema,
    post: idSchema,
    from,
    until: until.exactOptional(),
    document: idSchema,
  }),
  delegationEnded: deed('delegationEnded', { desk: idSchema, post: idSchema, until }),
}

const ofRules = {
  policyChosen: deed('policyChosen', {
    policy: z.enum([
      ...(['light', 'reporting', 'calendar', 'tolerance', 'schedule', 'release'] as const),
      ...(['power', 'notice', 'digestAlgorithm'] as const),
    ]),
    id: idSchema,
    from,
    documentNumber: shortTextSchema.exactOptional(),
  }),
  numberSourceSet: deed('numberSourceSet', {
    indicator: idSchema,
    publisher: idSchema,
    release: idSchema.exactOptional(),
    from,
  }),
  granted: deed('granted', {
    grant: idSchema,
    person: idSchema,
    action: z.enum(['seeEmbargoed', 'setLightAside']),
    scope: idSchema.exactOptional(),
    from,
    until,
    reason: wordsSchema,
  }),
  revoked: deed('revoked', { grant: idSchema, reason: wordsSchema }),
}

/** What may be done to the register (名册办理动作), by kind. */
export const registerDeedSchema = deedUnion<RegisterDeed>()({
  ...ofOrgUnits,
  ...ofPosts,
  ...ofRules,
}).meta({ id: 'RegisterDeed' })
