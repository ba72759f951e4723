/** The extension of a file's name in small letters, without its dot; `file` for a name that has none. */
export function extensionOf(name: string): string {
  return /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'file'
}
