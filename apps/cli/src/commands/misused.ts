import { exitStatus } from '../exit-status.ts'
import { say } from '../terminal/output.ts'

/** Says what is wrong with a call, and where to look it up (用法错误). Gives the exit status for it. */
export function misused(command: string, why: string): number {
  say(
    `taizhang ${command}：${why}`.replace(' ：', '：'),
    `用法见 taizhang ${command} --help`.replace('  ', ' '),
  )
  return exitStatus.misused
}
