import type { Duties } from '@taizhang/ledger'

/** The bodies that duties name (分工所列单位), each once. */
export function bodiesOf({ lead, furtherLeads = [], responsible, supporting }: Duties): readonly string[] {
  return [...new Set([...(lead === undefined ? [] : [lead]), ...furtherLeads, ...responsible, ...supporting])]
}

/** The bodies that rows name (表中单位), each once, in the order of the table. */
export function bodiesIn(rows: readonly { readonly duties: Duties }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ duties }) => bodiesOf(duties)))]
}
