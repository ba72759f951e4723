// Opens uploads where the code is run from source; a bundle has an entry of this name instead.
import { register } from 'tsx/esm/api'

register()
const { answerUploads } = await import('../src/uploads/answer-uploads.ts')
answerUploads()
