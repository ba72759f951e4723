import manifest from '../package.json' with { type: 'json' }
import { misused } from './commands/misused.ts'
import { exitStatus } from './exit-status.ts'
import { help } from './help.ts'
import { writeOut } from './terminal/output.ts'

type Command = (args: readonly string[]) => Promise<number>

/** Each is loaded when it is called: `--version` need not wait for what reads documents. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./commands/read.ts')).readCommand,
  breakdown: async () => (await import('./commands/breakdown.ts')).breakdownCommand,
  duties: async () => (await import('./commands/duties.ts')).dutiesCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  start: async () => (await import('./commands/start.ts')).startCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  worker: async () => (await import('./commands/worker.ts')).workerCommand,
  welcome: async () => (await import('./commands/welcome.ts')).welcomeCommand,
}

/** Runs the command line (命令行) with what was typed after its name. Gives the exit status. */
export async function run([first = 'welcome', ...rest]: readonly string[]): Promise<number> {
  if (first === '--version' || first === '-V') return print(`${manifest.version}\n`)
  if (first === '--help' || first === '-h') return print(help['']!)
  if (first === 'help') return print(helpWith(rest[0] ?? ''))
  if (!Object.hasOwn(commands, first)) {
    const names = Object.keys(commands).join('、')
    return misused('', `没有命令“${first}”，有的是 ${names}（no such command）`)
  }
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
  if (options.some((each) => each === '--help' || each === '-h')) return print(help[first]!)
  const command = await commands[first]!()
  return command(rest)
}

function helpWith(command: string): string {
  return Object.hasOwn(help, command) ? help[command]! : help['']!
}

async function print(words: string): Promise<number> {
  await writeOut(words)
  return exitStatus.done
}
