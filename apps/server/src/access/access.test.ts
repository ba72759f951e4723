import { readFileSync, writeFileSync } from 'node:fs'
import { type AccountRole, accountRoles } from '@taizhang/contract'
import { dateOf, type Item } from '@taizhang/ledger'
import { describe, expect, test } from 'vitest'
import { type AccessRelation, accessRelations, accessTable } from './access-table.ts'
import { type Action, actionWords } from './action.ts'
import { mayDo } from './permit.ts'
import { relationsToItem } from './relations.ts'
import { renderAccess } from './render-access.ts'

const page = new URL('../../../../docs/access.md', import.meta.url)

test('docs/access.md is what the table gives (else: UPDATE=1)', () => {
  if (process.env.UPDATE) writeFileSync(page, renderAccess())
  expect(readFileSync(page, 'utf8')).toBe(renderAccess())
})

// What people read and what the server does, compared cell by cell: the page is read back, and every cell is asked of the code.
const rolesByWord = new Map<string, AccountRole>(
  Object.entries(accountRoles).map(([role, { zh }]) => [zh, role as AccountRole]),
)
const relationsByWord = new Map<string, AccessRelation>(
  Object.entries(accessRelations).map(([id, zh]) => [zh, id as AccessRelation]),
)

interface Cell {
  readonly action: Action
  readonly role: AccountRole
  readonly relations: readonly AccessRelation[]
}

function cellsOfPage(): Cell[] {
  let roles: (AccountRole | undefined)[] = []
  return readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .flatMap((line) => {
      const [first, id, ...cells] = line.slice(2, -2).split(' | ')
      if (first === '操作') {
        roles = cells.map((word) => rolesByWord.get(word))
        return []
      }
      const action = id!.replaceAll('`', '') as Action
      return cells.map((cell, i) => {
        const words = cell === '—' ? [] : cell.split('、')
        return { action, role: roles[i]!, relations: words.map((word) => relationsByWord.get(word)!) }
      })
    })
}

const everyRelation = Object.keys(accessRelations) as AccessRelation[]

test('every cell of the page is what the server does, and what is on no page is refused', () => {
  const cells = cellsOfPage()
  const printed = new Map(cells.map((cell) => [`${cell.action} ${cell.role}`, cell.relations]))
  expect(new Set(cells.map(({ action }) => action))).toEqual(new Set(Object.keys(accessTable)))
  let asked = 0
  for (const action of Object.keys(accessTable) as Action[]) {
    for (const role of Object.keys(accountRoles) as AccountRole[]) {
      const relations = printed.get(`${action} ${role}`) ?? []
      for (const relation of everyRelation) {
        const may = mayDo([{ role }], action, () => new Set([relation]))
        expect(may, `${role} ${action} ${relation}`).toBe(
          relations.includes('any') || relations.includes(relation),
        )
        asked += 1
      }
      expect(
        mayDo([{ role }], action, () => new Set()),
        `${role} ${action}`,
      ).toBe(relations.includes('any'))
    }
  }
  expect(asked).toBe(
    Object.keys(accessTable).length * Object.keys(accountRoles).length * everyRelation.length,
  )
})

