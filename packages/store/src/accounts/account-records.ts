import type { Transaction } from '../database/in-government.ts'

/** One role of an account (账号授权), and the body or post that it is bound to. */
export interface AccountGrant {
  readonly role: string
  readonly orgUnit?: string
  readonly post?: string
}

/** Somebody who can sign in (账号). Instants are ISO text in UTC. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly displayName: string
  /** The person of the register that it is of. */
  readonly person?: string
  readonly grants: readonly AccountGrant[]
  readonly passwordHash: string
  readonly passwordSetAt: string
  readonly mustChangePassword: boolean
  readonly isClosed: boolean
}

/** Under one key there is one account: 张敏 and ZhangMin are told apart, zhangmin and ZhangMin are not (用户名比对形式). */
export function accountNameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

interface AccountRow {
  readonly account_id: string
  readonly name: string
  readonly display_name: string
  readonly person: string | null
  readonly grants: readonly AccountGrant[]
  readonly password_hash: string
  readonly password_set_at: string
  readonly must_change: boolean
  readonly is_closed: boolean
}

const columns =
  'account_id, name, display_name, person, grants, password_hash, password_set_at, must_change, is_closed'

function accountOf(row: AccountRow): Account {
  return {
    id: row.account_id,
    name: row.name,
    displayName: row.display_name,
    ...(row.person !== null && { person: row.person }),
    grants: row.grants,
    passwordHash: row.password_hash,
    passwordSetAt: row.password_set_at,
    mustChangePassword: row.must_change,
    isClosed: row.is_closed,
  }
}

/** All accounts (账号列表), by name; closed ones too. */
export async function listAccounts({ client }: Transaction): Promise<Account[]> {
  const { rows } = await client.query<AccountRow>(`select ${columns} from accounts order by name_key`)
  return rows.map(accountOf)
}

/** The account of this id (账号). */
export function accountById(tx: Transaction, id: string): Promise<Account | undefined> {
  return oneAccount(tx, 'account_id = $1', id)
}

/** The same, locked until the transaction ends, so that two administrators follow each other. */
export function lockAccount(tx: Transaction, id: string): Promise<Account | undefined> {
  return oneAccount(tx, 'account_id = $1 for update', id)
}

/** The account of this name, in whatever case it is written. */
export function accountByName(tx: Transaction, name: string): Promise<Account | undefined> {
  return oneAccount(tx, 'name_key = $1', accountNameKey(name))
}

async function oneAccount({ client }: Transaction, condition: string, value: string) {
  const { rows } = await client.query<AccountRow>(`select ${columns} from accounts where ${condition}`, [
    value,
  ])
  return rows[0] && accountOf(rows[0])
}

/** Adds the account (开通账号), or says that the name is taken. */
export async function addAccount(
  { client, governmentId }: Transaction,
  account: Account,
): Promise<'added' | 'nameTaken'> {
  const { rowCount } = await client.query(
    `insert into accounts (government_id, name_key, ${columns})
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11)
     on conflict (government_id, name_key) do nothing`,
    [governmentId, accountNameKey(account.name), ...valuesOf(account)],
  )
  return rowCount === 1 ? 'added' : 'nameTaken'
}

/** Writes the account as it now is (更新账号); its name and id stay. */
export async function saveAccount({ client }: Transaction, account: Account): Promise<void> {
  const [id, , ...values] = valuesOf(account)
  await client.query(
    `update accounts set display_name = $2, person = $3, grants = $4::jsonb, password_hash = $5, password_set_at = $6,
       must_change = $7, is_closed = $8
     where account_id = $1`,
    [id, ...values],
  )
}

function valuesOf(account: Account): readonly unknown[] {
  return [
    ...[account.id, account.name, account.displayName, account.person ?? null],
    ...[JSON.stringify(account.grants), account.passwordHash, account.passwordSetAt],
    ...[account.mustChangePassword, account.isClosed],
  ]
}

/** Whether the three administrators are kept apart in this government (三员分立). */
export async function isSeparated({ client }: Transaction): Promise<boolean> {
  const { rows } = await client.query<{ separated: boolean }>('select separated from security_settings')
  return rows[0]?.separated ?? false
}

/** Switches the separation on or off (三员分立设置). */
export async function setSeparated({ client, governmentId }: Transaction, separated: boolean): Promise<void> {
  await client.query(
    `insert into security_settings (government_id, separated) values ($1, $2)
     on conflict (government_id) do update set separated = excluded.separated`,
    [governmentId, separated],
  )
}
