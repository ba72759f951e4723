import { answerTasks } from '@taizhang/open'
import { type Task, work } from './work.ts'

answerTasks((task: Task) => work(task))
