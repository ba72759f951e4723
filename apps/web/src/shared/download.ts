import { type Asked, askFile } from '../api/client.ts'

/** Fetches a paper and hands it to the browser to be saved (下载). Throws `Problem`. */
export async function download(path: string, query: Asked['query'] = {}): Promise<void> {
  const { blob, name } = await askFile(path, { query })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
