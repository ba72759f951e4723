import { ask } from './client.ts'

/** A file that is kept (佐证、扫描件), by its digest. */
interface KeptFile {
  readonly sha256: string
  readonly name?: string
  readonly size: number
}

export const filesApi = {
  /** Keeps a file (上传). Throws `Problem`, also where it bears a mark of secrecy: then nothing of it stays. */
  keep: (file: File, signal?: AbortSignal) => {
    const form = new FormData()
    form.set('file', file)
    return ask<KeptFile>('POST', '/api/files', { form, signal })
  },
}
