import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('law: results come in order, whatever each takes, and never too many at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (waits, width) => {
        const taken: number[] = []
        let begun = 0
        let most = 0
        await inOrder(
          waits.keys(),
          {
            work: async (at) => {
              begun++
              most = Math.max(most, begun)
              await pause(waits[at])
              return at
            },
            take: (at) => {
              begun--
              taken.push(at)
            },
          },
          { width },
        )
        expect(taken).toEqual([...waits.keys()])
        expect(most).toBeLessThanOrEqual(width)
      },
    ),
    { numRuns: 30 },
  )
})

test('ends when told to, even while work hangs', async () => {
  const controller = new AbortController()
  const taken: number[] = []
  setTimeout(() => controller.abort(), 20)
  await inOrder(
    [1, 2, 3],
    {
      work: (at) => (at === 1 ? Promise.resolve(at) : new Promise<number>(() => undefined)),
      take: (at) => void taken.push(at),
    },
    { width: 2, signal: controller.signal },
  )
  expect(taken).toEqual([1])
})

test('rejects with what the work rejects with', async () => {
  const failing = inOrder(
    [1],
    { work: () => Promise.reject(new Error('no')), take: () => undefined },
    { width: 1 },
  )
  await expect(failing).rejects.toThrow('no')
})
