import { z } from 'zod'
import { problem } from '../../http/problem-answer.ts'
import { definePublicRoute, type Route } from '../../http/route.ts'

const tag = '运行 Running'
const answers = z.object({ status: z.literal('ok') })

/** For whoever watches over the process (存活、就绪检查). */
export const healthRoutes: readonly Route[] = [
  definePublicRoute({
    ...{ method: 'get', path: '/healthz', tag, access: 'public', answers },
    summary: ['进程是否存活', 'Whether the process is alive'],
    handle: async () => ({ body: { status: 'ok' } }),
  }),
  definePublicRoute({
    ...{ method: 'get', path: '/readyz', tag, access: 'public', answers },
    summary: ['能否提供服务', 'Whether the database answers'],
    handle: async ({ server }) => {
      try {
        await server.database.pool.query('select 1')
        return { body: { status: 'ok' } }
      } catch (error) {
        server.log.warn({ err: error }, 'not ready')
        return problem('unavailable')
      }
    },
  }),
]
