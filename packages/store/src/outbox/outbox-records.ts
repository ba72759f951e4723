import type { Transaction } from '../database/in-government.ts'

/** How a message stands (消息状态): shown 未发送，仅在此显示 · waiting 待发 · sent 已发 · failed 未发出. */
export type OutboxState = 'shown' | 'waiting' | 'sent' | 'failed'

/** What is to be told somebody outside of the pages (消息). Instants are ISO text in UTC. */
export interface OutboxMessage {
  readonly id: string
  /** What it is of: a message of the same origin is the same message. */
  readonly origin: string
  readonly account?: string
  readonly channel: 'none' | 'mail' | 'webhook'
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly state: OutboxState
  readonly tries: number
  /** Why the last try failed. */
  readonly trouble?: string
  readonly madeAt: string
  readonly nextTryAt: string
  readonly sentAt?: string
}

type Row = { readonly [Name in keyof Required<OutboxMessage>]: OutboxMessage[Name] | null }

const columns = `message_id as id, origin, account_id as account, channel, recipient, subject, body, state, tries, trouble,
  made_at as "madeAt", next_try_at as "nextTryAt", sent_at as "sentAt"`

function messageOf(row: Row): OutboxMessage {
  // What is null is absent; the columns that are not are not null.
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as unknown as OutboxMessage
}

/** Puts messages into the outbox (消息入箱), but for those whose origin is there already. Gives how many were new. */
export async function addMessages(
  { client, governmentId }: Transaction,
  messages: readonly OutboxMessage[],
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into outbox (government_id, message_id, origin, account_id, channel, recipient, subject, body, state,
       made_at, next_try_at)
     select $1, m.id, m.origin, m.account, m.channel, m.recipient, m.subject, m.body, m.state, m."madeAt", m."nextTryAt"
     from jsonb_to_recordset($2::jsonb) as m(id text, origin text, account text, channel text, recipient text,
       subject text, body text, state text, "madeAt" timestamptz, "nextTryAt" timestamptz)
     on conflict (government_id, origin) do nothing`,
    [governmentId, JSON.stringify(messages)],
  )
  return rowCount ?? 0
}

/** Which messages are asked for (消息筛选). */
export interface OutboxOptions {
  /** Only those to this account. */
  readonly account?: string
  readonly states?: readonly OutboxState[]
  readonly limit: number
  /** Of the last that was read; older ones follow. */
  readonly after?: { readonly madeAt: string; readonly id: string }
}

/** Messages, the latest first (发件箱). */
export async function listMessages(
  { client, governmentId }: Transaction,
  { account, states, limit, after }: OutboxOptions,
): Promise<readonly OutboxMessage[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from outbox
     where government_id = $1 and ($2::text is null or account_id = $2) and ($3::text[] is null or state = any ($3))
       and ($4::timestamptz is null or (made_at, message_id) < ($4, $5))
     order by made_at desc, message_id desc limit $6`,
    [governmentId, account ?? null, states ?? null, after?.madeAt ?? null, after?.id ?? null, limit],
  )
  return rows.map(messageOf)
}

/** The message of this id (消息), locked until the transaction ends. */
export async function lockMessage(
  { client, governmentId }: Transaction,
  id: string,
): Promise<OutboxMessage | undefined> {
  const { rows } = await client.query<Row>(
    `select ${columns} from outbox where government_id = $1 and message_id = $2 for update`,
    [governmentId, id],
  )
  return rows[0] && messageOf(rows[0])
}

/**
 * Takes a message that is due to be sent (取待发消息), so that nobody else takes it before `until`: who takes it and dies leaves it to be
 * tried again then. The try is counted at once.
 */
export async function takeMessage(
  { client, governmentId }: Transaction,
  { now, until }: { readonly now: string; readonly until: string },
): Promise<OutboxMessage | undefined> {
  const { rows } = await client.query<Row>(
    `update outbox set tries = tries + 1, next_try_at = $3
     where government_id = $1 and message_id = (
       select message_id from outbox where government_id = $1 and state = 'waiting' and next_try_at <= $2
       order by next_try_at, message_id limit 1 for update skip locked)
     returning ${columns}`,
    [governmentId, now, until],
  )
  return rows[0] && messageOf(rows[0])
}

/** Writes how a message now stands (更新消息状态). */
export async function saveMessage(
  { client, governmentId }: Transaction,
  { id, state, tries, trouble, nextTryAt, sentAt, channel, recipient }: OutboxMessage,
): Promise<void> {
  await client.query(
    `update outbox set state = $3, tries = $4, trouble = $5, next_try_at = $6, sent_at = $7, channel = $8, recipient = $9
     where government_id = $1 and message_id = $2`,
    [governmentId, id, state, tries, trouble ?? null, nextTryAt, sentAt ?? null, channel, recipient],
  )
}

/** Where accounts want their mail (通知邮箱), by account. */
export async function mailAddresses({
  client,
  governmentId,
}: Transaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ readonly account: string; readonly address: string }>(
    'select account_id as account, address from mail_addresses where government_id = $1',
    [governmentId],
  )
  return new Map(rows.map(({ account, address }) => [account, address]))
}

/** Sets where an account wants its mail (设置通知邮箱); undefined for nowhere. */
export async function setMailAddress(
  { client, governmentId }: Transaction,
  account: string,
  address: string | undefined,
): Promise<void> {
  const [text, values] =
    address === undefined
      ? ['delete from mail_addresses where government_id = $1 and account_id = $2', [governmentId, account]]
      : [
          `insert into mail_addresses (government_id, account_id, address) values ($1, $2, $3)
           on conflict (government_id, account_id) do update set address = excluded.address`,
          [governmentId, account, address],
        ]
  await client.query(text as string, values as string[])
}
