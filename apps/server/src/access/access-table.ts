import type { AccountRole } from '@taizhang/contract'
import type { BreakdownDeed, Deed, RegisterDeed } from '@taizhang/ledger'
import type { Action, otherActions } from './action.ts'

/**
 * How somebody stands to the thing (关系): any 不限 · lead 牵头 · responsible 责任 · supporting 配合 · sponsor 分管 · publisher 发布数据 ·
 * consulted 被征求意见 · own 发给本人 · granted 获特别授权.
 */
export const accessRelations = {
  any: '不限',
  lead: '本单位牵头',
  responsible: '本单位责任',
  supporting: '本单位配合',
  sponsor: '本人分管',
  publisher: '本单位发布数据',
  consulted: '本单位被征求意见或已印发',
  granted: '获特别授权',
  own: '发给本人',
} as const
export type AccessRelation = keyof typeof accessRelations

/** Which roles may, under which relation; a role that is not named may not. */
export type Cells = { readonly [Role in AccountRole]?: readonly AccessRelation[] }

const any = ['any'] as const
const lead = ['lead'] as const
const involved = ['lead', 'responsible', 'supporting'] as const

const supervisor: Cells = { supervisor: any }
const supervisorOrDesk: Cells = { supervisor: any, desk: any }
const supervisorOrSponsor: Cells = { supervisor: any, sponsor: ['sponsor'] }
const head: Cells = { head: lead }
const leadBody: Cells = { head: lead, liaison: lead }
const involvedBody: Cells = { head: involved, liaison: involved }

/**
 * Deeds on items. What a body says (signing, drafting, asking) is for the body alone: a supervisor enters it on its behalf, on paper
 * or by telephone, and the history says so.
 */
const items: Readonly<Record<Deed['kind'], Cells>> = {
  added: supervisorOrDesk,
  wordsEdited: supervisor,
  measureSet: supervisor,
  dutiesAssigned: supervisor,
  consulted: supervisor,
  sourceAdded: supervisorOrDesk,
  visibilitySet: supervisor,
  frequencySet: supervisor,
  publisherSet: supervisor,
  issued: supervisorOrDesk,
  signedFor: leadBody,
  objected: head,
  ruled: supervisorOrSponsor,
  nodesProposed: leadBody,
  nodesApproved: supervisor,
  partsProposed: leadBody,
  partsApproved: { sponsor: ['sponsor'] },
  proposalReturned: supervisorOrSponsor,
  drafted: leadBody,
  noChange: leadBody,
  approved: head,
  draftReturned: head,
  accepted: supervisor,
  returned: supervisor,
  lateGranted: supervisor,
  requestRuled: supervisorOrSponsor,
  verified: supervisor,
  published: { supervisor: any, head: ['publisher'], liaison: ['publisher'] },
  sharesSet: { supervisor: any, head: lead },
  sharesReported: leadBody,
  projectReported: leadBody,
  noticeIssued: supervisor,
  noticeReplied: involvedBody,
  circumstanceStated: supervisor,
  measureModified: supervisor,
  deadlineModified: supervisor,
  dutiesModified: supervisor,
  extensionRequested: head,
  extensionRuled: supervisorOrSponsor,
  suspended: supervisor,
  resumed: supervisor,
  deferred: supervisor,
  cancelled: supervisor,
  reopened: supervisor,
  lightSetAside: {
    ...{ supervisor: any, desk: ['granted'], sponsor: ['granted'], head: ['granted'] },
    ...{ liaison: ['granted'], drafting: ['granted'] },
  },
  closeClaimed: head,
  closeReviewed: supervisor,
  closeRated: supervisor,
  closed: supervisor,
  instructionNoted: supervisorOrDesk,
  noFurtherInstruction: supervisorOrDesk,
  split: supervisor,
  merged: supervisor,
  renamed: supervisor,
}

const consultedBody: Cells = { head: ['consulted'], liaison: ['consulted'] }

