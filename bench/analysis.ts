import { analyse } from '../packages/reader/src/read.ts'

/**
 * The class of every run of digits in a text: of the number it is part of, or why it is in none. The one place where a
 * benchmark looks behind the reader's public face.
 */
export function analyseForBench(text: string): string[] {
  const { outline, passages } = analyse(text)
  const view = outline.view.text
  const classes: string[] = []
  let at = 0
  for (const passage of passages) {
    for (const { index } of view.slice(at, passage.start).matchAll(/\d+/g))
      if (index >= 0) classes.push('outside')
    at = passage.end
    for (const run of view.slice(passage.start, passage.end).matchAll(/\d+/g)) {
      const start = passage.start + run.index
      const number = passage.numbers.find((each) => each.start <= start && start < each.end)
      if (number) classes.push(number.class === 'other' ? 'other' : `${number.class}: ${number.rule}`)
      else if (passage.role === 'noise') classes.push('noise')
      else if (passage.isHeading || start - passage.start < 4) classes.push('heading mark')
      else classes.push('other')
    }
  }
  return classes
}
