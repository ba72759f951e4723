import { once } from 'node:events'
import { plainText } from './plain-text.ts'

/** Writes to standard output and waits while it is full, so that memory does not fill in its place. */
export async function writeOut(words: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(words)) await once(process.stdout, 'drain')
}

/** Lines to standard error (提示): messages go there, data to standard output. Names in them cannot move the cursor. */
export function say(...lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${plainText(line)}\n`)
}

/**
 * Ends the program quietly when the reader of its data has seen enough, as head has. Where only its messages are no
 * longer read, the work goes on. Any other fault of standard output goes to `onFault`.
 */
export function endQuietlyWhenUnread(onFault: (error: NodeJS.ErrnoException) => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    onFault(error)
  })
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') onFault(error)
  })
}

/** How many places a line of standard output has (终端宽度), where it is a terminal that says so. */
export function outputWidth(): { readonly width?: number } {
  return process.stdout.isTTY && process.stdout.columns > 0 ? { width: process.stdout.columns } : {}
}

/** Words made bold where standard output is a terminal that may have colours. */
export function bold(words: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${words}\u001b[22m` : words
}
