import { run } from './run.ts'
import { endQuietlyWhenUnread } from './terminal/output.ts'

endQuietlyWhenUnread()
process.exitCode = await run(process.argv.slice(2))
