import { answerTasks } from '@taizhang/open'
import { openUpload, type UploadTask } from './open-upload.ts'

/** Makes this worker open uploads (打开上传文件的线程). To be called once, at the top of the worker's entry. */
export function answerUploads(): void {
  answerTasks((task: UploadTask) => openUpload(task))
}
