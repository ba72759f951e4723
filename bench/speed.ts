/** Speed of a whole reading, as ratios against a peer and against the raw limit of the machine, measured in one run. */
import { readFileSync } from 'node:fs'
import { read } from '@taizhang/reader'
import { indexedDocuments } from './documents.ts'
import { recognizeNumberWithUnit } from './peer.ts'

interface Timed {
  readonly name: string
  readonly megabytes: number
  readonly seconds: number
}

/** The peer is so much slower that it gets a part of the documents. */
const peerShare = 40

export function benchSpeed(): boolean {
  const files = indexedDocuments()
    .filter(({ path }) => path.endsWith('.txt'))
    .map(({ path }) => readFileSync(path))
  const decoder = new TextDecoder()
  const texts = files.map((bytes) => decoder.decode(bytes))
  const megabytes = files.reduce((sum, { length }) => sum + length, 0) / 1e6
  for (const text of texts.slice(0, 20)) read(text)
  const raw = timed('decode + one regex + JSON', megabytes, () => {
    for (const bytes of files) {
      const text = decoder.decode(bytes)
      const numbers = Array.from(text.matchAll(/\d+(?:\.\d+)?[^\s\d]{0,4}/g), ({ 0: words, index }) => ({
        index,
        words,
      }))
      JSON.stringify({ text, numbers })
    }
  })
  const whole = timed('whole reading', megabytes, () => {
    for (const text of texts) read(text)
  })
  const some = texts.filter((_, i) => i % peerShare === 0)
  const someMegabytes = some.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const peer = timed('Recognizers-Text, number with unit, line by line', someMegabytes, () => {
    for (const text of some) for (const line of text.split('\n')) recognizeNumberWithUnit(line)
  })
  console.log(`\n## Speed on one core, ${texts.length} text documents`)
  for (const each of [raw, whole, peer])
    console.log(`${each.name.padEnd(52)} ${rate(each).toFixed(3).padStart(8)} MB/s`)
  const overPeer = rate(whole) / rate(peer)
  const underRaw = rate(raw) / rate(whole)
  console.log(
    `a reading is ${overPeer.toFixed(0)} × the peer (bar 25) and 1/${underRaw.toFixed(0)} of the raw limit (bar 1/100, goal 1/20)`,
  )
  return overPeer >= 25 && underRaw <= 100
}

function timed(name: string, megabytes: number, work: () => void): Timed {
  const start = performance.now()
  work()
  return { name, megabytes, seconds: (performance.now() - start) / 1000 }
}

function rate({ megabytes, seconds }: Timed): number {
  return megabytes / seconds
}
