import { extensionOf } from './detect/extension.ts'
import type { GivenFile } from './extract.ts'
import { corrupt, type Outcome } from './failure.ts'

/**
 * What `work` makes of a file that is neither empty nor too large. Whatever a parser throws is a refusal of the file: nothing
 * is thrown from here.
 */
export async function guarded<Value>(
  file: GivenFile,
  work: (file: GivenFile) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const { bytes, limits } = file
  if (bytes.length === 0) return { failure: { code: 'empty' } }
  if (bytes.length > limits.fileBytes) {
    return { failure: { code: 'tooLarge', bytes: bytes.length, limitBytes: limits.fileBytes } }
  }
  try {
    return await work(file)
  } catch (error) {
    return refusalFor(error, file)
  }
}

/** Whatever a parser throws says something of the file; what the machine throws says which limit was met. */
function refusalFor(error: unknown, { name, limits }: GivenFile): Outcome<never> {
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return { failure: { code: 'expandsTooMuch', what: 'depth', limit: limits.xmlDepth } }
  }
  if (error instanceof RangeError && /allocation|string length|array length/i.test(error.message)) {
    return { failure: { code: 'ranOutOfMemory', limitMegabytes: limits.heapMegabytes } }
  }
  return corrupt(extensionOf(name), error)
}
