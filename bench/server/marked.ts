/** Words that are found wherever they come out: of which government, and what they are of. */
export function marked(government: string, kind: string, id = ''): string {
  return `${government}§${kind}.${id}§`
}
