import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ndjsonTasks } from './ndjson-tasks.ts'

async function tasksOf(input: string | Uint8Array, most?: number) {
  const tasks = []
  for await (const task of ndjsonTasks(
    (async function* () {
      yield Buffer.from(input)
    })(),
    most,
  ))
    tasks.push(task)
  return tasks
}

test.each([
  ['a text', '{"id":"甲","text":"报告"}', { name: '甲', id: '甲', text: '报告' }],
  ['a number as id', '{"id":7,"text":""}', { name: '7', id: 7, text: '' }],
  ['no id', '{"text":"报告"}', { name: 'line 1', id: null, text: '报告' }],
])('%s', async (_case, line, given) => {
  expect(await tasksOf(`${line}\n`)).toEqual([{ given: { kind: 'text', ...given }, line: 1 }])
})

test.each([
  ['no JSON', '{"id":1,', null, 'notJson'],
  ['a list', '[1]', null, 'notJson'],
  ['no text', '{"id":1}', 1, 'noText'],
  ['a text that is none', '{"id":1,"text":5}', 1, 'noText'],
  [
    'an id nested without end',
    `{"id":${'['.repeat(20_000)}${']'.repeat(20_000)},"text":""}`,
    null,
    'idTooLong',
  ],
  ['a long id', `{"id":"${'x'.repeat(1000)}","text":""}`, null, 'idTooLong'],
])('%s is refused, with its line', async (_case, line, id, code) => {
  const [good, bad] = await tasksOf(`{"id":0,"text":""}\n${line}\n`)
  expect(good).toHaveProperty('given')
  expect(bad).toMatchObject({ error: { id, line: 2, error: { code } } })
})

test.each([
  ['a byte-order mark', '\ufeff{"id":1,"text":"a"}\n'],
  ['line ends of Windows', '{"id":1,"text":"a"}\r\n'],
  ['no line end', '{"id":1,"text":"a"}'],
])('%s does no harm', async (_case, input) => {
  expect(await tasksOf(input)).toMatchObject([{ given: { id: 1, text: 'a' } }])
})

test('a line in another character set is refused, not read with its words broken', async () => {
  const gbk = Buffer.from([...Buffer.from('{"id":1,"text":"'), 0xb1, 0xa8, ...Buffer.from('"}\n')])
  expect(await tasksOf(gbk)).toMatchObject([{ error: { error: { code: 'notUtf8' } } }])
})

test('a line too long is refused, and the next one read', async () => {
  const tasks = await tasksOf(`{"id":1,"text":"${'字'.repeat(50)}"}\n{"id":2,"text":"短"}\n`, 60)
  expect(tasks).toMatchObject([{ error: { error: { code: 'lineTooLong' } } }, { given: { id: 2 } }])
})

test('law: one task for every line that is not empty, in order', async () => {
  const line = fc.constantFrom('{"id":1,"text":"a"}', 'x', '', '  ', '{}')
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (lines) => {
      const tasks = await tasksOf(lines.map((each) => `${each}\n`).join(''))
      const expected = lines.flatMap((each, i) => (each.trim() === '' ? [] : [i + 1]))
      expect(tasks.map((task) => task.line)).toEqual(expected)
    }),
  )
})
