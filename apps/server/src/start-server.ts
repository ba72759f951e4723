import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { newToken } from './accounts/tokens.ts'
import { createApp } from './app.ts'
import type { ServerParts } from './http/server-parts.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { isNeeded } from './routes/setup/setup.ts'

/** Where to listen, besides what the application stands on. */
export interface StartOptions extends Omit<ServerParts, 'presets' | 'opener'> {
  /** 127.0.0.1 unless told: nobody else's machine can reach it then. */
  readonly host?: string
  /** 0 for any that is free. */
  readonly port: number
  /** How long requests that are under way may take when it is asked to stop; 10 s unless told. */
  readonly patienceMs?: number
}

/** A server that listens. */
export interface RunningServer {
  readonly host: string
  readonly port: number
  /** What the terminal prints for the set-up; undefined once the system is set up. */
  readonly setUpToken?: string
  /** Takes no more requests, lets those under way end, then closes. */
  readonly stop: () => Promise<void>
}

/** Starts listening and the jobs (启动服务); gives the set-up token where the system is still to be set up. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port, patienceMs = 10_000 } = options
  const setUpToken = (await isNeeded(options)) ? newToken() : undefined
  const app = createApp({ ...options, ...(setUpToken !== undefined && { setUpToken }) })
  const { server, address } = await new Promise<{ server: ReturnType<typeof serve>; address: AddressInfo }>(
    (resolve, reject) => {
      const starting = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
        resolve({ server: starting, address: info }),
      )
      starting.once('error', reject)
    },
  )
  const jobs = await startJobs(options).catch(async (error: unknown) => {
    await stop(server, 0)
    throw error
  })
  return {
    ...{ host, port: address.port, ...(setUpToken !== undefined && { setUpToken }) },
    stop: async () => {
      await stop(server, patienceMs)
      await jobs.stop()
    },
  }
}

function stop(server: ReturnType<typeof serve>, patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const impatient = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      patienceMs,
    )
    server.close((error) => {
      clearTimeout(impatient)
      if (error) reject(error)
      else resolve()
    })
    // Browsers keep connections open that nothing is asked on.
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
