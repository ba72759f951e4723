import { xlsxOf } from '@taizhang/papers'
import { afterAll, expect, test } from 'vitest'
import { startUploadOpener } from './upload-opener.ts'

const opener = startUploadOpener()
afterAll(() => opener.close())

const table = { sheet: '表', columns: [{ heading: '任务', width: 10 }], lines: [] }
const report = '2026年政府工作报告\n二、2026年工作安排\n新建改造管网86公里。\n'

test.each([
  ['tables', 'sheets', '分解表.xlsx', () => xlsxOf([table]), { sheets: { sheets: [{ name: '表' }] } }],
  [
    'a report',
    'reading',
    '报告.txt',
    () => new TextEncoder().encode(report),
    { reading: { text: expect.stringContaining('86公里') } },
  ],
  ['nothing', 'sheets', '空.xlsx', () => new Uint8Array(), { failure: { code: 'empty', name: '空.xlsx' } }],
  ['a program', 'reading', 'a.docx', () => Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2), { failure: {} }],
] as const)('%s', async (_case, wanted, name, bytes, opened) => {
  expect(await opener.open({ wanted, name, bytes: bytes() })).toMatchObject(opened)
})
