import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Reading, read } from '@taizhang/reader'
import { shared } from './documents.ts'

/** A text to be read, and the gold to hold against it: a file of the shared scorer, or the gold itself. */
export interface ScoredText {
  readonly text: string
  readonly gold: string | object
}

export interface Score {
  readonly output: string
  readonly passed: boolean
}

/** Reads the texts and runs the shared scorer (score-reading.mjs) on the readings; `options` are its own. */
export function score(texts: readonly ScoredText[], options: readonly string[] = []): Score {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-score-'))
  try {
    const pairs = texts.map(({ text, gold }, i) => {
      const reading: Reading = read(text)
      writeFileSync(join(folder, `reading-${i}.json`), JSON.stringify(reading))
      const goldFile = typeof gold === 'string' ? gold : join(folder, `gold-${i}.json`)
      if (typeof gold !== 'string') writeFileSync(goldFile, JSON.stringify(gold))
      return `${goldFile}=${join(folder, `reading-${i}.json`)}`
    })
    const run = spawnSync(process.execPath, [`${shared}tools/score-reading.mjs`, ...options, ...pairs], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    return { output: run.stdout + run.stderr, passed: run.status === 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The lines of the scorer's output over all documents. */
export function totals({ output }: Score): string {
  return output.slice(output.indexOf('all documents')).trimEnd()
}
