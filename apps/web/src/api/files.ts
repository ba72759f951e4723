import { ask } from './client.ts'

/** A file that is kept (佐证、扫描件), by its digest. */
export interface KeptFile {
  readonly sha256: string
  readonly type: string
  readonly name?: string
  readonly size: number
  /** Of one that is gone: the document under which it was removed. */
  readonly removedUnder?: string
}

export const filesApi = {
  /** What files are called, and of which type they are (文件名称). */
  about: (sha256: readonly string[], signal?: AbortSignal) =>
    ask<readonly KeptFile[]>('GET', '/api/files', { query: { sha256 }, signal }),
  /** Keeps a file (上传). Throws `Problem`, also where it bears a mark of secrecy: then nothing of it stays. */
  keep: (file: File, signal?: AbortSignal) => {
    const form = new FormData()
    form.set('file', file)
    return ask<KeptFile>('POST', '/api/files', { form, signal })
  },
}
