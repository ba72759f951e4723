import type {
  accountGrantSchema,
  accountInputSchema,
  accountRoles,
  accountSchema,
  grantableSchema,
  mailAddressSchema,
  signInEntrySchema,
} from '@taizhang/contract'
import type { z } from 'zod'
import { ask } from './client.ts'

export type Account = z.output<typeof accountSchema>
export type AccountGrant = z.output<typeof accountGrantSchema>
export type AccountRole = keyof typeof accountRoles

/** An account that was opened or given another password (首次口令): told once. */
export interface OpenedAccount {
  readonly account: Account
  readonly firstPassword?: string
}

type Grantable = z.output<typeof grantableSchema>

const at = (id: string) => `/api/accounts/${encodeURIComponent(id)}`

/** Accounts (账号), as administrators see them. */
export const accountsApi = {
  list: (signal?: AbortSignal) => ask<readonly Account[]>('GET', '/api/accounts', { signal }),
  /** What roles can be bound to, by name. */
  bodies: (signal?: AbortSignal) => ask<Grantable>('GET', '/api/accounts/bodies', { signal }),
  open: (json: z.input<typeof accountInputSchema>) => ask<OpenedAccount>('POST', '/api/accounts', { json }),
  grant: (id: string, grants: readonly AccountGrant[]) =>
    ask<Account>('PUT', `${at(id)}/grants`, { json: { grants } }),
  close: (id: string) => ask<Account>('POST', `${at(id)}/close`),
  reopen: (id: string) => ask<Account>('POST', `${at(id)}/reopen`),
  unlock: (id: string) => ask<Account>('POST', `${at(id)}/unlock`),
  resetPassword: (id: string) => ask<OpenedAccount>('POST', `${at(id)}/password`),
  isSeparated: async (signal?: AbortSignal) =>
    (await ask<{ readonly separated: boolean }>('GET', '/api/settings/separation', { signal })).separated,
  separate: (separated: boolean) => ask<unknown>('PUT', '/api/settings/separation', { json: { separated } }),
}

/** One's own account (我的账号). */
export const ownApi = {
  places: (signal?: AbortSignal) =>
    ask<readonly z.output<typeof signInEntrySchema>[]>('GET', '/api/session/places', { signal }),
  leaveAll: () => ask<{ readonly ended: number }>('DELETE', '/api/session/places'),
  mailAddress: (signal?: AbortSignal) =>
    ask<z.output<typeof mailAddressSchema>>('GET', '/api/session/mail-address', { signal }),
  setMailAddress: (address: string | null) =>
    ask<z.output<typeof mailAddressSchema>>('PUT', '/api/session/mail-address', { json: { address } }),
}
