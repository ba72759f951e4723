import { register } from 'tsx/esm/api'

register()
const { answerTasks } = await import('../src/pool/answer-tasks.ts')

const kept = []
const deeds = {
  answer: () => 'answered',
  hang: () => {
    for (;;);
  },
  fill: () => {
    for (;;) kept.push(new Array(1_000_000).fill(kept.length))
  },
  throw: () => {
    throw new Error('thrown in the entry')
  },
  exit: () => process.exit(3),
}

answerTasks((task) => deeds[task]())
