import { randomUUID } from 'node:crypto'
import {
  type CalendarDate,
  type Digest,
  type Item,
  nameOn,
  partsIn,
  type RegisterState,
  stateOf,
} from '@taizhang/ledger'
import {
  type Account,
  isSeparated,
  listAccounts,
  mailAddresses,
  type OutboxMessage,
  readLedger,
  readRegister,
  type Transaction,
} from '@taizhang/store'
import { rolesOn } from '../accounts/signed-in.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { digestOn } from '../ledgers/digest-on.ts'
import { type ChosenPolicies, policiesOn } from '../policies/chosen.ts'
import { ownBodies } from '../routes/digests/digests.ts'

type MessageParts = Pick<ServerParts, 'settings' | 'presets' | 'now'>

/**
 * The digests of a day as messages (每日提要消息), one for each account of whose body something is asked, one for the office, and one for each
 * group. They say how many and which serials, never the words of items: mail and groups are outside of the ledger.
 */
export async function digestMessages(
  tx: Transaction,
  parts: MessageParts,
  day: CalendarDate,
): Promise<readonly OutboxMessage[]> {
  const { state: register } = await readRegister(tx)
  const items = Object.values((await readLedger(tx)).items)
  const policies = policiesOn(register, day, parts.presets)
  const rules = { policies, presets: parts.presets, partsOf: partsIn(items) }
  const known = new Map<string, Digest | undefined>()
  const digestFor = (orgUnit: string) => {
    if (!known.has(orgUnit)) known.set(orgUnit, digestOn(items, { orgUnit, day }, rules))
    return known.get(orgUnit)
  }
  const addresses = await mailAddresses(tx)
  const separated = await isSeparated(tx)
  const open = (await listAccounts(tx)).filter(({ isClosed }) => !isClosed)
  const personal = open.flatMap((account) => {
    const roles = rolesOn(account, day, register, separated)
    const lines = ownBodies(roles).flatMap((orgUnit) => bodyLines(digestFor(orgUnit), register))
    const office = roles.some(({ role }) => role === 'supervisor')
      ? officeLines(items, day, rules.policies)
      : []
    const words = [...lines, ...office]
    return words.length === 0
      ? []
      : [personalMessage(account, addresses.get(account.id), { day, words }, parts)]
  })
  const bodies = [...new Set([...Object.keys(register.orgUnits), ...leadsOf(items)])]
  return [...personal, ...groupMessages(tx.governmentId, bodies.map(digestFor), { register, day }, parts)]
}

const partWords = {
  asked: '应报',
  late: '逾期未报',
  returned: '退回待改',
  dueSoon: '即将到期',
  toReply: '待回复督办',
  toPlan: '待报节点',
  toSign: '待签收',
}
type Part = keyof typeof partWords
const partNames = Object.keys(partWords) as readonly Part[] // its own keys

function bodyLines(digest: Digest | undefined, register: RegisterState): readonly string[] {
  if (!digest) return []
  const lines = partNames.flatMap((part) => {
    const list = digest[part]
    return list.length === 0 ? [] : [`${partWords[part]}${countOf(list)}：${serialsOf(list)}`]
  })
  return [`【${nameOn(register, digest.orgUnit, digest.day)}】`, ...lines]
}

/** 3项, and where an item owes several periods 3项5期. */
function countOf(lines: readonly { readonly periods?: readonly string[] }[]): string {
  const periods = lines.reduce((sum, { periods: { length } = ['one'] }) => sum + length, 0)
  return periods === lines.length ? `${lines.length}项` : `${lines.length}项${periods}期`
}

const mostSerials = 20

/** 第1、3、37项；另2项无编号. */
function serialsOf(lines: readonly { readonly serial?: string }[]): string {
  const serials = lines.flatMap(({ serial }) => serial ?? [])
  const shown = serials.slice(0, mostSerials).join('、')
  const more = serials.length > mostSerials ? '等' : ''
  const without = lines.length - serials.length
  const named = shown === '' ? [] : [`第${shown}${more}项`]
  return [...named, ...(without > 0 ? [`${named.length > 0 ? '另' : ''}${without}项无编号`] : [])].join('；')
}

/** What waits for the office itself (督查室待办). */
function officeLines(items: readonly Item[], day: CalendarDate, policies: ChosenPolicies): readonly string[] {
  const submitted = items.filter(
    (item) => stateOf(item, day, policies.stateOf(item)).reporting.reporting === 'submitted',
  )
  const unanswered = items.filter(({ notices }) =>
    notices.some(({ reply, replyBy }) => !reply && replyBy < day),
  )
  const inLifecycle = (lifecycle: Item['lifecycle']) => items.filter((item) => item.lifecycle === lifecycle)
  const lists: readonly (readonly [string, readonly Item[]])[] = [
    ['待审核填报', submitted],
    ['已印发未签收', inLifecycle('issued')],
    ['待裁定异议', inLifecycle('objected')],
    ['待审核销号', inLifecycle('closing')],
    ['逾期未回复督办', unanswered],
  ]
  const lines = lists.flatMap(([words, list]) =>
    list.length === 0 ? [] : [`${words}${list.length}项：${serialsOf(list)}`],
  )
  return lines.length === 0 ? [] : ['【督查室】', ...lines]
}

function leadsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ duties }) => duties.at(-1)?.value.lead ?? [])
}

function personalMessage(
  account: Account,
  address: string | undefined,
  { day, words }: { readonly day: CalendarDate; readonly words: readonly string[] },
  { settings, now }: MessageParts,
): OutboxMessage {
  const isMailed = settings.channels.mail !== undefined && address !== undefined
  return {
    ...messageAt(now()),
    ...{ origin: `digest/${day}/${account.id}`, account: account.id },
    ...(isMailed
      ? ({ channel: 'mail', recipient: address, state: 'waiting' } as const)
      : ({ channel: 'none', recipient: account.displayName, state: 'shown' } as const)),
    ...{ subject: `台账每日提要（${day}）`, body: [...words, '请登录台账查看和办理。'].join('\n') },
  }
}

/** A group is told how much is asked of each body, no more. */
function groupMessages(
  governmentId: string,
  digests: readonly (Digest | undefined)[],
  { register, day }: { readonly register: RegisterState; readonly day: CalendarDate },
  { settings, now }: MessageParts,
): readonly OutboxMessage[] {
  const lines = digests.flatMap((digest) => {
    if (!digest) return []
    const counts = partNames.flatMap((part) =>
      digest[part].length === 0 ? [] : [`${partWords[part]}${countOf(digest[part])}`],
    )
    return [`${nameOn(register, digest.orgUnit, day)}：${counts.join('、')}`]
  })
  if (lines.length === 0) return []
  return settings.channels.webhooks
    .filter(({ government }) => government === governmentId)
    .map(({ name }) => ({
      ...messageAt(now()),
      ...({ channel: 'webhook', recipient: name, state: 'waiting' } as const),
      origin: `digest/${day}/webhook/${name}`,
      ...{ subject: `台账每日提要（${day}）`, body: lines.join('\n') },
    }))
}

function messageAt(now: Date) {
  const at = now.toISOString()
  return { id: randomUUID(), tries: 0, madeAt: at, nextTryAt: at }
}
