/** Why a backup could not be made or restored (备份问题), the ways it can go wrong. */
export const backupProblemCodes = [
  ...([
    'notABackup',
    'newerFormat',
    'headDamaged',
    'wrongKey',
    'wrongKeyKind',
    'damaged',
    'cutShort',
  ] as const),
  ...([
    'notEmpty',
    'newerSchema',
    'rowsDiffer',

    'keyTooWeak',
    'rowsHidden',
    'fileThere',
  ] as const),
] as const
export type BackupProblemCode = (typeof backupProblemCodes)[number]

/** `detail` names the table, the government or the version that it is about. */
export interface BackupProblem {
  readonly code: BackupProblemCode
  readonly detail?: string
}

/** An error that ends a stream for a reason people can do something about; `backupProblemOf` takes it out again. */
export function stopBackup(code: BackupProblemCode, detail?: string): Error {
  const problem: BackupProblem = { code, ...(detail !== undefined && { detail }) }
  return Object.assign(new Error(`Backup stopped: ${code}${detail ? ` (${detail})` : ''}`), { problem })
}

/** The problem that `stopBackup` put into an error; undefined for every other error. */
export function backupProblemOf(error: unknown): BackupProblem | undefined {
  const { problem } = (error ?? {}) as { readonly problem?: BackupProblem }
  return problem !== undefined && backupProblemCodes.includes(problem.code) ? problem : undefined
}

interface Words {
  readonly zh: string
  readonly en: string
}

const explanations: Readonly<Record<BackupProblemCode, (detail: string) => Words>> = {
  notABackup: () => ({
    zh: '这不是台账的备份文件，请核对文件名。',
    en: 'This is no backup of Taizhang: check the file name.',
  }),
  newerFormat: (version) => ({
    zh: `备份文件的格式是第${version}版，本程序不认识。请用新版程序恢复。`,
    en: `The backup has format ${version}, which this program does not know: restore it with a newer one.`,
  }),
  headDamaged: () => ({
    zh: '备份文件的开头已损坏，无法恢复。请换用另一份备份。',
    en: 'The head of the backup is damaged: use another backup.',
  }),
  wrongKey: () => ({
    zh: '口令或密钥不对。请核对后再试；备份文件本身没有改动。',
    en: 'Wrong passphrase or key: check it and try again. The backup is as it was.',
  }),
  wrongKeyKind: (kind) => ({
    zh:
      kind === 'passphrase'
        ? '这份备份是用口令加密的，请给口令。'
        : '这份备份是用密钥文件加密的，请用 --key-file 给密钥文件。',
    en:
      kind === 'passphrase'
        ? 'This backup is locked by a passphrase: give that.'
        : 'This backup is locked by a key file: give it by --key-file.',
  }),
  damaged: () => ({
    zh: '备份文件已损坏（内容与校验码不符，或后面缺了一段），无法恢复。请重新拷贝，或换用另一份备份。',
    en: 'The backup is damaged: its content does not match its seals, or its end is missing. Copy it again, or use another backup.',
  }),
  cutShort: () => ({
    zh: '备份文件不完整，后面缺了一段，可能没有写完或没有拷完。请重新拷贝或换用另一份。',
    en: 'The backup is cut short, perhaps not written or copied to its end: copy it again or use another.',
  }),
  notEmpty: (detail) => ({
    zh: `要恢复到的数据库里已有内容（${detail}）。请恢复到空的数据库或空文件夹；本程序不覆盖已有台账。`,
    en: `The target already holds records (${detail}): restore into an empty database or folder; nothing is written over.`,
  }),
  newerSchema: (version) => ({
    zh: `备份来自较新的程序（数据库第${version}版）。请先升级本程序再恢复。`,
    en: `The backup was made by a newer program (schema ${version}): upgrade this one first.`,
  }),
  rowsDiffer: (table) => ({
    zh: `恢复后核对不符：表 ${table} 的行数或摘要与备份记载不同。没有恢复任何内容，请换用另一份备份。`,
    en: `Table ${table} does not match what the backup says of it. Nothing was restored: use another backup.`,
  }),
  keyTooWeak: (least) => ({
    zh: `口令太短，至少${least}个字符；密钥文件至少32字节。`,
    en: `Too short: a passphrase has at least ${least} characters, a key file at least 32 bytes.`,
  }),
  fileThere: (file) => ({
    zh: `${file} 已经有了，备份不覆盖已有的文件。请换一个名字。`,
    en: `${file} is there already, and a backup writes over nothing: choose another name.`,
  }),
  rowsHidden: (table) => ({
    zh: `当前数据库账号看不全表 ${table} 的内容，不能做完整备份。请用建库的账号备份。`,
    en: `This database login does not see all of table ${table}, so a backup would not be whole: use the login that owns the database.`,
  }),
}

/** What happened and what to do next (备份问题说明). */
export function explainBackupProblem({ code, detail = '' }: BackupProblem): Words {
  return explanations[code](detail)
}
