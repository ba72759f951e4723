/** The contract of a reading (解读契约) on every document of the index, by the shared scorer and by our own checks; tells counts, no words. */
import { read } from '@taizhang/reader'
import { broken } from '../packages/reader/test/integrity.ts'
import { indexedDocuments, opened, seedDocuments } from './documents.ts'
import { score } from './scorer.ts'

export async function benchIntegrity(): Promise<boolean> {
  const faults: string[] = []
  let count = 0
  for (const entry of [...indexedDocuments(), ...seedDocuments()]) {
    const document = await opened(entry)
    if (!document) {
      faults.push(`${entry.id}: cannot be opened`)
      continue
    }
    count++
    const own = broken(read(document.text), document.text).length
    if (own > 0) faults.push(`${entry.id}: ${own} promises broken by our own checks`)
    const { output } = score([{ text: document.text, gold: { doc: entry.id } }])
    if (!output.includes('integrity: holds')) faults.push(`${entry.id}: the shared scorer finds it broken`)
  }
  console.log(`\n## Integrity\n${count} documents read, ${faults.length} with faults`)
  for (const fault of faults) console.log(`  ${fault}`)
  return faults.length === 0
}