// What must never change by a slip of the table.
test.each<[why: string, role: AccountRole, action: Action, relation: AccessRelation, may: boolean]>([
  ['a head approves what his body leads', 'head', 'item.approved', 'lead', true],
  ['not what it only supports', 'head', 'item.approved', 'supporting', false],
  ['a liaison drafts', 'liaison', 'item.drafted', 'lead', true],
  ['and does not approve', 'liaison', 'item.approved', 'lead', false],
  ['nobody accepts his own submission', 'head', 'item.accepted', 'lead', false],
  ['nobody closes his own item', 'head', 'item.closed', 'lead', false],
  ['a supervisor does not sign for a body', 'supervisor', 'item.signedFor', 'any', false],
  ['nor draft for it', 'supervisor', 'item.drafted', 'any', false],
  ['a sponsor rules on what answers to him', 'sponsor', 'item.ruled', 'sponsor', true],
  ['a sponsor sees what answers to him', 'sponsor', 'items.read', 'sponsor', true],
  ['a liaison sees what his body supports', 'liaison', 'items.read', 'supporting', true],
  ['and nothing else', 'liaison', 'items.read', 'sponsor', false],
  ['a reader reads', 'reader', 'items.read', 'any', true],
  ['and does nothing', 'reader', 'item.added', 'any', false],
  ['a body comments when asked', 'head', 'breakdown.commented', 'consulted', true],
  ['a body does not rule on comments', 'head', 'breakdown.commentRuled', 'consulted', false],
  ['a desk does not open accounts', 'desk', 'accounts.write', 'any', false],
  ['who opens accounts grants no role', 'systemAdministrator', 'accounts.grant', 'any', false],
  ['who grants roles opens no account', 'securityAdministrator', 'accounts.write', 'any', false],
  ['who reads the log changes nothing', 'auditAdministrator', 'accounts.unlock', 'any', false],
  ['a supervisor does not read the log', 'supervisor', 'log.read', 'any', false],
])('%s', (_why, role, action, relation, may) => {
  expect(mayDo([{ role }], action, () => new Set([relation]))).toBe(may)
})

test('the three administrators have nothing to do with business data', () => {
  const business = (Object.keys(accessTable) as Action[]).filter(
    (each) => !/^(accounts|settings|log|backups)\./.test(each),
  )
  for (const action of business) {
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const) {
      expect(accessTable[action][role], `${role} ${action}`).toBeUndefined()
    }
  }
})

test('law: every action has words, and every deed somebody who may do it', () => {
  for (const [action, cells] of Object.entries(accessTable)) {
    expect(actionWords[action as Action]).toHaveLength(2)
    expect(Object.keys(cells).length, action).toBeGreaterThan(0)
  }
})

describe('how somebody stands to an item', () => {
  const duties = {
    lead: 'water',
    furtherLeads: ['housing'],
    responsible: ['county-1'],
    supporting: ['finance'],
  }
  const item = (sponsor?: string) =>
    ({
      duties: [{ from: dateOf('2026-01-01'), value: { ...duties, ...(sponsor && { sponsor }) } }],
      publisher: 'statistics',
    }) as unknown as Item // only its duties are looked at
  const leadership = {
    sponsorOf: (orgUnit: string) => (orgUnit === 'water' ? 'vice-mayor-1' : 'vice-mayor-2'),
    isLeader: (post: string) => post === 'mayor',
  }
  const standing = (held: { readonly orgUnit?: string; readonly post?: string }, sponsor?: string) => [
    ...relationsToItem(item(sponsor), dateOf('2026-03-02'), leadership)({ role: 'head', ...held }),
  ]

  test.each([
    ['the lead', { orgUnit: 'water' }, ['lead']],
    ['one that leads with it', { orgUnit: 'housing' }, ['lead']],
    ['a county', { orgUnit: 'county-1' }, ['responsible']],
    ['one that helps', { orgUnit: 'finance' }, ['supporting']],
    ['who publishes the number', { orgUnit: 'statistics' }, ['publisher']],
    ['another body', { orgUnit: 'culture' }, []],
    ['no body', {}, []],
    ['the sponsor to whom the lead answers', { post: 'vice-mayor-1' }, ['sponsor']],
    ['another sponsor', { post: 'vice-mayor-2' }, []],
    ['the mayor', { post: 'mayor' }, ['sponsor']],
  ])('%s', (_case, held, relations) => expect(standing(held)).toEqual(relations))

  test('a sponsor named in the item goes before the one of the body', () => {
    expect(standing({ post: 'vice-mayor-2' }, 'vice-mayor-2')).toEqual(['sponsor'])
    expect(standing({ post: 'vice-mayor-1' }, 'vice-mayor-2')).toEqual([])
  })
})
