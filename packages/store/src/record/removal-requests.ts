import type { Transaction } from '../database/in-government.ts'

/** What is to be removed, and why (移除内容): words beside an entry of the chain, or a file. */
export interface RemovalRequest {
  readonly target:
    | { readonly kind: 'words'; readonly sequence: number; readonly places: readonly string[] }
    | { readonly kind: 'file'; readonly sha256: string }
  readonly documentNumber: string
  readonly reason: string
}

/** A request to remove something (移除申请): one person asks, another confirms. */
export interface RemovalRequestRecord extends RemovalRequest {
  readonly id: string
  readonly askedBy: string
  readonly askedAt: string
  readonly ruledBy?: string
  readonly ruledAt?: string
  readonly outcome?: 'confirmed' | 'withdrawn'
  /** The entry of the chain that removed it. */
  readonly removal?: number
}

interface Row {
  readonly id: string
  readonly request: RemovalRequest
  readonly askedBy: string
  readonly askedAt: string
  readonly ruledBy: string | null
  readonly ruledAt: string | null
  readonly outcome: 'confirmed' | 'withdrawn' | null
  readonly removal: number | null
}

const columns = `request_id as id, request, asked_by as "askedBy", asked_at as "askedAt", ruled_by as "ruledBy",
  ruled_at as "ruledAt", outcome, removal`

function recordOf({ request, ruledBy, ruledAt, outcome, removal, ...asked }: Row): RemovalRequestRecord {
  return {
    ...{ ...asked, ...request },
    ...(ruledBy !== null && { ruledBy }),
    ...(ruledAt !== null && { ruledAt }),
    ...(outcome !== null && { outcome }),
    ...(removal !== null && { removal }),
  }
}

/** Requests to remove something (移除申请), the latest first. */
export async function listRemovalRequests({
  client,
  governmentId,
}: Transaction): Promise<readonly RemovalRequestRecord[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from removal_requests where government_id = $1 order by asked_at desc, request_id limit 500`,
    [governmentId],
  )
  return rows.map(recordOf)
}

/** Adds a request that nobody has confirmed (提出移除申请). */
export async function addRemovalRequest(
  { client, governmentId }: Transaction,
  { id, askedBy, askedAt, target, documentNumber, reason }: RemovalRequestRecord,
): Promise<void> {
  await client.query(
    `insert into removal_requests (government_id, request_id, request, asked_by, asked_at) values ($1, $2, $3, $4, $5)`,
    [governmentId, id, JSON.stringify({ target, documentNumber, reason }), askedBy, askedAt],
  )
}

/** The request of this id (移除申请), locked until the transaction ends. */
export async function lockRemovalRequest(
  { client, governmentId }: Transaction,
  id: string,
): Promise<RemovalRequestRecord | undefined> {
  const { rows } = await client.query<Row>(
    `select ${columns} from removal_requests where government_id = $1 and request_id = $2 for update`,
    [governmentId, id],
  )
  return rows[0] && recordOf(rows[0])
}

/** Writes what came of a request (移除申请办结). */
export async function ruleRemovalRequest(
  { client, governmentId }: Transaction,
  { id, ruledBy, ruledAt, outcome, removal }: RemovalRequestRecord,
): Promise<void> {
  await client.query(
    `update removal_requests set ruled_by = $3, ruled_at = $4, outcome = $5, removal = $6
     where government_id = $1 and request_id = $2`,
    [governmentId, id, ruledBy ?? null, ruledAt ?? null, outcome ?? null, removal ?? null],
  )
}
