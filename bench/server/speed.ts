/** How long an office waits: for a table and its forms to be taken in, for a report to become rows; beside what opening the files alone takes. */
import { readFileSync } from 'node:fs'
import { type Item, periodOf } from '@taizhang/ledger'
import { openDocument } from '@taizhang/open'
import { readSheets, type Table, xlsxOf } from '@taizhang/papers'
import { read } from '@taizhang/reader'
import { strToU8, zipSync } from 'fflate'
import { type Browser, setUp, startTrialServer, type TrialServer } from '../../apps/server/test/browser.ts'
import { filledForm } from '../../apps/server/test/forms.ts'

const bodyCount = 62
const rowCount = 190
const february = periodOf('2026-02')

const bodies = Array.from({ length: bodyCount }, (_, i) => ({ id: `body-${i}`, name: `市第${i + 1}工作局` }))

/** A table of 190 rows and the forms that 62 bodies sent back: bar 5 s, and the guesses on one screen. */
export async function benchImport(): Promise<boolean> {
  const server = await serverWithBodies()
  try {
    const table = xlsxOf([tableOfRows()])
    await warmUp(server, table)
    const { preview, shownMs, importMs } = await imported(server, table)
    const forms = await formsFrom(server)
    const formsMs = await timed(() => returned(server, forms))
    const openMs = await timed(async () => {
      for (const bytes of [table, ...forms]) await readSheets(bytes, { name: 'a.xlsx' })
    })
    const total = importMs + formsMs
    const told = `table shown ${Math.round(shownMs)} ms, taken in ${Math.round(importMs - shownMs)} ms, forms ${Math.round(formsMs)} ms`
    console.log(`\n## Import: a table of ${rowCount} rows, ${forms.length} returned forms`)
    console.log(
      `${seconds(total)} s (bar 5): ${told}; ${(total / openMs).toFixed(1)} × opening the same files, ${seconds(openMs)} s`,
    )
    console.log(`guesses ${preview.guesses}, unknown names ${preview.unknown} (bar: one screen, 30 lines)`)
    return total < 5000 && preview.guesses + preview.unknown <= 30
  } finally {
    await server.close()
  }
}

/** A report of 20,000 characters, from the bytes of a docx to rows that can be looked at: bar 1 s. */
export async function benchReport(): Promise<boolean> {
  const server = await serverWithBodies()
  try {
    const text = reportOf(20_000)
    const bytes = docxOfText(text)
    // The first upload starts the worker, which is there for all that follow.
    await drawn(server, docxOfText(reportOf(12_000)), 'first')
    const took = []
    for (const id of ['second', 'third', 'fourth']) took.push(await timed(() => drawn(server, bytes, id)))
    const openMs = await timed(() => openDocument(bytes, { name: 'a.docx' }))
    const readMs = await timed(async () => read(text))
    const best = Math.min(...took)
    console.log(`\n## Report: a docx of ${Array.from(text).length} characters to rows`)
    console.log(
      `${seconds(best)} s (bar 1; all: ${took.map(seconds).join(' ')}); ${(best / (openMs + readMs)).toFixed(1)} × opening and reading it, ${seconds(openMs + readMs)} s`,
    )
    return best < 1000
  } finally {
    await server.close()
  }
}

type Signed = TrialServer & { readonly supervisor: Browser }

async function serverWithBodies(): Promise<Signed> {
  const rate = { requests: 100_000, seconds: 60 }
  const server = await startTrialServer({ rates: { address: rate, account: rate, signIn: rate } })
  const supervisor = await setUp(server)
  const deeds = bodies.map(({ id, name }) => ({
    ...{
      kind: 'orgUnitAdded',
      orgUnit: id,
      name,
      aliases: [],
      relation: 'directDepartment',
      from: '2026-01-01',
    },
  }))
  done(await supervisor.ask('POST', '/api/register/deeds', { body: { deeds } }))
  return { ...server, supervisor }
}

function done<Told extends { readonly status: number; readonly body: unknown }>(told: Told): Told {
  if (told.status >= 300) throw new Error(`${told.status} ${JSON.stringify(told.body).slice(0, 1000)}`)
  return told
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}

/** Every tenth body by a name that is not quite its own. */
function tableOfRows(): Table {
  const headings = ['序号', '工作任务', '量化目标', '责任单位', '完成时限']
  const lines = Array.from({ length: rowCount }, (_, i) => {
    const [lead, other] = [bodies[i % bodyCount]!, bodies[(i * 7 + 3) % bodyCount]!]
    const duties = `牵头单位：${lead.name}；责任单位：${other.name}`
    return {
      kind: 'row',
      cells: [String(i + 1), `新建改造第${i + 1}片区管网86公里`, '86公里', duties, '12月底前'],
    } as const
  })
  return { sheet: '分解表', columns: headings.map((heading) => ({ heading, width: 20 })), lines }
}

