import { type ChildProcess, spawn } from 'node:child_process'

/** How a program ended: by itself, or stopped because its time was up. */
export type Ending = { readonly code: number | null } | { readonly timedOut: true }

/** Runs a program without a shell or output. It and all it has started are stopped after so many seconds. */
export function runCapped(program: string, args: readonly string[], seconds: number): Promise<Ending> {
  return new Promise((resolve, reject) => {
    // A group of its own: soffice is a script that starts others, which would outlive it.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' })
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      stopGroup(child)
    }, 1000 * seconds)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(timedOut ? { timedOut: true } : { code })
    })
  })
}

function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') {
    child.kill('SIGKILL')
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    // It ended in this very moment, and its exit is about to be told.
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!isGone) throw error
  }
}
