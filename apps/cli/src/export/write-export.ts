import type { RegisterState } from '@taizhang/ledger'
import { byteOrderMark, type Column, csvHeading, csvLine, csvRow } from '@taizhang/papers'
import type { ExportedLists } from '@taizhang/store'
import { terms } from '@taizhang/terms'
import type { ExportSink } from './export-sink.ts'
import {
  commentColumns,
  documentColumns,
  type ExportColumn,
  eventColumns,
  fileColumns,
  itemColumns,
  orgUnitColumns,
  rowColumns,
  submissionColumns,
} from './export-tables.ts'

/** The csv files, with what a line of each is (导出文件). */
const tables = [
  { file: 'items.csv', zh: '台账事项，一行一件', columns: itemColumns },
  { file: 'submissions.csv', zh: '填报，一行一次', columns: submissionColumns },
  { file: 'rows.csv', zh: '分解表条目，一行一条', columns: rowColumns },
  { file: 'comments.csv', zh: '征求意见反馈，一行一条', columns: commentColumns },
  { file: 'org-units.csv', zh: '单位，一行一个', columns: orgUnitColumns },
  { file: 'documents.csv', zh: '文件，一行一份', columns: documentColumns },
  { file: 'files.csv', zh: '上传文件清单，一行一份，不含内容', columns: fileColumns },
  { file: 'events.csv', zh: '台账事件，一行一条，按入链顺序', columns: eventColumns },
] as const

/** What is exported (导出说明). */
export interface ExportFacts {
  readonly government: string
  readonly name: string
  readonly version: string
}

/** Writes all lists of a government (导出): csv for spreadsheets, json with everything, a data dictionary and a note on them. */
export async function writeExport(lists: ExportedLists, facts: ExportFacts, sink: ExportSink): Promise<void> {
  await sink.add('README.md', once(readme(facts)))
  await sink.add('data-dictionary.csv', once(dictionary()))
  await sink.add('glossary.csv', once(glossary()))
  await sink.add('items.csv', csv(itemColumns, lists.items()))
  await sink.add('items.json', json(lists.items()))
  await sink.add('submissions.csv', csv(submissionColumns, submissions(lists)))
  await sink.add('rows.csv', csv(rowColumns, lists.rows()))
  await sink.add('rows.json', json(lists.rows()))
  await sink.add('comments.csv', csv(commentColumns, lists.comments()))
  await sink.add('comments.json', json(lists.comments()))
  await sink.add('org-units.csv', csv(orgUnitColumns, orgUnits(lists.register())))
  await sink.add('register.json', json(lists.register()))
  await sink.add('documents.csv', csv(documentColumns, lists.documents()))
  await sink.add('documents.json', json(lists.documents()))
  await sink.add('files.csv', csv(fileColumns, lists.files()))
  await sink.add('events.csv', csv(eventColumns, lists.events()))
  await sink.add('events.json', json(lists.events()))
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

async function* csv<Record>(
  columns: readonly ExportColumn<Record>[],
  records: AsyncIterable<Record>,
): AsyncGenerator<string> {
  const printed: readonly Column[] = columns.map(({ id, holds }) => ({
    ...{ heading: id, width: 10 },
    ...(holds && { holds }),
  }))
  yield byteOrderMark + csvHeading(printed)
  for await (const record of records)
    yield csvRow(
      printed,
      columns.map(({ of }) => of(record)),
    )
}

/** One record a line, so that the file can also be read line by line. */
async function* json(records: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const record of records) {
    yield before + JSON.stringify(record)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

async function* submissions({ items }: ExportedLists) {
  for await (const item of items()) for (const part of item.submissions) yield { item: item.id, part }
}

async function* orgUnits(registers: AsyncIterable<RegisterState>) {
  for await (const register of registers) yield* Object.values(register.orgUnits)
}

/** 数据字典: every column of every csv file, in Chinese and by its id. */
function dictionary(): string {
  const lines = tables.flatMap(({ file, columns }) =>
    columns.map(({ id, zh, means }) => [file, id, zh, means]),
  )
  return byteOrderMark + [['file', 'column', 'zh', 'means'], ...lines].map((cells) => csvLine(cells)).join('')
}

/** 术语: the fields of the json files are ids of the glossary. */
function glossary(): string {
  const lines = terms.map(({ id, forms, zh, also, means, standard }) => [
    ...[id, forms.join('、'), zh, also.join('、'), means, standard],
  ])
  const heading = ['id', 'forms', 'zh', 'also', 'means', 'standard']
  return byteOrderMark + [heading, ...lines].map((cells) => csvLine(cells)).join('')
}

function readme({ government, name, version }: ExportFacts): string {
  const list = tables.map(({ file, zh }) => `- \`${file}\`：${zh}`).join('\n')
  return `# ${name}（${government}）的台账数据

由台账 taizhang ${version} 导出。含内部事项和未公开的数据，公开前请按规定审查。

${list}
- \`items.json\`、\`rows.json\`、\`comments.json\`、\`register.json\`、\`documents.json\`、\`events.json\`：同样的内容，全部字段，一行一条记录
- \`data-dictionary.csv\`：数据字典，说明每个csv文件的每一栏
- \`glossary.csv\`：术语，json里的字段名和取值以它为准

csv 为 UTF-8（带标记），一栏里有几项时以顿号隔开；可能被当作公式的文字前加有单引号。数值为原样的十进制数，日期为 YYYY-MM-DD。
\`events.json\` 的 \`entry\` 是入链的内容，其中的文字以带盐摘要代替，原文在 \`words\` 里；已移除的没有。账号、口令和上传文件的内容不在导出之内。

## In English

The ledger of one government as open data: csv for spreadsheets, json with every field, \`data-dictionary.csv\` for the columns and
\`glossary.csv\` for the words. It holds internal matters: review it before publishing. A text that a spreadsheet might take for a formula has ' before it.
In \`events.json\`, \`entry\` is what the chain seals, with salted digests in place of words; \`words\` holds the words that were not removed.
`
}
