import { stopBackup } from './backup-problem.ts'

/** A step of a backup's content (备份内容): a fact about what follows, or a stretch of the rows of a table. */
export type Frame<Fact> =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'rows'; readonly bytes: Buffer }

const kinds = { fact: 0x46, rows: 0x52 } as const // F, R
const headBytes = 5
// Rows are cut into frames by whoever writes; a frame that claims more is damage.
const mostBytes = 256 * 1024 * 1024

/** A frame as bytes: its kind, its length in four bytes, its content. */
export function frameBytes<Fact>(frame: Frame<Fact>): Buffer {
  const content = frame.kind === 'fact' ? Buffer.from(JSON.stringify(frame.fact), 'utf8') : frame.bytes
  const head = Buffer.alloc(headBytes)
  head.writeUInt8(kinds[frame.kind], 0)
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}

/** The frames in a stream of bytes. Ends with `stopBackup` where the stream ends inside of one. `Fact` is what the writer put in. */
export async function* framesOf<Fact>(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame<Fact>> {
  let kept: Buffer = Buffer.alloc(0)
  for await (const bytes of source) {
    kept = kept.length === 0 ? Buffer.from(bytes) : Buffer.concat([kept, bytes])
    for (let end = endOfFrame(kept); end !== undefined; end = endOfFrame(kept)) {
      yield frameOf<Fact>(kept.subarray(0, end))
      kept = kept.subarray(end)
    }
  }
  if (kept.length > 0) throw stopBackup('cutShort')
}

function endOfFrame(bytes: Buffer): number | undefined {
  if (bytes.length < headBytes) return undefined
  const length = bytes.readUInt32BE(1)
  if (length > mostBytes) throw stopBackup('damaged')
  return bytes.length < headBytes + length ? undefined : headBytes + length
}

function frameOf<Fact>(bytes: Buffer): Frame<Fact> {
  const content = bytes.subarray(headBytes)
  if (bytes[0] === kinds.rows) return { kind: 'rows', bytes: content }
  if (bytes[0] !== kinds.fact) throw stopBackup('damaged')
  return { kind: 'fact', fact: JSON.parse(content.toString('utf8')) as Fact }
}
