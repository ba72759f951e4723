import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { archiveOf } from './archive.ts'

test('files come back under their names, words as UTF-8, and the same files are the same bytes', () => {
  const files = { '说明/README.md': '# 台账', 'a.bin': new Uint8Array([0, 255]) }
  const archive = archiveOf(files)
  const parts = unzipSync(archive)
  expect(strFromU8(parts['说明/README.md']!)).toBe('# 台账')
  expect(parts['a.bin']).toEqual(new Uint8Array([0, 255]))
  expect(archiveOf(files)).toEqual(archive)
})
