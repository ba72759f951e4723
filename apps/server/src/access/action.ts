import { breakdownDeedWords, itemDeedWords, registerDeedWords } from '@taizhang/contract'
import type { BreakdownDeed, Deed, RegisterDeed } from '@taizhang/ledger'

/** What is done that is no deed of the record: reading, and the work of administrators. */
export const otherActions = {
  'items.read': ['查看事项', 'see items'],
  'circular.read': ['拟写通报', 'draft circulars'],
  'briefing.read': ['打印呈阅件', 'print sheets for leaders'],
  'breakdowns.read': ['查看分解表', 'see tables'],
  'register.read': ['查看名册', 'see the register'],
  'documents.read': ['查看报告等文件', 'see documents'],
  'documents.upload': ['上传报告等文件', 'upload documents'],
  'files.read': ['下载佐证、扫描件', 'download evidence and scans'],
  'files.upload': ['上传佐证、扫描件', 'upload evidence and scans'],
  'act.onBehalf': ['代他人办理', 'act on behalf of others'],
  'words.remove': ['清除文字和文件', 'remove words and files'],
  'accounts.read': ['查看账号', 'see accounts'],
  'accounts.write': ['开通、停用账号和重置口令', 'open and close accounts, reset passwords'],
  'accounts.grant': ['授予、收回角色', 'grant and withdraw roles'],
  'accounts.unlock': ['解除锁定', 'unlock names'],
  'settings.write': ['修改安全设置', 'change the security settings'],
  'outbox.read': ['查看发件箱', 'see the outbox'],
  'outbox.write': ['重新发送消息', 'send messages again'],
  'backups.read': ['查看备份情况', 'see which backups were made'],
  'history.read': ['查看全部办理记录', 'see the history of the whole record'],
  'log.verify': ['核验记录链', 'verify the chain of the record'],
  'log.read': ['查看审计日志', 'read the audit log'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>

/** Anything that access is asked for (操作): a deed of one of the three books, or one of the others. */
export type Action =
  | `item.${Deed['kind']}`
  | `breakdown.${BreakdownDeed['kind']}`
  | `register.${RegisterDeed['kind']}`
  | keyof typeof otherActions

/** Every action with its words (操作名称), in the order in which the documentation prints them. */
export const actionWords = {
  ...under('breakdown', breakdownDeedWords),
  ...under('item', itemDeedWords),
  ...under('register', registerDeedWords),
  ...otherActions,
} as Readonly<Record<Action, readonly [zh: string, en: string]>> // every key is one: all three tables are whole

function under<Words>(book: string, words: Readonly<Record<string, Words>>): Readonly<Record<string, Words>> {
  return Object.fromEntries(Object.entries(words).map(([kind, each]) => [`${book}.${kind}`, each]))
}
