import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSecret, explainSecretCheck } from './secret-mark.ts'

const body = '青澜市人民政府办公室关于印发任务分解方案的通知\n各县区人民政府，市直各部门：\n'
const check = (text: string, name = '方案.docx') => checkSecret(name, [{ place: '正文', text }])

describe('marks', () => {
  test.each([
    // why                            text                                   level
    ['for a year', `机密★1年\n${body}`, 'secret'],
    ['until it is used', `绝密★启用前\n${body}`, 'topSecret'],
    ['star only', `秘密★\n${body}`, 'confidential'],
    ['spread out', `机 密 ★ 10年\n${body}`, 'secret'],
    ['spread out, full-width space', `机　密\n${body}`, 'secret'],
    ['in brackets', `〔机密〕\n${body}`, 'secret'],
    ['in square brackets', `【绝密】\n${body}`, 'topSecret'],
    ['with a term, no star', `秘密 长期\n${body}`, 'confidential'],
    ['after the number of the copy', `000012\n机密★5年\n特急\n${body}`, 'secret'],
    ['on one line with number and urgency', `000012　机密　特急\n${body}`, 'secret'],
    ['a label', `签发：张敏\n密级：机密\n${body}`, 'secret'],
    ['a label, half-width', `份数:30 密级:秘密 页数:5\n${body}`, 'confidential'],
    ['a label with a star', `密 级：秘密★3年\n${body}`, 'confidential'],
    ['a ticked box', `密级：□绝密 ☑机密 □秘密\n${body}`, 'secret'],
    ['deep in the text, with a star', `${body.repeat(50)}附件2　机密★1年\n${body}`, 'secret'],
    ['another star', `机密☆1年\n${body}`, 'secret'],
    ['an asterisk', `秘密*5年\n${body}`, 'confidential'],
    ['grade written', `机密级★1年\n${body}`, 'secret'],
  ])('%s', (_why, text, level) => {
    expect(check(text)).toMatchObject({ kind: 'marked', mark: { level, place: '正文' } })
  })

  test('in the header of a page, when the body has none', () => {
    const parts = [
      { place: '正文', text: body },
      { place: '页眉', text: '机密★1年' },
    ]
    expect(checkSecret('方案.docx', parts)).toEqual({
      kind: 'marked',
      mark: { level: 'secret', words: '机密★', place: '页眉' },
    })
  })
})

test.each([
  // why                           text
  ['work of secrecy', '保密工作\n一、做好保密工作。'],
  ['secrets of trade', '依法保护商业秘密\n'],
  ['a mark of trade', '商业秘密★3年\n合作方案'],
  ['a quality', '确保数据的机密性、完整性和可用性。'],
  ['a figure of speech', '破解增长的秘密\n青澜市的做法'],
  ['a law', '加强国家秘密保护，落实定密责任。'],
  ['words on marks', '标注“机密★1年”的文件，由专人保管。'],
  ['a rule for others', '密级：机密以上文件由专人保管。'],
  ['levels in a row', '国家秘密的密级分为绝密、机密、秘密三级。'],
  ['an empty form', '密级：□绝密 □机密 □秘密'],
  ['not secret', '密级：公开\n密级：无'],
  ['a cell of a table far down', `${'事项\n牵头单位\n'.repeat(10)}机密\n`],
  ['a rating', '四星级酒店★★★★'],
  ['a secret line of a tale', '秘密花园\n公园建设'],
])('no mark: %s', (_why, text) => expect(check(text)).toEqual({ kind: 'unmarked' }))

test.each([
  // name                              kind
  ['机密★1年 方案.docx', 'marked'],
  ['【机密】方案.docx', 'marked'],
  ['(秘密)任务分解表.xlsx', 'marked'],
  ['绝密-方案.docx', 'marked'],
  ['秘密.docx', 'marked'],
  ['C:\\文件\\机密 方案.docx', 'marked'],
  ['保密工作总结.docx', 'unmarked'],
  ['商业秘密保护条例.docx', 'unmarked'],
  ['机密性评估.docx', 'unmarked'],
  ['秘密花园项目.docx', 'unmarked'],
])('file name %s: %s', (name, kind) => expect(check(body, name).kind).toBe(kind))

test('a picture cannot be looked into, and it is said', () => {
  const outcome = checkSecret('现场.jpg', [])
  expect(outcome).toEqual({ kind: 'unseen' })
  expect(explainSecretCheck(outcome)?.zh).toContain('图片')
})

test('the message names the place, the words and what to do', () => {
  expect(explainSecretCheck(check(`机密★1年\n${body}`))?.zh).toMatch(/正文.*机密★.*按保密规定处置/)
  expect(explainSecretCheck(check(body))).toBeUndefined()
})

test('law: a starred mark is found wherever in a text it stands on a line of its own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'青澜市密级机★“：1年 ') }), { maxLength: 12 }),
      fc.nat(12),
      fc.constantFrom('绝密', '机密', '秘密'),
      (lines, at, level) => {
        const text = lines.toSpliced(at, 0, `${level}★1年`).join('\n')
        expect(check(text).kind).toBe('marked')
      },
    ),
  )
})
