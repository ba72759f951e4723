/** Serials as papers list them (序号列举): three and more in a row are one stretch, 1、2、59—159. */
export function serialWords(serials: readonly string[]): string {
  const stretches: string[][] = []
  for (const each of serials) {
    const last = stretches.at(-1)
    if (last && follows(last.at(-1)!, each)) last.push(each)
    else stretches.push([each])
  }
  return stretches.flatMap((each) => (each.length > 2 ? [`${each[0]}—${each.at(-1)}`] : each)).join('、')
}

const plain = /^[1-9]\d{0,5}$/

function follows(before: string, after: string): boolean {
  return plain.test(before) && plain.test(after) && Number(after) === Number(before) + 1
}
