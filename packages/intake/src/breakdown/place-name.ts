import type { Level } from '@taizhang/reader'
import { places } from '@taizhang/terms'

/**
 * The full name (全称) of the place a report is of: 荆州 of a prefecture is 荆州市, 河北 of a province 河北省. A name that has its
 * 市, 州, 县 … or is in no table (most counties) stays as the report says it.
 */
export function placeName(words: string, level: Level): string {
  if (level === 'unknown' || level === 'national') return words
  return places.find((place) => place.level === level && place.short === words)?.name ?? words
}
