import { expect, test } from 'vitest'
import type { WorkFailure } from '../work.ts'
import { failureWords } from './explain-failure.ts'

test.each<[string, WorkFailure, RegExp]>([
  ['not there', { code: 'unreadable', name: 'a.docx', cause: 'ENOENT' }, /“a\.docx”.*找不到.*路径/],
  ['locked', { code: 'unreadable', name: 'a.docx', cause: 'EACCES' }, /权限/],
  ['something rare', { code: 'unreadable', name: 'a.docx', cause: 'EIO' }, /EIO/],
  ['a pipe', { code: 'unreadable', name: 'p', cause: 'notAFile' }, /“p”.*管道.*read -/],
  [
    'a name too long for its results',
    { code: 'unwritable', name: 'a.txt', cause: 'ENAMETOOLONG' },
    /“a\.txt”的结果写不了.*太长.*改短/,
  ],
  ['a fault of ours', { code: 'crashed', name: 'a.docx', cause: 'boom' }, /不是文件的问题.*boom/],
  ['an empty file', { code: 'empty', name: 'a.docx' }, /a\.docx/],
])('%s is said in Chinese', (_case, failure, words) => expect(failureWords(failure, 'zh')).toMatch(words))

test('a file name cannot move the cursor', () => {
  const failure: WorkFailure = { code: 'unreadable', name: '\u001b[2J.docx', cause: 'ENOENT' }
  for (const language of ['zh', 'en'] as const)
    expect(failureWords(failure, language)).not.toContain('\u001b')
})
