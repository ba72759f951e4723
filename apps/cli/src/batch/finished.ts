import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename, truncate } from 'node:fs/promises'
import { linesOf } from './line-stream.ts'

/** What a batch that was broken off has done (已完成的部分): the hash of each document read, by its name. */
export type Finished = ReadonlyMap<string, string>

// A reading with the way back for every line of a long document is some ten times its text.
const mostLineBytes = 1024 * 2 ** 20

/**
 * What is in readings.ndjson already. A last line that was torn when the program stopped is cut off, so that the file can
 * be added to.
 */
export async function finishedIn(path: string): Promise<Finished> {
  const finished = new Map<string, string>()
  if (!existsSync(path)) return finished
  let soundUntil = 0
  let isTorn = false
  for await (const line of linesOf(createReadStream(path), mostLineBytes)) {
    const known = 'bytes' in line && line.isWhole ? identityOf(line.bytes) : undefined
    if (known) finished.set(known.name, known.sha256)
    if (line.isWhole) soundUntil = line.endsAt
    else isTorn = true
  }
  if (isTorn) await truncate(path, soundUntil)
  return finished
}

/** Leaves in readings.ndjson the readings of the names that `keeps` says, and tells of each. */
export async function keepOnly(
  path: string,
  keeps: (name: string) => boolean,
  onKept: (line: string) => void,
): Promise<void> {
  const next = createWriteStream(`${path}.part`)
  for await (const line of linesOf(createReadStream(path), mostLineBytes)) {
    const known = 'bytes' in line ? identityOf(line.bytes) : undefined
    if (!known || !('bytes' in line) || !keeps(known.name)) continue
    onKept(line.bytes.toString())
    if (!next.write(Buffer.concat([line.bytes, Buffer.from('\n')]))) await once(next, 'drain')
  }
  next.end()
  await once(next, 'finish')
  await rename(`${path}.part`, path)
}

const head =
  /^\{"schema":"taizhang\/reading@1","source":\{"name":("(?:[^"\\]|\\.)*")[^{}[\]]*?"sha256":"([0-9a-f]{64})"/

/** Name and hash stand at the head of a line, so that it need not be parsed whole. */
function identityOf(line: Buffer): { readonly name: string; readonly sha256: string } | undefined {
  const [, name, sha256] = head.exec(line.subarray(0, 16_384).toString()) ?? []
  if (!name || !sha256 || line.at(-1) !== 0x7d) return undefined
  return { name: JSON.parse(name) as string, sha256 }
}
