import { expect, test } from 'vitest'
import { openDocument } from '../src/index.ts'
import { fixtureFiles, hasLibreOffice, needsLibreOffice, saySkipped } from './fixture-files.ts'

const openable = fixtureFiles.filter(({ file }) => hasLibreOffice || !needsLibreOffice(file))
const skipped = fixtureFiles.length - openable.length
if (skipped > 0) saySkipped(`${skipped} fixtures to be converted`, 'LibreOffice is not on PATH')

test('there are at least thirty fixtures', () => {
  expect(fixtureFiles.length).toBeGreaterThanOrEqual(30)
})

test.each(openable)('$file', { timeout: 60_000 }, async ({ file, bytes, expected }) => {
  const outcome = await openDocument(bytes, { name: file })
  const got = 'opened' in outcome ? outcome.opened.text : `! ${outcome.failure.code}`
  expect(got.split('\n')).toEqual(expected.split('\n'))
})
