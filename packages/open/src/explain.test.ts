import { expect, test } from 'vitest'
import { explainFailure, explainNote } from './explain.ts'
import type { FailureFacts } from './failure.ts'

const failures: readonly FailureFacts[] = [
  { code: 'empty' },
  { code: 'tooLarge', bytes: 70 * 2 ** 20, limitBytes: 64 * 2 ** 20 },
  { code: 'unknownFormat', looksLike: 'spreadsheet' },
  { code: 'unknownFormat', looksLike: 'unknown' },
  { code: 'encrypted', format: 'docx' },
  { code: 'corrupt', format: 'pdf', cause: 'bad XRef' },
  { code: 'noText', because: 'scan' },
  { code: 'noText', because: 'unmappedGlyphs' },
  { code: 'needsConversion', format: 'doc' },
  { code: 'tooManyPages', pages: 2500, limitPages: 2000 },
  { code: 'tooManyEntries', entries: 10_001, limitEntries: 10_000 },
  { code: 'expandsTooMuch', what: 'ratio', limit: 200 },
  { code: 'tookTooLong', limitSeconds: 60 },
  { code: 'ranOutOfMemory', limitMegabytes: 1024 },
]

test.each(failures)('$code names the file and says what to do', (failure) => {
  const zh = explainFailure({ name: '报告.docx', ...failure }, 'zh')
  const en = explainFailure({ name: 'report.docx', ...failure }, 'en')
  expect(zh).toMatch(/^《报告\.docx》.+。请?.*[请或].+。$/s)
  expect(en).toMatch(/^"report\.docx" .+\. [A-Z].+\.$/s)
})

test('a scan is said to be one, with the two ways out', () => {
  expect(explainFailure({ name: 'a.pdf', code: 'noText', because: 'scan' }, 'zh')).toBe(
    '《a.pdf》是扫描件，只有图片，没有可以读取的文字。请先做文字识别（OCR），或向报送单位索取电子原件。',
  )
})

test('megabytes are given as people say them', () => {
  const failure = {
    name: 'a.pdf',
    code: 'tooLarge',
    bytes: 70.25 * 2 ** 20,
    limitBytes: 64 * 2 ** 20,
  } as const
  expect(explainFailure(failure, 'zh')).toContain('有70.3兆字节，超过64兆字节的上限')
})

test('notes are put into words, and one not known is given as it stands', () => {
  expect(explainNote('pagesWithoutText:3,5', 'zh')).toContain('第3,5页没有文字')
  expect(explainNote('declarationLied:gb2312', 'en')).toContain('gb2312')
  expect(explainNote('somethingNew:1', 'zh')).toBe('somethingNew:1')
})
