import { exitStatus } from '../exit-status.ts'
import { failureWords } from '../show/explain-failure.ts'
import { say } from '../terminal/output.ts'
import type { WorkFailure } from '../work.ts'

/** Says of each document that failed why, in Chinese and in English, and gives the exit status. */
export function tellFailures(failures: readonly WorkFailure[]): number {
  if (failures.length === 0) return exitStatus.done
  say(`${failures.length}份文档没有读成（${failures.length} failed）：`)
  for (const failure of failures) say(`  ${failureWords(failure, 'zh')}`, `  ${failureWords(failure, 'en')}`)
  return exitStatus.someFailed
}
