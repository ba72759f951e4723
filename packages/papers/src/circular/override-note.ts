import { dayWords } from '../breakdown/names.ts'
import type { CircularItem } from './circular.ts'

/** What is told beside the word of the policy where somebody set another one (人工调整); nothing otherwise. */
export function overrideNote({ override }: Pick<CircularItem, 'override'>): string {
  return override ? `（人工调整为“${override.word}”，至${dayWords(override.until)}）` : ''
}
