import { readFileSync } from 'node:fs'
import { read } from '@taizhang/reader'
import { rowsOf } from './src/rows/rows-of.ts'
import { tableOf } from './test/table-of.ts'

for (const n of ['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt']) {
  let t = performance.now()
  const r = read(readFileSync('samples/' + n, 'utf8'))
  console.log(n, 'read', performance.now() - t)
  for (const by of ['sentence', 'clause'] as const) {
    t = performance.now()
    rowsOf(r, { document: 'draft', by })
    console.log(' rows', performance.now() - t)
    t = performance.now()
    tableOf(r, { by })
    console.log(' table', performance.now() - t)
  }
}
