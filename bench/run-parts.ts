/** One part of a scoreboard (一项测量): runs, prints, and says whether its bar is met. */
export interface Part {
  readonly name: string
  readonly run: () => Promise<boolean>
}

/** Runs the parts that the command names, or all of them, one after another. Answers whether all bars are met. */
export async function runParts(parts: readonly Part[]): Promise<boolean> {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const missed: string[] = []
  for (const { name, run } of parts) {
    if ((asked.length === 0 || asked.includes(name)) && !(await run())) missed.push(name)
  }
  console.log(missed.length > 0 ? `\nBars not met: ${missed.join(', ')}` : '\nAll bars met')
  return missed.length === 0
}
