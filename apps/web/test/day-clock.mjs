// Loaded before the program (node --import): its day is the one that the file TAIZHANG_TEST_DAY holds, so that the weeks of a scenario pass.
import { readFileSync } from 'node:fs'

const Real = Date
const file = process.env.TAIZHANG_TEST_DAY
let told = ''
let shift = 0

/** Milliseconds now. */
function now() {
  const day = readFileSync(file, 'utf8').trim()
  if (day !== told) [told, shift] = [day, Real.parse(day) - Real.now()]
  return Real.now() + shift
}

globalThis.Date = class extends Real {
  /** @param {...any} given as of a Date */
  constructor(...given) {
    // @ts-expect-error: as many as were given
    super(...(given.length === 0 ? [now()] : given))
  }

  static now = now
}
