import type { Reading } from '@taizhang/reader'
import type { Given, WorkFailure } from '../work.ts'
import type { Readers } from '../worker-pool.ts'

/** One document's whole reading, or why there is none. */
export async function readOne(
  given: Given,
  readers: Readers,
): Promise<Reading | { readonly failure: WorkFailure }> {
  const done = await readers.read({ given, wanted: { whole: true }, headings: 'zh' })
  return 'failure' in done ? done : done.reading!
}
