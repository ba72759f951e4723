import { answerUploads } from '@taizhang/server'

answerUploads()
