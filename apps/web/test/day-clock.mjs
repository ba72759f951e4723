// Loaded before the program (node --import): its day is the one that the file TAIZHANG_TEST_DAY holds, so that the weeks of a scenario pass.
import { readFileSync } from 'node:fs'

const Real = Date
const file = process.env.TAIZHANG_TEST_DAY
let told = ''
let shift = 0

/** Milliseconds now. */
function now() {
  const day = readFileSync(file, 'utf8').trim()
  if (day !== '' && day !== told) [told, shift] = [day, Real.parse(day) - Real.now()]
  return Real.now() + shift
}

globalThis.Date = new Proxy(Real, {
  construct: (_, given, made) => Reflect.construct(Real, given.length === 0 ? [now()] : given, made),
  get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
})
