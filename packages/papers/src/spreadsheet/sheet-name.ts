/** Words as the name of a sheet (工作表名): at most 31 characters, none of \ / ? * [ ] : and no ' at its ends. */
export function sheetName(words: string): string {
  const name = words
    .replace(/[\\/?*[\]:\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 31)
    .replace(/^['\s]+|['\s]+$|[\ud800-\udbff]$/g, '')
  // History is a name that Excel keeps for itself.
  return name === '' || /^history$/i.test(name) ? '表' : name
}
