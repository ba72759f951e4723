import type { Item } from '@taizhang/ledger'
import type { ColumnType } from 'kysely'

interface Key {
  readonly government_id: string
}

/** Written by the text of recordDeeds alone; read by the query builder. */
type ReadOnly<T> = ColumnType<T, never, never>

/** The tables (数据表) as the query builder knows them; sql/ makes them. */
export interface Schema {
  readonly governments: Key & {
    readonly code: string | null
    readonly name: string
    readonly level: string
    readonly parent: string | null
    readonly founded_at: string
  }
  readonly chain_heads: Key & {
    readonly algorithm: string
    readonly sequence: number
    readonly digest: string
    readonly last_on: string | null
  }
  readonly events: Key & {
    readonly sequence: number
    readonly book: string
    readonly subject: string
    readonly kind: string
    readonly entry: string
    readonly digest: string
  }
  readonly items: Key & {
    readonly item_id: string
    readonly version: number
    readonly root: string
    readonly parent: string | null
    readonly kind: string
    readonly lifecycle: string
    readonly visibility: string
    readonly document: string | null
    readonly serial: string | null
    readonly place: string
    readonly lead: string | null
    readonly sponsor: string | null
    readonly bodies: string[]
    readonly deadline: string | null
    readonly state: ReadOnly<Item>
    readonly normal: string
  }
}