/** Both workers have opened something: they are started once for all that people upload. */
async function warmUp({ supervisor }: Signed, bytes: Uint8Array): Promise<void> {
  const upload = () => {
    const form = new FormData()
    form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], '试.xlsx'))
    form.set('planYear', '2026')
    return supervisor.ask('POST', '/api/imports/tables', { body: form })
  }
  for (const told of await Promise.all([upload(), upload()])) done(told)
}

async function imported({ supervisor }: Signed, bytes: Uint8Array) {
  const form = new FormData()
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], '分解表.xlsx'))
  form.set('planYear', '2026')
  const began = performance.now()
  const { body } = done(await supervisor.ask('POST', '/api/imports/tables', { body: form }))
  const shownMs = performance.now() - began
  const signedFor = { kind: 'telephone', note: '2026年3月2日电话确认' }
  const issue = { documentNumber: '青政办发〔2026〕3号', on: '2026-02-20', signedFor }
  const confirmed = { breakdown: 'b26', title: '2026年分解表', issue }
  done(await supervisor.ask('POST', `/api/imports/tables/${body.id}/confirm`, { body: confirmed }))
  const { counts } = body as {
    readonly counts: { readonly rows: number; readonly guesses: number; readonly unknown: number }
  }
  if (counts.rows !== rowCount) throw new Error(`${counts.rows} rows were read of ${rowCount}`)
  return { preview: counts, shownMs, importMs: performance.now() - began }
}

/** What the bodies send back: each line filled in. */
async function formsFrom({ supervisor }: Signed): Promise<readonly Uint8Array[]> {
  const items: Item[] = []
  for (const body of bodies) {
    const told = done(await supervisor.ask('GET', `/api/items?lead=${body.id}&limit=200`))
    items.push(...(told.body.entries as readonly Item[]))
  }
  if (items.length !== rowCount) throw new Error(`${items.length} items came of ${rowCount} rows`)
  return bodies.map((body) => {
    const own = items.filter(({ duties }) => duties[0]?.value.lead === body.id)
    const filled = Object.fromEntries(
      own.map(({ serial }) => [serial!, { value: '20', words: '完成20公里' }]),
    )
    return filledForm(body, february, own, filled)
  })
}

async function returned({ supervisor }: Signed, forms: readonly Uint8Array[]): Promise<void> {
  const form = new FormData()
  for (const [i, bytes] of forms.entries()) {
    form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], `${bodies[i]!.name}.xlsx`))
  }
  form.set('basis', 'telephone')
  form.set('note', '各单位来电核对')
  const { body } = done(await supervisor.ask('POST', '/api/forms/returns', { body: form }))
  if (body.recorded !== forms.length)
    throw new Error(`taken ${body.recorded} of ${forms.length}: ${JSON.stringify(body).slice(0, 1500)}`)
}

async function drawn({ supervisor }: Signed, bytes: Uint8Array, id: string): Promise<void> {
  const form = new FormData()
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], `${id}.docx`))
  form.set('id', id)
  form.set('planYear', '2026')
  done(await supervisor.ask('POST', '/api/documents', { body: form }))
  const body = { breakdown: `b-${id}`, document: id }
  done(await supervisor.ask('POST', '/api/breakdowns/from-document', { body }))
  const table = done(await supervisor.ask('GET', `/api/breakdowns/b-${id}`))
  if ((table.body.rows as readonly unknown[]).length === 0) throw new Error('no rows came of the report')
}

/** The made-up city's report; to be longer, its plan goes on with more works of the same kind, no two alike. */
function reportOf(characters: number): string {
  const text = readFileSync(new URL('../../samples/src/qinglan-2026.txt', import.meta.url), 'utf8')
  const lines = text.trimEnd().split('\n')
  for (let i = 1; lines.join('\n').length < characters; i++) {
    lines.push(
      `推进第${i}批城市更新。新建改造第${i}片区管网${i + 10}公里，新增停车泊位${i * 7}个，完成${i}所学校改扩建，年内全部投入使用。`,
    )
  }
  return lines.join('\n').slice(0, characters)
}

/** The smallest docx that says it, a paragraph a line; each file of other bytes. */
function docxOfText(text: string): Uint8Array {
  const escaped = text.replace(/[<&>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const paragraphs = escaped
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`),
      ]),
    ),
  )
}
