import { strToU8, zipSync } from 'fflate'

/** Files by name in one zip file (压缩包). The same files always give the same bytes: their times are settled. */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  )
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) })
}
