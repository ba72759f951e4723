/** Deeds that the rules often take, so that what is allowed is also done. */

import { marked } from './marked.ts'
import type { Json } from './operations.ts'
import type { Chance } from './random-value.ts'
import { bodies, itemsOf, posts } from './seeds.ts'
import { today } from './world.ts'

type Make = (government: string, chance: Chance) => Json

const words = (government: string) => marked(government, 'text')
const period = '2026-02'
const number = { kind: 'number', number: '9' }
const grounds = (government: string) => ({ reason: words(government), documentNumber: '文〔2026〕4号' })
const dutiesOf = (chance: Chance) => ({
  lead: chance.pick(bodies),
  responsible: [chance.pick(bodies)],
  supporting: [],
})
const year = { start: '2026-01-01', deadline: '2026-12-31' }

const onItems: readonly Make[] = [
  () => ({ kind: 'signedFor' }),
  (government) => ({ kind: 'objected', reason: words(government) }),
  (government, chance) => ({
    kind: 'ruled',
    reason: words(government),
    ...(chance.often(0.5) && { duties: dutiesOf(chance) }),
  }),
  (government) => ({ kind: 'wordsEdited', words: words(government) }),
  (_government, chance) => ({ kind: 'dutiesAssigned', duties: dutiesOf(chance) }),
  (government, chance) => ({
    kind: 'dutiesModified',
    duties: dutiesOf(chance),
    ...grounds(government),
    authority: '市政府',
    from: today,
  }),
  () => ({
    kind: 'issued',
    document: 'table-2026',
    serial: String(Math.trunc(performance.now())),
    documentNumber: '文〔2026〕5号',
  }),
  (government) => ({ kind: 'drafted', period, value: number, vintage: 'flash', words: words(government) }),
  (government) => ({
    kind: 'drafted',
    period: '2026-01',
    value: number,
    vintage: 'flash',
    words: words(government),
  }),
  () => ({ kind: 'noChange', period }),
  (_government, chance) => ({ kind: 'approved', period: chance.pick([period, '2026-01']) }),
  (_government, chance) => ({ kind: 'accepted', period: chance.pick([period, '2026-01']) }),
  (government, chance) => ({
    kind: 'returned',
    period: chance.pick([period, '2026-01']),
    reason: words(government),
  }),
  (government, chance) => ({
    ...{
      kind: 'published',
      value: number,
      through: '2026-02-28',
      vintage: 'flash',
      source: words(government),
    },
    ...(chance.often(0.3) && { embargo: { until: '2026-12-31', posts: [chance.pick(posts)] } }),
  }),
  (government) => ({
    kind: 'verified',
    value: number,
    through: '2026-02-28',
    vintage: 'verified',
    source: words(government),
  }),
  (government, chance) => ({
    kind: 'noticeIssued',
    step: 'reminder',
    paper: 'notice',
    to: chance.pick(bodies),
    words: words(government),
    replyBy: '2026-03-30',
  }),
  (government) => ({ kind: 'noticeReplied', notice: 1, words: words(government) }),
  () => ({ kind: 'nodesProposed', schedule: { kind: 'straight', ...year } }),
  () => ({ kind: 'nodesApproved' }),
  (government, chance) => ({
    kind: 'partsProposed',
    parts: [{ id: `part-${Math.floor(chance.number() * 500)}`, words: words(government) }],
  }),
  () => ({ kind: 'partsApproved' }),
  (government) => ({ kind: 'proposalReturned', proposal: 'parts', reason: words(government) }),
  (government) => ({ kind: 'extensionRequested', deadline: '2027-03-31', reason: words(government) }),
  (government) => ({ kind: 'extensionRuled', granted: true, reason: words(government) }),
  (government) => ({ kind: 'suspended', ...grounds(government) }),
  (government) => ({ kind: 'resumed', reason: words(government) }),
  () => ({ kind: 'closeClaimed', evidence: ['file-1'], reason: '已完成' }),
  (government, chance) => ({
    kind: 'merged',
    reason: '任务内容相同',
    into: chance.pick(itemsOf(government)),
  }),
  (government) => ({ kind: 'renamed', words: words(government), reason: words(government) }),
  (_government, chance) => ({ kind: 'visibilitySet', visibility: chance.pick(['internal', 'public']) }),
  (government, chance) => ({
    ...{ kind: 'added', itemKind: 'task', words: words(government), schedule: { kind: 'straight', ...year } },
    sources: [{ list: 'workReport', document: 'report-2026', quote: words(government) }],
    duties: dutiesOf(chance),
  }),
]

const onTables: readonly Make[] = [
  (government, chance) => ({
    ...{
      kind: 'commented',
      comment: `c${Math.floor(chance.number() * 500)}`,
      orgUnit: chance.pick(bodies),
      field: 'words',
      way: 'login',
    },
    words: words(government),
  }),
  (_government, chance) => ({ kind: 'noComment', orgUnit: chance.pick(bodies), way: 'login' }),
  (government, chance) => ({
    kind: 'rowEdited',
    row: `b-${chance.pick(['draft', 'round'])}-r1`,
    edit: { words: words(government) },
  }),
  (government) => ({
    kind: 'commentRuled',
    comment: 'c-water',
    ruling: 'notAdopted',
    reason: words(government),
  }),
  () => ({ kind: 'rowsReviewed', rows: ['b-round-r1', 'b-round-r2'] }),
  () => ({ kind: 'editionMade', stage: 'revised' }),
  (government, chance) => ({
    kind: 'sentencesLeftOut',
    sentences: [chance.pick(['s1', 's2'])],
    reason: 'calls',
    words: words(government),
  }),
]

const onRegister: readonly Make[] = [
  (government, chance) => ({
    kind: 'orgUnitRenamed',
    orgUnit: chance.pick(bodies),
    name: words(government),
    from: today,
  }),
  (government, chance) => ({
    kind: 'postAdded',
    post: `post-${Math.floor(chance.number() * 500)}`,
    title: words(government),
    orgUnit: chance.pick(bodies),
    postKind: 'head',
    from: today,
  }),
  (government, chance) => ({
    ...{
      kind: 'holderSet',
      post: chance.pick(posts),
      person: chance.pick(['person-reader', 'person-vice', 'person-liaison-county']),
    },
    ...{ name: words(government), acting: chance.often(0.5), from: today },
  }),
  (_government, chance) => ({
    kind: 'divisionSet',
    sponsor: chance.pick(['vice-1', 'vice-2', 'mayor']),
    orgUnits: [chance.pick(bodies)],
    from: today,
  }),
  (_government, chance) => ({
    kind: 'delegated',
    desk: 'desk-post',
    post: chance.pick(posts),
    from: today,
    document: 'paper-1',
  }),
  (government, chance) => ({
    ...{
      kind: 'granted',
      grant: `g${Math.floor(chance.number() * 500)}`,
      person: 'person-reader',
      action: 'seeEmbargoed',
    },
    ...{ from: today, until: '2026-12-31', reason: words(government) },
  }),
]

const byBook = { item: onItems, breakdown: onTables, register: onRegister } as const

export function likelyDeed(book: keyof typeof byBook, government: string, chance: Chance): Json {
  return chance.pick(byBook[book])(government, chance)
}
