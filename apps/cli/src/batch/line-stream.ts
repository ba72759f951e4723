/** A line of a stream, without its line end, or the word that it was too long to be held. */
export type StreamLine =
  | { readonly bytes: Buffer; readonly endsAt: number; readonly isWhole: boolean }
  | { readonly tooLong: number; readonly endsAt: number; readonly isWhole: boolean }

/**
 * The lines of a stream of bytes (按行读取), in constant memory: a line of more than `mostBytes` is passed over and said to
 * be too long. `endsAt` counts bytes to the end of the line; `isWhole` is false for a last line without a line end.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<StreamLine> {
  let pieces: Buffer[] = []
  let length = 0
  let endsAt = 0
  const add = (piece: Buffer) => {
    length += piece.length
    endsAt += piece.length
    if (length <= mostBytes) pieces.push(piece)
    else pieces = []
  }
  const take = (isWhole: boolean): StreamLine => {
    const line = length > mostBytes ? { tooLong: length } : { bytes: Buffer.concat(pieces) }
    pieces = []
    length = 0
    return { ...line, endsAt, isWhole }
  }
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      add(bytes.subarray(from, at))
      endsAt++
      yield take(true)
      from = at + 1
    }
    if (from < bytes.length) add(bytes.subarray(from))
  }
  if (length > 0) yield take(false)
}
