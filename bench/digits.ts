/** Digits accounted for (数字归属): what every run of digits in the reports was read as. */
import { analyseForBench } from './analysis.ts'
import { workingDocuments } from './documents.ts'

const bar = 0.02

export async function benchDigits(): Promise<boolean> {
  const classes = new Map<string, number>()
  let runs = 0
  for (const { text } of await workingDocuments()) {
    for (const name of analyseForBench(text)) {
      classes.set(name, (classes.get(name) ?? 0) + 1)
      runs++
    }
  }
  console.log(`\n## ${runs} runs of digits, by what they were read as`)
  for (const [name, count] of [...classes].sort((a, b) => b[1] - a[1]))
    console.log(`${name.padEnd(28)} ${String(count).padStart(7)}  ${((100 * count) / runs).toFixed(2)} %`)
  const other = (classes.get('other') ?? 0) / runs
  console.log(`other: ${(100 * other).toFixed(2)} % (bar ${100 * bar} %)`)
  return other <= bar
}
