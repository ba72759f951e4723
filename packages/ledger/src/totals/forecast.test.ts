import fc from 'fast-check'
import { expect, test } from 'vitest'
import { year } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { compareDecimals } from '../exact/decimal.ts'
import { type ForecastPoint, forecastOf } from './forecast.ts'

const ends = [
  '01-31',
  '02-28',
  '03-31',
  '04-30',
  '05-31',
  '06-30',
  '07-31',
  '08-31',
  '09-30',
  '10-31',
  '11-30',
]
const monthly = (...values: number[]): ForecastPoint[] =>
  values.map((value, i) => ({ through: dateOf(`2026-${ends[i]}`), value: String(value) }))
const forecast = (points: readonly ForecastPoint[], deadline = year.deadline) =>
  forecastOf({ start: year.start, deadline, points, places: 1 })

test.each<[string, ForecastPoint[], string, string, string]>([
  ['匀速', monthly(10, 20, 30), '120.0', '120.0', '120.0'],
  ['有快有慢：每月10到20', monthly(10, 20, 40), '175.0', '130.0', '220.0'],
  [
    '季度数：中间隔三个月',
    [2, 5, 8].map((i) => monthly(0, 0, 30, 0, 0, 60, 0, 0, 105)[i]!),
    '142.5',
    '135.0',
    '150.0',
  ],
  ['停滞', monthly(30, 30, 30), '30.0', '30.0', '30.0'],
])('%s', (_case, points, value, low, high) => {
  expect(forecast(points)).toEqual({
    forecast: { method: '月均增量外推', value, low, high, points: points.length },
  })
})

test.each<[string, ReturnType<typeof forecast>, string]>([
  ['一个数', forecast(monthly(10)), 'tooFewPoints'],
  ['两个数', forecast(monthly(10, 20)), 'tooFewPoints'],
  ['同一个月的三个数', forecast([...monthly(10, 20), ...monthly(0, 21).slice(1)]), 'pointsInOneMonth'],
  ['已到期末', forecast(monthly(10, 20, 30), dateOf('2026-03-31')), 'nothingLeft'],
])('refused: %s', (_case, outcome, code) => expect(outcome).toEqual({ refusal: { code } }))

test('law: the forecast lies in its range, and the range holds what is known when nothing falls', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(90), { minLength: 3, maxLength: 11 }), (steps) => {
      const values = steps.map((_step, i) => steps.slice(0, i + 1).reduce((total, each) => total + each, 0))
      const outcome = forecast(monthly(...values))
      if (!('forecast' in outcome)) throw new Error('refused')
      const { value, low, high } = outcome.forecast
      expect(compareDecimals(low, value)).toBeLessThanOrEqual(0)
      expect(compareDecimals(value, high)).toBeLessThanOrEqual(0)
      expect(compareDecimals(String(values.at(-1)), low)).toBeLessThanOrEqual(0)
    }),
  )
})
