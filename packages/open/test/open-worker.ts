import { answerTasks, openDocument } from '../src/index.ts'

interface OpenTask {
  readonly bytes: Uint8Array
  readonly name: string
}

answerTasks(({ bytes, name }: OpenTask) => openDocument(bytes, { name }))
