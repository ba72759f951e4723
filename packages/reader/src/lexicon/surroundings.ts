/**
 * What stands around a word, as marks: `<经济` right before it, `>方式` right after it, `(水利` before it in its clause
 * (within 8 units), `)活动` after it in its clause (within 16 units). `^` and `$` fill up at the ends of a line.
 */
export function surroundingsOf(text: string, start: number, end: number): Set<string> {
  const before = lineEnd(text.slice(Math.max(0, start - 8), start))
  const after = lineStart(text.slice(end, end + 16))
  const near = before.padStart(3, '^')
  const next = after.padEnd(3, '$')
  const marks = new Set<string>()
  for (const length of [1, 2, 3]) {
    marks.add(`<${near.slice(-length)}`)
    marks.add(`>${next.slice(0, length)}`)
  }
  addPairs(marks, '(', before.split(clauseEnd).at(-1)!)
  addPairs(marks, ')', after.split(clauseEnd, 1)[0]!)
  return marks
}

const clauseEnd = /[，。；：！？“”"〞〝（）()《》]/

function lineEnd(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

function lineStart(text: string): string {
  return text.split('\n', 1)[0]!
}

function addPairs(marks: Set<string>, side: string, words: string): void {
  for (let i = 0; i + 2 <= words.length; i++) marks.add(side + words.slice(i, i + 2))
}
