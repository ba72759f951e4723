import type { Transaction } from '../database/in-government.ts'

/** One place where an account is signed in (登录). The token itself is nowhere but in the browser. */
export interface SignIn {
  readonly id: string
  readonly accountId: string
  /** SHA-256 of the token. */
  readonly digest: string
  readonly address: string
  readonly browser: string
  readonly since: string
  readonly lastSeen: string
  /** It ends then, however busy. */
  readonly endsAt: string
}

interface SignInRow {
  readonly sign_in_id: string
  readonly account_id: string
  readonly digest: string
  readonly address: string
  readonly browser: string
  readonly since: string
  readonly last_seen: string
  readonly ends_at: string
}

const columns = 'sign_in_id, account_id, digest, address, browser, since, last_seen, ends_at'

function signInOf(row: SignInRow): SignIn {
  return {
    ...{ id: row.sign_in_id, accountId: row.account_id, digest: row.digest, address: row.address },
    ...{ browser: row.browser, since: row.since, lastSeen: row.last_seen, endsAt: row.ends_at },
  }
}

/** Adds a sign-in (登录), and forgets those that ended long ago. */
export async function addSignIn({ client, governmentId }: Transaction, signIn: SignIn): Promise<void> {
  await client.query(`delete from sign_ins where ends_at < $1`, [signIn.since])
  await client.query(
    `insert into sign_ins (government_id, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[governmentId, signIn.id, signIn.accountId, signIn.digest, signIn.address, signIn.browser],
      ...[signIn.since, signIn.lastSeen, signIn.endsAt],
    ],
  )
}

/** The sign-in whose token has this digest. */
export async function signInByDigest({ client }: Transaction, digest: string): Promise<SignIn | undefined> {
  const { rows } = await client.query<SignInRow>(`select ${columns} from sign_ins where digest = $1`, [
    digest,
  ])
  return rows[0] && signInOf(rows[0])
}

/** Where an account is signed in (登录设备), the latest first. */
export async function signInsOf({ client }: Transaction, accountId: string): Promise<SignIn[]> {
  const { rows } = await client.query<SignInRow>(
    `select ${columns} from sign_ins where account_id = $1 order by since desc, sign_in_id`,
    [accountId],
  )
  return rows.map(signInOf)
}

/** Notes that the sign-in was used. */
export async function touchSignIn({ client }: Transaction, digest: string, at: string): Promise<void> {
  await client.query('update sign_ins set last_seen = $2 where digest = $1', [digest, at])
}

/** Ends one sign-in of an account (退出登录); gives whether there was one. */
export async function endSignIn({ client }: Transaction, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from sign_ins where account_id = $1 and sign_in_id = $2', [
    accountId,
    id,
  ])
  return rowCount === 1
}

/** Ends all sign-ins of an account (全部退出), but for the one named, if one is. */
export async function endSignIns(
  { client }: Transaction,
  accountId: string,
  except?: string,
): Promise<number> {
  const { rowCount } = await client.query(
    'delete from sign_ins where account_id = $1 and sign_in_id is distinct from $2',
    [accountId, except ?? null],
  )
  return rowCount ?? 0
}

/** How often a name was tried with a wrong password (输错次数), and until when it is locked. */
export interface WrongPasswords {
  readonly count: number
  readonly lockedUntil?: string
}

/** Counted by name, whether or not there is such an account: a lock tells nobody which names there are. */
export async function wrongPasswordsOf({ client }: Transaction, nameKey: string): Promise<WrongPasswords> {
  const { rows } = await client.query<{ count: number; locked_until: string | null }>(
    'select count, locked_until from wrong_passwords where name_key = $1',
    [nameKey],
  )
  const { count = 0, locked_until: lockedUntil = null } = rows[0] ?? {}
  return { count, ...(lockedUntil !== null && { lockedUntil }) }
}

/**
 * Counts one more (登记输错). One statement: of two that guess at the same time both count. A count that is older than the lock is long
 * begins anew.
 */
export async function countWrongPassword(
  { client, governmentId }: Transaction,
  { nameKey, at, most, lockedUntil, forgetBefore }: WrongPasswordCount,
): Promise<WrongPasswords> {
  await client.query('delete from wrong_passwords where last_at < $1 and name_key <> $2', [
    forgetBefore,
    nameKey,
  ])
  const { rows } = await client.query<{ count: number; locked_until: string | null }>(
    `insert into wrong_passwords as w (government_id, name_key, count, last_at, locked_until)
     values ($1, $2, 1, $3, case when $4::int <= 1 then $5::timestamptz end)
     on conflict (government_id, name_key) do update set
       count = case when w.last_at < $6::timestamptz then 1 else w.count + 1 end,
       last_at = excluded.last_at,
       locked_until = case when w.last_at >= $6::timestamptz and w.count + 1 >= $4::int then $5::timestamptz end
     returning count, locked_until`,
    [governmentId, nameKey, at, most, lockedUntil, forgetBefore],
  )
  const { count, locked_until: until } = rows[0]!
  return { count, ...(until !== null && { lockedUntil: until }) }
}

/** What one more wrong password counts towards (输错登记). */
export interface WrongPasswordCount {
  readonly nameKey: string
  readonly at: string
  readonly most: number
  readonly lockedUntil: string
  readonly forgetBefore: string
}

/** The names that are locked at this instant (锁定用户名), with the end of the lock. */
export async function lockedNames({ client }: Transaction, at: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name_key: string; locked_until: string }>(
    'select name_key, locked_until from wrong_passwords where locked_until > $1',
    [at],
  )
  return new Map(rows.map((row) => [row.name_key, row.locked_until]))
}

/** Forgets the wrong ones (清除输错次数): after a right one, or when an administrator unlocks the name. */
export async function forgetWrongPasswords({ client }: Transaction, nameKey: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from wrong_passwords where name_key = $1', [nameKey])
  return rowCount === 1
}
