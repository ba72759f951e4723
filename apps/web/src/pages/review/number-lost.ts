/** Whether a number that is checked is not in the words of the row (数字与文字不符): one of the two was edited alone. */
export function isNumberLost(measure: string, row: string): boolean {
  const number = /\d[\d.]*/.exec(measure.normalize('NFKC'))?.[0]
  return number !== undefined && !row.normalize('NFKC').replaceAll(',', '').includes(number)
}
