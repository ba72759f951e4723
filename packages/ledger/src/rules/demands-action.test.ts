import { expect, test } from 'vitest'
import { demandsAction } from './demands-action.ts'

test.each(['阅', '阅。', '已阅', '请阅知', '圈阅', '阅，送国栋同志阅。', ' 阅 悉 '])(
  '%s opens no item',
  (words) => {
    expect(demandsAction(words)).toBe(false)
  },
)
test.each([
  '请国栋同志牵头，住建局7日内拿出方案。',
  '阅。请住建局研究提出意见。',
  '请阅研',
  '同意。抓紧办理。',
  '阅处',
])('%s asks for something', (words) => expect(demandsAction(words)).toBe(true))

test('law: words that ask for work still ask when 阅 stands before them', () => {
  for (const words of ['请住建局办理', '7日内报结果', '抓好落实'])
    expect(demandsAction(`阅。${words}`)).toBe(true)
})
