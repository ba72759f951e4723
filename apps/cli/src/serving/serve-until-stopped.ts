import { type RunningServer, type StartOptions, startServer } from '@taizhang/server'
import { exitStatus } from '../exit-status.ts'
import { say } from '../terminal/output.ts'

/** Serves until it is asked to stop (启动服务直到停止). Gives the exit status. */
export async function serveUntilStopped(
  options: StartOptions,
  asked: Promise<void>,
  tell: (running: RunningServer) => Promise<void>,
): Promise<number> {
  const running = await started(options)
  if (!running) return exitStatus.someFailed
  await tell(running)
  await asked
  say('正在停止，等办理中的请求结束（stopping, once requests under way have ended）……')
  await running.stop()
  return exitStatus.done
}

/** The address that people type (访问地址). */
export function addressOf({ host, port }: RunningServer, basePath: string): string {
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}${basePath}/`
}

async function started(options: StartOptions): Promise<RunningServer | undefined> {
  try {
    return await startServer(options)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const explain = portTroubles[code]
    if (!explain) throw error
    say(...explain(options))
    return undefined
  }
}

const portTroubles: Readonly<Record<string, (options: StartOptions) => readonly [zh: string, en: string]>> = {
  EADDRINUSE: ({ port }) => [
    `端口 ${port} 已被占用。请先停止占用它的程序，或用 --port 换一个。`,
    `Port ${port} is in use: stop what uses it, or choose another by --port.`,
  ],
  EACCES: ({ port }) => [
    `没有使用端口 ${port} 的权限。请用 --port 换一个1024以上的端口。`,
    `This user may not use port ${port}: choose one above 1024 by --port.`,
  ],
  EADDRNOTAVAIL: ({ host = '' }) => [
    `本机没有地址 ${host}。请用 --host 换成本机的地址。`,
    `This machine has no address ${host}: name one of its own by --host.`,
  ],
}

/** Settles when somebody asks it to stop (要求停止): Ctrl-C, or a signal to end. The first asks for good order; a second one ends it. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (isAsked) process.exit(exitStatus.interrupted)
        isAsked = true
        resolve()
      })
    }
  })
}
