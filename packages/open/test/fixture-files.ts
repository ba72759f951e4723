import { readdirSync, readFileSync } from 'node:fs'
import { findLibreOffice } from '../src/convert/find-libre-office.ts'

const folder = new URL('../fixtures/files/', import.meta.url)

export interface FixtureFile {
  readonly file: string
  readonly bytes: Uint8Array
  /** What it must open to: the lines by hand, or `! code` of the refusal. */
  readonly expected: string
}

export const fixtureFiles: readonly FixtureFile[] = readdirSync(folder)
  .filter((file) => !file.endsWith('.expected'))
  .map((file) => ({
    file,
    bytes: fixtureBytes(file),
    expected: readFileSync(new URL(`${file}.expected`, folder), 'utf8'),
  }))

export function fixtureBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, folder)))
}

const converted = /^(?:converted\.|word-97\.)/

/** Fixtures that need LibreOffice to open. */
export function needsLibreOffice(file: string): boolean {
  return converted.test(file)
}

export const hasLibreOffice = findLibreOffice() !== undefined

/** Says that tests were skipped and why: a skip nobody sees is a test nobody has. */
export function saySkipped(what: string, why: string): void {
  console.log(`skipped: ${what} (${why})`)
}
