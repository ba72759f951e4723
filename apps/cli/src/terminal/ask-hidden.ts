import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks for a line that is not shown as it is typed (口令输入); undefined where nobody sits at a terminal, or who sits there gives up. */
export function askHidden(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return Promise.resolve(undefined)
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_bytes, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve) => {
    line.once('line', (words) => {
      resolve(words)
      line.close()
    })
    line.once('close', () => {
      process.stderr.write('\n')
      resolve(undefined)
    })
  })
}
