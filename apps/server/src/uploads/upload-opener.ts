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
  const pool = createCappedPool<UploadTask, OpenedUpload>({
    entry: workerEntry(),
    size: workers,
    limits: defaultLimits,
  })
  return {
    open: async (task) => {
      const outcome = await pool.run(task)
      return 'failure' in outcome ? { failure: { name: task.name, ...outcome.failure } } : outcome.result
    },
    close: () => pool.close(),
  }
}

/** Where the worker begins: an entry of the application that this is bundled with; from source, one that Node can read. */
function workerEntry(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  return new URL(isSource ? '../../test/upload-worker.mjs' : './upload-worker.mjs', import.meta.url)
}
