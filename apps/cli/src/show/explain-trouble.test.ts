import { expect, test } from 'vitest'
import { troubleLines } from './explain-trouble.ts'

const system = (code: string, path?: string) =>
  Object.assign(new Error(code), { code, syscall: 'write', ...(path && { path }) })

test.each([
  [
    'a full disk',
    system('ENOSPC', '结果/a.html'),
    /“结果\/a\.html”.*磁盘满了.*腾出空间/,
    /disk is full.*make room/,
  ],
  ['output that takes no more', system('ENOSPC'), /标准输出.*磁盘满了/, /standard output/],
  ['something rare', system('EIO', 'a'), /EIO/, /EIO/],
  ['a fault of ours', new TypeError('boom'), /程序自己出了错/, /Please report/],
])('%s is said in Chinese, then in English', (_case, error, zh, en) => {
  const [first, second] = troubleLines(error)
  expect(first).toMatch(zh)
  expect(second).toMatch(en)
})

test('a fault of ours says where it happened; what is no error is told as it is', () => {
  expect(troubleLines(new TypeError('boom')).join('\n')).toMatch(
    /TypeError: boom[\s\S]*explain-trouble\.test/,
  )
  expect(troubleLines('odd')).toContain('odd')
  expect(troubleLines(undefined)).toContain('undefined')
})
