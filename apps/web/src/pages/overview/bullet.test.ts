import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bulletOf } from './bullet.ts'

test('增长6%左右，前三季度5.8%: the bar ends short of the line', () => {
  const { bar, target, zero } = bulletOf({ target: '6', value: '5.8' })
  expect(zero).toBe(0)
  expect(bar.to).toBeLessThan(target)
})

test('-2.5% against 3%: the bar goes left of nought', () => {
  const { bar, zero, target } = bulletOf({ target: '3', value: '-2.5' })
  expect([bar.from < zero, bar.to === zero, zero < target]).toEqual([true, true, true])
})

test('without a figure there is no bar', () => {
  const { bar } = bulletOf({ target: '40000' })
  expect(bar.from).toBe(bar.to)
})

test('all of it lies within, and larger numbers lie further right', () => {
  const digits = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => String(n / 10))
  fc.assert(
    fc.property(digits, digits, digits, (target, value, forecast) => {
      const bullet = bulletOf({ target, value, forecast })
      const all = [bullet.bar.from, bullet.bar.to, bullet.target, bullet.forecast!]
      expect(all.every((each) => each >= -1e-9 && each <= 100)).toBe(true)
      if (Number(target) < Number(forecast)) expect(bullet.target).toBeLessThan(bullet.forecast!)
    }),
  )
})
