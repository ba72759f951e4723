import type pg from 'pg'
import { canonical } from '../src/chain/canonical.ts'
import { digestOf } from '../src/chain/digest.ts'

/** What somebody with all rights does to the chain of qinglan at a sequence (篡改), so that this link must be named. */
export const tamperings = {
  byte: changeByte,
  row: replaceRow,
  deleted: deleteRow,
  inserted: insertRow,
} as const

const kept = ['events', 'event_words', 'chain_heads']

/** Does something to the chain, looks at it, and takes everything back. */
export async function tamperedWith<T>(
  superuser: pg.Client,
  tamper: () => Promise<unknown>,
  look: () => Promise<T>,
): Promise<T> {
  for (const table of kept) await superuser.query(`create table kept_${table} as table ${table}`)
  try {
    await tamper()
    return await look()
  } finally {
    await superuser.query(`truncate ${kept.join()}`)
    for (const table of kept)
      await superuser.query(`insert into ${table} table kept_${table}; drop table kept_${table}`)
  }
}

/** One character, at a place that the sequence chooses. */
async function changeByte(superuser: pg.Client, sequence: number): Promise<void> {
  const { entry } = await rowAt(superuser, sequence)
  const i = (sequence * 7919) % entry.length
  const changed = entry.slice(0, i) + (entry[i] === 'x' ? 'y' : 'x') + entry.slice(i + 1)
  await superuser.query('update events set entry = $2 where sequence = $1', [sequence, changed])
}

/** A whole entry, with a digest that fits it. Gives that digest. */
export async function replaceRow(superuser: pg.Client, sequence: number): Promise<string> {
  const { entry } = await rowAt(superuser, sequence)
  const forged = canonical({ ...JSON.parse(entry), subject: 'forged' })
  const digest = digestOf('sm3', forged)
  await superuser.query(`update events set entry = $2, digest = $3, subject = 'forged' where sequence = $1`, [
    ...[sequence, forged, digest],
  ])
  return digest
}

async function deleteRow(superuser: pg.Client, sequence: number): Promise<void> {
  await superuser.query('delete from events where sequence = $1', [sequence])
}

/** What follows moves on by one, with its words, and a forged entry that fits the one before goes in between. */
async function insertRow(superuser: pg.Client, sequence: number): Promise<void> {
  for (const table of ['events', 'event_words']) {
    await superuser.query(`update ${table} set sequence = sequence + 100000 where sequence >= ${sequence}`)
    await superuser.query(`update ${table} set sequence = sequence - 99999 where sequence > 100000`)
  }
  const { entry, digest } = await rowAt(superuser, sequence - 1)
  const said = { ...JSON.parse(entry), sequence, previous: digest, subject: 'forged' }
  const forged = canonical(said)
  await superuser.query(`insert into events values ('qinglan', $1, $2, 'forged', $3, $4, $5)`, [
    ...[sequence, said.book, said.fact.kind, forged, digestOf('sm3', forged)],
  ])
}

/** The row of an entry. */
export async function rowAt(
  superuser: pg.Client,
  sequence: number,
): Promise<{ entry: string; digest: string }> {
  const { rows } = await superuser.query('select entry, digest from events where sequence = $1', [sequence])
  return rows[0]
}
