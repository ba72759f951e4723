import { defaultLimits } from '@taizhang/open'
import type { Given } from '../work.ts'

/**
 * The document on standard input (标准输入). One beyond the limit is read no further than that: whoever opens it says that
 * it is too large.
 */
export async function givenOnInput(): Promise<Given> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > defaultLimits.fileBytes) break
  }
  return { kind: 'bytes', bytes: new Uint8Array(Buffer.concat(chunks)), name: 'stdin' }
}
