import type { Decimal } from '@taizhang/ledger'
import type { SamplePath } from './sample.ts'

/**
 * How a year's figure grows (推进节奏): parts of a thousand of the way from the first figure to the last, done by the end of each
 * month. Harvests, school building and counting at the year's end have shapes of their own.
 */
const shapes: Readonly<Record<string, readonly number[]>> = {
  steady: [80, 165, 250, 333, 417, 500, 583, 667, 750, 833, 917, 1000],
  front: [100, 210, 310, 400, 490, 580, 670, 740, 820, 890, 950, 1000],
  back: [20, 60, 140, 210, 290, 380, 450, 530, 620, 700, 840, 1000],
  slow: [10, 50, 110, 180, 250, 330, 410, 490, 570, 650, 820, 1000],
  build: [0, 20, 110, 210, 320, 430, 540, 650, 760, 870, 950, 1000],
  'slow-start': [0, 0, 40, 110, 180, 270, 370, 470, 570, 660, 820, 1000],
  'slow-build': [0, 10, 60, 130, 210, 300, 390, 480, 570, 670, 830, 1000],
  'build-half': [0, 0, 180, 360, 550, 820, 820, 910, 910, 1000, 1000, 1000],
  'half-year': [80, 200, 380, 590, 800, 1000, 1000, 1000, 1000, 1000, 1000, 1000],
  harvest: [0, 0, 0, 0, 0, 220, 260, 270, 480, 930, 1000, 1000],
  starts: [300, 360, 480, 600, 700, 810, 860, 900, 940, 970, 990, 1000],
  steps: [0, 120, 250, 333, 417, 500, 583, 700, 800, 900, 950, 1000],
  'late-count': [0, 0, 0, 0, 0, 0, 0, 100, 280, 450, 730, 1000],
  graduates: [20, 50, 100, 150, 210, 300, 560, 740, 830, 900, 960, 1000],
  farmland: [0, 40, 200, 360, 430, 450, 460, 500, 620, 780, 930, 1000],
  forest: [60, 250, 620, 790, 820, 830, 835, 840, 860, 900, 960, 1000],
  'school-build': [0, 0, 60, 150, 260, 380, 560, 820, 940, 960, 980, 1000],
  school: [0, 0, 200, 200, 300, 400, 400, 400, 900, 950, 1000, 1000],
  clearing: [0, 120, 240, 360, 480, 590, 700, 800, 900, 1000, 1000, 1000],
  flat: [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000],
  long: [0, 0, 250, 250, 250, 500, 500, 500, 750, 750, 750, 1000],
  published: [0, 80, 200, 300, 400, 500, 560, 620, 700, 800, 900, 1000],
}
const alike: Readonly<Record<string, string>> = {
  finance: 'published',
  'published-quarterly': 'published',
  'survey-quarterly': 'published',
}

/** The figure at the end of a month (1 to 12), as many decimals as the last of the year has. Exact: whole numbers all the way. */
export function figureAt({ first, last, pace }: SamplePath, month: number): Decimal {
  if (pace.startsWith('values:')) return pace.slice('values:'.length).split(',')[month - 1]!
  const shape = shapes[alike[pace] ?? pace]
  if (!shape) throw new Error(`the sample has no pace ${pace}`)
  const places = Math.max(placesOf(first), placesOf(last))
  const [from, to] = [scaled(first, places), scaled(last, places)]
  return unscaled(from + ((to - from) * BigInt(shape[month - 1]!)) / 1000n, places)
}

/** How many of `count` steps are done by the end of a month: by the shape's name and, of done:8 and stalled:4, its month. */
export function stepsDone(pace: string, count: number, month: number): number {
  const [name = '', at = ''] = pace.split(':')
  const monthsOf: Readonly<Record<string, readonly number[]>> = {
    steady: [3, 6, 9, 12],
    works: [3, 6, 9, 12],
    'late-works': [4, 8, 11, 12],
    slow: [4, 8, 12, 13],
    stalled: [3, 99, 99, 99],
    done: [1, 2, 3, 4].map((step) => Math.ceil((Number(at) * step) / 4)),
  }
  const months = monthsOf[name]
  if (!months) throw new Error(`the sample has no pace ${pace} for steps`)
  return Math.min(count, months.filter((each) => each <= month).length)
}

/** Whether a thing is done by the end of a month: of done:8, from August on; of none, not within the year. */
export function isDone(pace: string, month: number): boolean {
  const [name, at] = pace.split(':')
  return name === 'done' && month >= Number(at)
}

function placesOf(number: string): number {
  return number.split('.')[1]?.length ?? 0
}

function scaled(number: Decimal, places: number): bigint {
  const [whole = '0', fraction = ''] = number.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}

function unscaled(value: bigint, places: number): Decimal {
  const digits = value.toString().padStart(places + 1, '0')
  if (places === 0) return digits
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return digits.slice(0, -places) + (fraction && `.${fraction}`)
}
