import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { circularWords } from './circular-words.ts'

const folder = new URL('../../../../policies/lights/', import.meta.url)

test.each(readdirSync(folder))('%s: every word that it prints has its English', (name) => {
  const words = readFileSync(new URL(name, folder), 'utf8').matchAll(/"word": "([^"]+)"/g)
  expect([...words].map(([, word]) => word!).filter((word) => circularWords[word] === undefined)).toEqual([])
})
