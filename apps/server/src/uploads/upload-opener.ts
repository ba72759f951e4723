import { createCappedPool, defaultLimits } from '@taizhang/open'
import type { OpenedUpload, UploadTask } from './open-upload.ts'

/** Opens uploads (上传文件打开器), each under limits of time and memory. */
export interface UploadOpener {
  readonly open: (task: UploadTask) => Promise<OpenedUpload>
  readonly close: () => Promise<void>
}

/** Two at a time: a city's forms come sixty at once, and the machine has other work. */
const workers = 2

/** Starts no worker before the first upload comes; idle ones keep nothing alive. */
export function startUploadOpener(): UploadOpener {
  // Beside this code, as source or as an entry of the application that it is bundled with.
  const entry = new URL('./upload-worker.mjs', import.meta.url)
  const pool = createCappedPool<UploadTask, OpenedUpload>({ entry, size: workers, limits: defaultLimits })
  return {
    open: async (task) => {
      const outcome = await pool.run(task)
      return 'failure' in outcome ? { failure: { name: task.name, ...outcome.failure } } : outcome.result
    },
    close: () => pool.close(),
  }
}
