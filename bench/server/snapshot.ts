/** What the database says before and after a request, asked by its superuser: no row level security and no code of the server between. */
import type { withClient } from '@taizhang/store'

type Client = Parameters<Parameters<typeof withClient>[1]>[0]

export interface GrantRow {
  readonly role: string
  readonly orgUnit?: string
  readonly post?: string
}

export interface RegisterRow {
  readonly posts: Readonly<Record<string, { readonly orgUnit: string; readonly kind: string }>>
  readonly holders: readonly {
    readonly post: string
    readonly person: string
    readonly from: string
    readonly until?: string
  }[]
  readonly divisions: readonly { readonly orgUnit: string; readonly sponsor: string; readonly from: string }[]
  readonly grants: Readonly<Record<string, GrantByName>>
  readonly orgUnits: Readonly<
    Record<string, { readonly id: string; readonly until?: string; readonly successors: readonly string[] }>
  >
}

export interface GrantByName {
  readonly person: string
  readonly action: string
  readonly scope?: string
  readonly from: string
  readonly until: string
  readonly revoked?: { readonly at: string }
}

interface DutiesRow {
  readonly from: string
  readonly value: {
    readonly lead?: string
    readonly furtherLeads?: readonly string[]
    readonly responsible?: readonly string[]
    readonly supporting?: readonly string[]
    readonly sponsor?: string
  }
}

export interface ItemRow {
  readonly duties: readonly DutiesRow[]
  readonly publisher: string | null
}

export interface TableRow {
  readonly issues: readonly unknown[]
  readonly consultations: readonly { readonly orgUnits: readonly string[] }[]
}

/** One government as it is, as far as a request and its answer speak of it. */
export interface Snapshot {
  readonly heads: Readonly<Record<string, number>>
  readonly account: {
    readonly grants: readonly GrantRow[]
    readonly person: string | null
    readonly is_closed: boolean
    readonly must_change: boolean
    readonly password_hash: string
  } | null
  readonly separated: boolean | null
  readonly register: RegisterRow | null
  readonly items: Readonly<Record<string, ItemRow>>
  readonly tables: Readonly<Record<string, TableRow>>
}

const text = `select
  (select json_object_agg(government_id, sequence) from chain_heads) as heads,
  (select row_to_json(a) from accounts a where government_id = $1 and account_id = $2) as account,
  (select separated from security_settings where government_id = $1) as separated,
  (select state from registers where government_id = $1) as register,
  (select coalesce(json_object_agg(item_id, json_build_object('duties', state->'duties', 'publisher', state->'publisher')), '{}')
    from items where government_id = $1 and item_id = any($3)) as items,
  (select coalesce(json_object_agg(breakdown_id, json_build_object('issues', state->'issues', 'consultations', state->'consultations')), '{}')
    from breakdowns where government_id = $1 and breakdown_id = any($3)) as tables`

/** `ids` are those of items and tables that matter. */
export async function lookAt(
  client: Client,
  {
    government,
    account,
    ids,
  }: { readonly government: string; readonly account: string; readonly ids: readonly string[] },
): Promise<Snapshot> {
  const { rows } = await client.query(text, [government, account, ids.filter((id) => !id.includes('\0'))])
  return rows[0] as Snapshot // as the query says
}

/** The items that carry a quote of the report: the one it was made for, those split from it, the one that took it in. */
export async function carriersOf(
  client: Client,
  government: string,
  quotes: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await client.query(
    `select quote, array_agg(item_id) as items from unnest($2::text[]) as quote
     join items on government_id = $1 and strpos((state->'sources')::text, quote) > 0 group by quote`,
    [government, quotes],
  )
  return Object.fromEntries(
    rows.map(({ quote, items }) => [String(quote), items as readonly string[]]), // as the query says
  )
}

/** How far each chain has come. */
export async function headsNow(client: Client): Promise<Snapshot['heads']> {
  const { rows } = await client.query(
    'select json_object_agg(government_id, sequence) as heads from chain_heads',
  )
  return (rows[0] as Pick<Snapshot, 'heads'>).heads
}

/** The last entry of a chain: who is said to have done it. */
export async function lastActor(client: Client, government: string): Promise<string> {
  const { rows } = await client.query(
    `select e.entry::jsonb #>> '{act,actor}' as actor from events e join chain_heads using (government_id, sequence)
     where government_id = $1`,
    [government],
  )
  return String(rows[0]?.actor)
}
