import { longestQuery } from './terms.ts'

const partLength = 8000

/**
 * A long text in parts (检索分段) that a tsvector can hold. Each runs on into the next by the longest query, so that
 * whatever stands over a border stands whole in one part. Cut between characters, never inside one.
 */
export function documentParts(text: string): string[] {
  const characters = [...text]
  if (characters.length <= partLength + longestQuery) return [text]
  const count = Math.ceil((characters.length - longestQuery) / partLength)
  return Array.from({ length: count }, (_, i) =>
    characters.slice(i * partLength, (i + 1) * partLength + longestQuery).join(''),
  )
}
