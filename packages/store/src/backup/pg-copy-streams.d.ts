declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** Rows out (导出): give it to `client.query`. */
  export function to(sql: string): Submittable & Readable
  /** Rows in (导入): give it to `client.query`. */
  export function from(sql: string): Submittable & Writable
}
