/**
 * Builds the sample documents from the two texts of the made-up city 青澜市.
 *
 *     node samples/make.mjs             writes qinglan-*.docx, .html, .txt and src/damage.json: the same bytes every time
 *     node samples/make.mjs --to DIR    writes them there
 *     node samples/make.mjs --pdf       makes qinglan-2026.pdf too: needs LibreOffice and the Noto CJK fonts
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { damage } from './make/damage.mjs'
import { pageOf } from './make/page.mjs'
import { FREE_FACES, OFFICE_FACES, paperOf } from './make/paper.mjs'
import { headingsOf, paragraphsOf } from './make/paragraphs.mjs'

const here = import.meta.dirname
const REPORTS = {
  2025: { session: '青澜市第六届人民代表大会第四次会议', published: '2025-01-16 09:30', title: '2025年青澜市政府工作报告' },
  2026: { session: '青澜市第六届人民代表大会第五次会议', published: '2026-01-22 10:05', title: '2026年青澜市政府工作报告' },
}

const sourceOf = (year) => readFileSync(join(here, `src/qinglan-${year}.txt`), 'utf8')
const linesOf = (year) => paragraphsOf(sourceOf(year), headingsOf(readFileSync(join(here, `gold/qinglan-${year}.ann`), 'utf8')))

/** Everything that is the same every time, by its path under samples/. */
async function settledFiles() {
  const { text, ...record } = damage(sourceOf(2026))
  return {
    'qinglan-2025.docx': await paperOf(linesOf(2025), { numbered: true, faces: OFFICE_FACES, title: REPORTS[2025].title }),
    'qinglan-2026.docx': await paperOf(linesOf(2026), { numbered: false, faces: OFFICE_FACES, title: REPORTS[2026].title }),
    'qinglan-2025.html': pageOf(linesOf(2025), REPORTS[2025]),
    'qinglan-2026-damaged.txt': text,
    'src/damage.json': `${JSON.stringify(record, null, 1)}\n`,
  }
}

/** The pdf by LibreOffice, whose versions differ: `src/pdf.json` says which text and which file belong together. */
async function makePdf() {
  const { session, title } = REPORTS[2026]
  const paper = await paperOf(linesOf(2026), { numbered: false, faces: FREE_FACES, title, runningHead: `${session}文件` })
  const folder = mkdtempSync(join(tmpdir(), 'qinglan-'))
  writeFileSync(join(folder, 'qinglan-2026.docx'), paper)
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'qinglan-2026.docx')])
  const pdf = settledPdf(readFileSync(join(folder, 'qinglan-2026.pdf')))
  rmSync(folder, { recursive: true })
  writeFileSync(join(here, 'qinglan-2026.pdf'), pdf)
  const made = { 'src/qinglan-2026.txt': sha256(sourceOf(2026)), 'qinglan-2026.pdf': sha256(pdf) }
  writeFileSync(join(here, 'src/pdf.json'), `${JSON.stringify(made, null, 1)}\n`)
}

/** Takes the hour of making and the mark made from it out of a pdf, byte for byte of the same length. */
function settledPdf(pdf) {
  const dated = pdf.toString('latin1').replace(/(?<=\/CreationDate\(D:)\d{14}/, '20260122100500')
  const marked = dated.replace(/(?<=\/ID \[ <|>\n<|\/DocChecksum \/)[0-9A-F]{32}(?=>|\n)/g, '0'.repeat(32))
  return Buffer.from(marked, 'latin1')
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

async function main([flag, folder]) {
  const to = flag === '--to' ? folder : here
  for (const [path, content] of Object.entries(await settledFiles())) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), content)
  }
  if (flag === '--pdf') await makePdf()
}

await main(process.argv.slice(2))
