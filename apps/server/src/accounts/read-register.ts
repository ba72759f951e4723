import { emptyRegister, type RegisterState } from '@taizhang/ledger'
import type { Transaction } from '@taizhang/store'

/** The register as it stands (名册). */
export async function readRegister({ client }: Transaction): Promise<RegisterState> {
  const { rows } = await client.query<{ state: RegisterState }>('select state from registers')
  return rows[0]?.state ?? emptyRegister
}
