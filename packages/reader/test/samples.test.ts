import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../src/index.ts'
import { type Layer, layers, listing } from './listing.ts'
import { type Gold, type Scores, scoresOf } from './score.ts'

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const goldOf = (name: string): Gold => JSON.parse(textOf(`../../../samples/gold/${name}.json`))

// Items of the damaged copy are those of 2026, twice.
const aboutTheText: readonly Layer[] = ['document', 'blocks', 'findings', 'coverage']

const samples = [
  ['qinglan-2025', read(textOf('../../../samples/src/qinglan-2025.txt')), layers],
  ['qinglan-2026', read(textOf('../../../samples/src/qinglan-2026.txt')), layers],
  ['qinglan-2026-damaged', read(textOf('../../../samples/qinglan-2026-damaged.txt')), aboutTheText],
] as const

describe('the listing is that of golden/: look at what changed, then UPDATE=1 npx vitest run packages/reader/test', () => {
  test.each(samples)('%s', (name, reading, only) => {
    const file = new URL(`./golden/${name}.txt`, import.meta.url)
    const told = listing(reading, only)
    if (process.env.UPDATE === '1') writeFileSync(file, told)
    expect(told.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'))
  })
})

// Floors, a little below what the reader reaches: only a person who knows why may lower one.
const floors: readonly (readonly [string, Scores])[] = [
  ['qinglan-2025', { sections: 1, targets: 1, commitments: 0.97, actuals: 0.98, findings: 1 }],
  ['qinglan-2026', { sections: 0.99, targets: 1, commitments: 0.97, actuals: 0.97, findings: 1 }],
  ['qinglan-2026-damaged', { sections: 0.99, targets: 1, commitments: 0.95, actuals: 0.97, findings: 0.97 }],
]

test.each(floors)('the reading of %s holds to its gold', (name, floor) => {
  const [, reading] = samples.find(([sample]) => sample === name)!
  const scores = scoresOf(reading, goldOf(name))
  const below = Object.entries(floor).filter(([layer, bar]) => scores[layer as keyof Scores] < bar)
  expect(
    below.map(([layer, bar]) => `${layer} ${scores[layer as keyof Scores].toFixed(4)} < ${bar}`),
  ).toEqual([])
})

test('the scorer minds: an item lost, one made up and a number misread each cost', () => {
  const [name, reading] = samples[0]
  const gold = goldOf(name)
  const whole = scoresOf(reading, gold).targets
  const [first, ...rest] = reading.targets
  expect(whole).toBe(1)
  expect(scoresOf({ ...reading, targets: rest }, gold).targets).toBeLessThan(whole)
  expect(scoresOf({ ...reading, targets: [first!, ...reading.targets] }, gold).targets).toBeLessThan(whole)
  const misread = [{ ...first!, value: (first!.value ?? 0) + 1 }, ...rest]
  expect(scoresOf({ ...reading, targets: misread }, gold).targets).toBeLessThan(whole)
})
