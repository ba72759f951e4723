import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The root of the project. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What a run of the program printed, and how it ended. */
export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built program as its users do, with standard input where it reads one. */
export function taizhang(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  return ran([`${root}/apps/cli/bin/taizhang.mjs`, ...args], input)
}

/** Builds the program where it is not that of the sources: others may be using what is built. */
export async function build(): Promise<void> {
  const { status, err } = await ran([`${root}/tools/setup.mjs`], '')
  if (status !== 0) throw new Error(`the build failed: ${err}`)
}

function ran(args: readonly string[], input: string | Uint8Array): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
    child.stdin.end(input)
  })
}
