import { backupsSchema } from '@taizhang/contract'
import { inGovernment, listBackups } from '@taizhang/store'
import { defineRoute, type Route } from '../../http/route.ts'

/** Copies of the record (备份): which were made; making one is for the command line. */
export const backupRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/backups', tag: '备份 Backups', access: 'backups.read' },
    summary: ['做过的备份：文件名和时间，最近的在前', 'The backups that were made, the latest first'],
    answers: backupsSchema,
    handle: async ({ server, who }) => ({
      body: await inGovernment(server.database, who.governmentId, listBackups),
    }),
  }),
]
