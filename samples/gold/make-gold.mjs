/**
 * Writes the gold of the samples from the annotations.
 *
 *     node samples/gold/make-gold.mjs             writes gold/*.json
 *     node samples/gold/make-gold.mjs --to DIR    writes them there
 *     node samples/gold/make-gold.mjs --digits    lists the digits that no item holds: a reading aid
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { damagedGold } from './damaged-gold.mjs'
import { readAnnotation } from './read-annotation.mjs'

const here = import.meta.dirname
const samples = join(here, '..')
const YEARS = [2025, 2026]

/** The gold of the clean texts and of the damaged copy, by file name. */
export function allGold() {
  const clean = YEARS.map((year) => cleanGold(`qinglan-${year}`))
  const { gold, text } = clean.at(-1)
  const record = JSON.parse(readFileSync(join(samples, 'src/damage.json'), 'utf8'))
  const doc = 'qinglan-2026-damaged.txt'
  const damaged = damagedGold(gold, text, { ...record, doc, text: readFileSync(join(samples, doc), 'utf8') })
  return [...clean, { gold: damaged, problems: [], name: 'qinglan-2026-damaged', text: '' }]
}

function cleanGold(name) {
  const text = readFileSync(join(samples, `src/${name}.txt`), 'utf8')
  return { name, text, ...readAnnotation(readFileSync(join(here, `${name}.ann`), 'utf8'), text, `${name}.txt`) }
}

function main([flag, folder]) {
  for (const { name, gold, problems, text } of allGold()) {
    for (const problem of problems) console.error(`${name}.ann ${problem}`)
    if (problems.length) process.exitCode = 1
    writeFileSync(join(flag === '--to' ? folder : here, `${name}.json`), `${JSON.stringify(gold, null, 1)}\n`)
    console.log(`${name}: ${counted(gold)}`)
    if (flag === '--digits') for (const line of looseDigits(gold, text)) console.log(`  ${line}`)
  }
}

function counted(gold) {
  const layers = ['sections', 'headline', 'commitments', 'actuals', 'noise', 'zones', 'x_borderline']
  const firm = (items) => items.filter((item) => !item.doubt).length
  return layers.map((layer) => `${layer} ${gold[layer].length} (firm ${firm(gold[layer])})`).join(', ')
}

function looseDigits(gold, text) {
  const held = ['sections', 'headline', 'commitments', 'actuals', 'x_borderline'].flatMap((layer) => gold[layer])
  const loose = [...text.matchAll(/[0-9０-９][0-9.．０-９]*/g)].filter(
    ({ index }) => !held.some((item) => item.start <= index && index < item.start + item.text.length),
  )
  return loose.map(({ index }) => `${index}: …${text.slice(Math.max(0, index - 20), index + 16).replace(/\s/g, ' ')}…`)
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2))
