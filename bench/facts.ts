/** Document facts (文种、年度、级别、地名) over all reports of the index; the reader sees the text only, no file name. */
import { read } from '@taizhang/reader'
import { type IndexedDocument, indexedDocuments, isHeldOut, opened } from './documents.ts'

const bars = { year: 0.98, level: 0.98, place: 0.97 }

export async function benchFacts({ heldOut }: { heldOut: boolean }): Promise<boolean> {
  const reports = indexedDocuments().filter(
    (entry) => /^(?:report|five-year)$/.test(entry.kind) && (heldOut || !isHeldOut(entry)),
  )
  const right = { year: 0, level: 0, place: 0 }
  const wrong: string[] = []
  for (const entry of reports) {
    const document = await opened(entry)
    const facts = document ? read(document.text).document : undefined
    const year = facts?.planYear === Number(entry.year)
    const level = facts?.level === entry.level
    const place = isPlace(facts?.place?.text, entry)
    right.year += Number(year)
    right.level += Number(level)
    right.place += Number(place)
    if (!(year && level && place) && !isHeldOut(entry))
      wrong.push(
        `  ${entry.id}: ${facts?.planYear} ${facts?.level} ${facts?.place?.text ?? '(no place)'}; the index has ${entry.year} ${entry.level} ${entry.place}`,
      )
  }
  console.log(`\n## Document facts of ${reports.length} reports`)
  const passed = (['year', 'level', 'place'] as const).map((fact) => {
    const share = right[fact] / reports.length
    console.log(`${fact.padEnd(6)} ${(100 * share).toFixed(1)} % (bar ${100 * bars[fact]} %)`)
    return share >= bars[fact]
  })
  console.log(wrong.join('\n'))
  return passed.every(Boolean)
}

/** The words, 省市县区旗 aside, begin the index's place, or are the body's own name for itself. */
function isPlace(words: string | undefined, { place, level }: IndexedDocument): boolean {
  if (!words) return false
  const bare = words.replace(/\s/g, '').replace(/[省市县区旗]$/, '')
  return (
    place.startsWith(bare) || (level === 'national' && /^(?:国务院|中国|全国|我国|中央人民政府)$/.test(words))
  )
}
