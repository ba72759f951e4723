import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCappedPool, defaultLimits, type OpenOutcome, openDocument } from '../src/index.ts'
import { fixtureFiles } from './fixture-files.ts'
import { workerOptions } from './worker-options.ts'

const runs = Number(process.env.RUNS ?? 150)

// Without LibreOffice: a conversion takes seconds, and what it is given is not what is tested here.
const path = process.env.PATH
beforeAll(() => {
  process.env.PATH = ''
})
afterAll(() => {
  process.env.PATH = path
})

const anyFixture = fc.constantFrom(...fixtureFiles)
const anyName = fc.constantFrom('a.txt', 'a.docx', 'a.pdf', 'a.ofd', 'a.html', 'a.md', 'a.tmx', '报告', '')

const anyShare = fc.nat(999).map((thousandths) => thousandths / 1000)

/** Damage that keeps most of a file: cut off, bytes changed, a stretch copied elsewhere. */
const anyDamage = fc.record({
  keep: anyShare,
  changes: fc.array(fc.tuple(anyShare, fc.nat(255)), { maxLength: 6 }),
  copy: fc.option(fc.tuple(anyShare, anyShare)),
})

// pdfjs leaves promises to reject unseen, which the test runner would take for its own failure; in a pool, as
// in use, they end in the worker.
const pool = createCappedPool<{ bytes: Uint8Array; name: string }, OpenOutcome>({
  ...workerOptions,
  size: 1,
  limits: defaultLimits,
})
afterAll(() => pool.close())

async function openAnywhere(bytes: Uint8Array, name: string): Promise<OpenOutcome> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF')) return openDocument(bytes, { name })
  const outcome = await pool.run({ bytes, name })
  if ('failure' in outcome) throw new Error(`the pool gave up: ${outcome.failure.code}`)
  return outcome.result
}

test('law: whatever the bytes, opening answers, and every place lies in the text', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyFixture, anyDamage, async ({ file, bytes }, damage) => {
      expectSound(await openAnywhere(damaged(bytes, damage), file))
    }),
    { numRuns: runs },
  )
})

test('law: damage within the parts of a package is answered too', { timeout: 300_000 }, async () => {
  const packages = fixtureFiles.filter(({ bytes }) => bytes[0] === 0x50 && canUnzip(bytes))
  const anyPackage = fc.constantFrom(...packages)
  await fc.assert(
    fc.asyncProperty(anyPackage, fc.nat(), anyDamage, async ({ file, bytes }, pick, damage) => {
      const parts = unzipSync(bytes)
      const names = Object.keys(parts)
      const name = names[pick % names.length]!
      const repacked = zipSync({ ...parts, [name]: damaged(parts[name]!, damage) }, { level: 1 })
      expectSound(await openDocument(repacked, { name: file }))
    }),
    { numRuns: runs },
  )
})

test('law: random bytes answer too, under any name', { timeout: 120_000 }, async () => {
  const heads = fc.constantFrom(
    '',
    '%PDF-1.4\n',
    'PK\x03\x04',
    '{\\rtf1',
    '<?xml version="1.0"?><tmx>',
    '<html>',
  )
  await fc.assert(
    fc.asyncProperty(heads, fc.uint8Array({ maxLength: 400 }), anyName, async (head, tail, name) => {
      const bytes = Uint8Array.from([...Buffer.from(head, 'latin1'), ...tail])
      expectSound(await openAnywhere(bytes, name))
    }),
    { numRuns: runs },
  )
})

interface Damage {
  readonly keep: number
  readonly changes: readonly (readonly [number, number])[]
  readonly copy: readonly [number, number] | null
}

function canUnzip(bytes: Uint8Array): boolean {
  try {
    return Object.keys(unzipSync(bytes)).length > 0
  } catch (error) {
    // fflate throws errors with a number for a code; anything else is a fault of ours.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

function damaged(bytes: Uint8Array, { keep, changes, copy }: Damage): Uint8Array {
  const whole = bytes.slice()
  for (const [at, value] of changes) whole[Math.floor(at * whole.length)] = value
  if (copy) {
    const [from, to] = copy.map((share) => Math.floor(share * whole.length))
    whole.copyWithin(to!, from!, from! + Math.floor(0.1 * whole.length))
  }
  // One time in two the file is whole: a cut pdf or zip is refused before anything else is looked at.
  return keep > 0.5 ? whole : whole.slice(0, Math.ceil(2 * keep * whole.length))
}

function expectSound(outcome: OpenOutcome): void {
  if ('failure' in outcome) {
    expect(outcome.failure.code).toMatch(/^[a-z]\w+$/i)
    return
  }
  const { text, source } = outcome.opened
  let end = 0
  for (const line of source.lines ?? []) {
    expect(line.start).toBeGreaterThanOrEqual(end)
    expect(line.end).toBeGreaterThanOrEqual(line.start)
    end = line.end
  }
  expect(text.length).toBeGreaterThanOrEqual(end)
  expect(source.sha256).toMatch(/^[\da-f]{64}$/)
}
