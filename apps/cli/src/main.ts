import { exitStatus } from './exit-status.ts'
import { run } from './run.ts'
import { troubleLines } from './show/explain-trouble.ts'
import { endQuietlyWhenUnread, say } from './terminal/output.ts'

endQuietlyWhenUnread((error) => {
  say(...troubleLines(error))
  process.exit(exitStatus.someFailed)
})
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  say(...troubleLines(error))
  return exitStatus.someFailed
})
