/** Why the database cannot be opened or used as it is (数据库问题); whoever starts the program can do something about each. */
export type DatabaseProblemCode =
  | 'binariesMissing'
  | 'folderUnreachable'
  | 'noRunUser'
  | 'initialisationFailed'
  | 'startFailed'
  | 'serverTooOld'
  | 'rolesMissing'
  | 'schemaNewer'
  | 'schemaChanged'
  | 'digestUnavailable'

type Facts = Readonly<Record<string, string>>

/** An error that its reader can mend: its message says how, in Chinese and English. */
export interface DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode
  readonly facts: Facts
}

const messages: {
  readonly [Code in DatabaseProblemCode]: (facts: Facts) => readonly [zh: string, en: string]
} = {
  binariesMissing: ({ name }) => [
    `没有适用于本机的内置数据库程序（${name}）。请重新安装依赖，或设置 DATABASE_URL 使用已有的 PostgreSQL 15 及以上版本。`,
    `There is no built-in database for this machine (${name}). Install the dependencies again, or set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
  ],
  folderUnreachable: ({ folder, user }) => [
    `数据目录 ${folder} 的上级目录不允许用户 ${user} 进入。请换一个目录（例如 /var/lib/taizhang），或放开上级目录的进入权限。`,
    `User ${user} may not enter the folders above the data folder ${folder}. Choose another (such as /var/lib/taizhang), or let it pass there.`,
  ],
  noRunUser: () => [
    '数据库不能以 root 身份运行，而本机没有 postgres 或 nobody 用户。请新建其中一个，或改用普通用户启动。',
    'The database cannot run as root, and this machine has neither a user postgres nor nobody. Make one, or start as an ordinary user.',
  ],
  initialisationFailed: ({ folder, said }) => [
    `无法在 ${folder} 建立数据库：${said}`,
    `No database could be made in ${folder}: ${said}`,
  ],
  startFailed: ({ folder, log, said }) => [
    `${folder} 中的数据库没有启动：${said}。详见日志 ${log}。`,
    `The database in ${folder} did not start: ${said}. Its log is ${log}.`,
  ],
  serverTooOld: ({ version }) => [
    `PostgreSQL 版本为 ${version}，需要 15 及以上版本。请升级，或不设 DATABASE_URL 而使用内置数据库。`,
    `PostgreSQL is version ${version}; 15 or newer is needed. Upgrade it, or leave DATABASE_URL unset to use the built-in one.`,
  ],
  rolesMissing: ({ login, database }) => [
    `登录用户 ${login} 无权建立角色。请数据库管理员执行一次：create role taizhang_app nologin; grant taizhang_app to "${login}"; grant create on database "${database}" to "${login}";`,
    `The login ${login} may not create roles. Have the administrator run once: create role taizhang_app nologin; grant taizhang_app to "${login}"; grant create on database "${database}" to "${login}";`,
  ],
  schemaNewer: ({ found, known }) => [
    `数据库已升级到第 ${found} 版结构，本程序只认识到第 ${known} 版。请使用更新的程序。`,
    `The database is at schema ${found}, and this program knows up to ${known}. Use a newer program.`,
  ],
  schemaChanged: ({ name }) => [
    `数据库升级脚本 ${name} 与当初执行的不一致。请换回原来的程序文件。`,
    `The migration ${name} is not the one that was applied. Put the original file of the program back.`,
  ],
  digestUnavailable: ({ algorithm }) => [
    `本机的加密库没有 ${algorithm} 算法。请换用带有该算法的运行环境，或在建立政府时选用 sha256。`,
    `The cryptographic library here lacks ${algorithm}. Use a runtime that has it, or choose sha256 when the government is founded.`,
  ],
}

/** The problem as an error to throw at start-up. */
export function databaseProblem(
  code: DatabaseProblemCode,
  facts: Facts = {},
  cause?: unknown,
): DatabaseProblem {
  const [zh, en] = messages[code](facts)
  const error = new Error(`${zh}\n${en}`, cause === undefined ? {} : { cause })
  return Object.assign(error, { code, facts })
}

/** Whether what was thrown is one of these, whose message is meant for people. */
export function isDatabaseProblem(thrown: unknown): thrown is DatabaseProblem {
  return thrown instanceof Error && 'code' in thrown && Object.hasOwn(messages, String(thrown.code))
}
