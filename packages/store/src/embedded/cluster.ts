import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseProblem } from '../database/problem.ts'
import { initialise, passwordOf } from './initialise.ts'
import { type ClusterPlace, placeIn } from './place.ts'
import { lastWords, postmasterOf, type Started, startPostmaster, stopPostmaster } from './postmaster.ts'

/** An embedded PostgreSQL (内置数据库) that this process uses, alone or with others. */
export interface Cluster {
  readonly place: ClusterPlace
  /** How to reach it as its superuser; other roles and databases by changing `user` and `database`. */
  readonly address: pg.ClientConfig
  /** Lets go of it; stops it when nobody else holds on. */
  readonly leave: () => Promise<void>
}

/** What each process holds, shared, as long as it uses the cluster; who gets it alone is the last. */
const presenceLock = 727_242

/**
 * The database kept in `folder`, made and started as needed (启动内置数据库).
 *
 * Several processes may use one folder (a server, its workers, the command line) and come and go in any order. Whoever comes first
 * starts it; the others connect. Each holds one connection with a shared lock in the database, so that a process that dies lets go
 * by dying. Who leaves asks for that lock alone: only the last gets it, and stops the database. After a kill -9 of all of them it goes
 * on running, and the next start connects to it. Several first starts at once do no harm: the data directory appears by one
 * rename, and PostgreSQL keeps a second postmaster out of it.
 *
 * `settings` are lines of postgresql.conf for the start; they change nothing where it runs already.
 */
export async function joinCluster(folder: string, settings: readonly string[] = []): Promise<Cluster> {
  const place = placeIn(folder)
  initialise(place)
  let leaving = false
  let presence = await arrive(place, settings)
  const stay = () =>
    presence.once('end', async () => {
      // The database was restarted, or died: come back, as long as this process wants it.
      if (leaving) return
      presence = await arrive(place, settings)
      stay()
    })
  stay()
  const leave = async () => {
    leaving = true
    await depart(place, presence)
  }
  return { place, address: addressOf(place), leave }
}

function addressOf(place: ClusterPlace): pg.ClientConfig {
  const password = passwordOf(place)
  const port = place.socket === undefined ? (postmasterOf(place)?.port ?? 0) : 5432
  const host = place.socket ?? '127.0.0.1'
  return { host, port, user: 'postgres', database: 'postgres', ...(password && { password }) }
}

const patienceMs = 20_000
const startsAtMost = 40

/** A connection that holds the presence lock, after starting what is not running. */
async function arrive(place: ClusterPlace, settings: readonly string[]): Promise<pg.Client> {
  let started: Started | undefined
  let starts = 0
  for (let waitedSince = Date.now(); ; await sleep(20)) {
    const answer = await knock(place)
    if (typeof answer === 'object') return answer
    if (answer === 'notYet') waitedSince = Date.now()
    const running = postmasterOf(place)
    if (!running && (started === undefined || started.exited !== undefined)) {
      if (starts === startsAtMost) {
        const said = `${started?.exited}; ${lastWords(place)}`
        throw databaseProblem('startFailed', { folder: place.folder, log: place.log, said })
      }
      // One that just died takes its children a moment to follow.
      if (starts > 0) await sleep(250)
      starts += 1
      started = startPostmaster(place, await freePort(place), settings)
    } else if (running && Date.now() - waitedSince > patienceMs) {
      // Alive, but not to be reached: its socket was swept away. Stopped, it is started anew.
      stopPostmaster(place, running)
      waitedSince = Date.now()
    }
  }
}

/** A connection with the lock; `notYet` while it starts up or goes down; undefined where nobody answers. */
async function knock(place: ClusterPlace): Promise<pg.Client | 'notYet' | undefined> {
  const client = new pg.Client({ ...addressOf(place), application_name: 'taizhang presence' })
  client.on('error', () => client.end())
  try {
    await client.connect()
    // Waits while the last one is stopping the database, and then falls with it.
    await client.query('select pg_advisory_lock_shared($1)', [presenceLock])
    return client
  } catch (error) {
    client.end().catch(() => undefined)
    const { code = '' } = error as { readonly code?: string }
    return /^57P/.test(code) ? 'notYet' : undefined
  }
}

async function depart(place: ClusterPlace, presence: pg.Client): Promise<void> {
  if (!(await isLast(presence))) return presence.end()
  const running = postmasterOf(place)
  if (running) stopPostmaster(place, running)
  const until = Date.now() + patienceMs
  while (postmasterOf(place) && Date.now() < until) await sleep(10)
}

async function isLast(presence: pg.Client): Promise<boolean> {
  try {
    await presence.query('select pg_advisory_unlock_shared($1)', [presenceLock])
    const { rows } = await presence.query('select pg_try_advisory_lock($1) as alone', [presenceLock])
    return rows[0].alone
  } catch {
    return false // it is down already
  }
}

/** Any that is free, on Windows; a socket needs none. */
async function freePort({ socket }: ClusterPlace): Promise<number> {
  if (socket !== undefined) return 5432
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 5432
}