const breakdowns: Readonly<Record<BreakdownDeed['kind'], Cells>> = {
  rowsDrawn: supervisor,
  rowsLinked: supervisor,
  rebased: supervisor,
  rebaseRuled: supervisor,
  rowEdited: supervisor,
  hintsRenewed: supervisor,
  hintsTaken: supervisor,
  rowsReviewed: supervisor,
  rowsMerged: supervisor,
  rowSplit: supervisor,
  rowAdded: supervisor,
  sentencesJoined: supervisor,
  sentencesLeftOut: supervisor,
  rowLeftOut: supervisor,
  rowRestored: supervisor,
  rowMoved: supervisor,
  undone: supervisor,
  editionMade: supervisor,
  consultationOpened: supervisor,
  commented: consultedBody,
  noComment: consultedBody,
  commentRuled: supervisor,
  deadlineChanged: supervisor,
  consultationClosed: supervisor,
  consultationWithdrawn: supervisor,
  issued: supervisor,
  supplementOpened: supervisor,
}

const register: Readonly<Record<RegisterDeed['kind'], Cells>> = {
  orgUnitAdded: supervisor,
  orgUnitRenamed: supervisor,
  orgUnitChanged: supervisor,
  relationChanged: supervisor,
  orgUnitsMerged: supervisor,
  orgUnitAbolished: supervisor,
  groupSet: supervisor,
  postAdded: supervisor,
  postClosed: supervisor,
  holderSet: supervisor,
  holderEnded: supervisor,
  divisionSet: supervisorOrDesk,
  delegated: supervisorOrDesk,
  delegationEnded: supervisorOrDesk,
  policyChosen: supervisor,
  numberSourceSet: supervisor,
  granted: supervisor,
  revoked: supervisor,
}

const everybody: Cells = {
  ...{ supervisor: any, desk: any, sponsor: any, head: any, liaison: any, drafting: any, reader: any },
}
const own = ['own'] as const
const toOneself: Cells = { desk: own, sponsor: own, head: own, liaison: own, drafting: own, reader: own }
const office: Cells = { supervisor: any, desk: any, drafting: any, reader: any }
const ofItem = ['lead', 'responsible', 'supporting', 'publisher'] as const

const others: Readonly<Record<keyof typeof otherActions, Cells>> = {
  'items.read': { ...office, sponsor: ['sponsor'], head: ofItem, liaison: ofItem },
  'circular.read': office,
  'briefing.read': { ...supervisorOrDesk, sponsor: own },
  'breakdowns.read': { ...office, sponsor: any, ...consultedBody },
  'register.read': everybody,
  // Drafts of the report are not for bodies; what concerns them goes round as a table.
  'documents.read': { ...office, sponsor: any },
  'documents.upload': { supervisor: any, desk: any, drafting: any },
  'files.read': everybody,
  'files.upload': { supervisor: any, desk: any, head: any, liaison: any },
  'act.onBehalf': supervisorOrDesk,
  'words.remove': supervisor,
  'accounts.read': { systemAdministrator: any, securityAdministrator: any, auditAdministrator: any },
  'accounts.write': { systemAdministrator: any },
  'accounts.grant': { securityAdministrator: any },
  'accounts.unlock': { systemAdministrator: any, securityAdministrator: any },
  'settings.write': { securityAdministrator: any },
  'outbox.read': { ...toOneself, supervisor: any },
  'outbox.write': supervisor,
  'backups.read': { systemAdministrator: any, auditAdministrator: any },
  'history.read': supervisor,
  'log.verify': { supervisor: any, auditAdministrator: any },
  'log.read': { auditAdministrator: any },
}

/** Who may do what (权限表): the one place where access is decided. What is not here is not allowed. */
export const accessTable: Readonly<Record<Action, Cells>> = {
  ...under('breakdown', breakdowns),
  ...under('item', items),
  ...under('register', register),
  ...others,
}

function under<Book extends string, Kind extends string>(book: Book, cells: Readonly<Record<Kind, Cells>>) {
  const entries = Object.entries<Cells>(cells).map(([kind, each]) => [`${book}.${kind}`, each])
  return Object.fromEntries(entries) as Readonly<Record<`${Book}.${Kind}`, Cells>>
}
