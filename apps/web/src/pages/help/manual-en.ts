const files = import.meta.glob('../../../../../docs/使用手册/*.en.md', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Readonly<Record<string, string>> // texts, as `?raw` gives them

/** The chapters in English (英文手册), by file. */
export const manual: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
)
