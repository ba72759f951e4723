import { once } from 'node:events'

/** Writes to standard output and waits while it is full, so that memory does not fill in its place. */
export async function writeOut(words: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(words)) await once(process.stdout, 'drain')
}

/** A line to standard error (提示): messages go there, data to standard output. */
export function say(...lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`)
}

/** A reader that has seen enough, as head has, ends the program quietly. */
export function endQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
}

/** Words made bold where standard output is a terminal that may have colours. */
export function bold(words: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${words}\u001b[22m` : words
}
