import { readFile } from 'node:fs/promises'
import { type BackupKey, isWeakKey, leastPassphrase } from '@taizhang/store'
import { causeWords } from '../show/explain-trouble.ts'
import { askHidden } from '../terminal/ask-hidden.ts'

/** Where a passphrase stands for jobs that nobody watches. */
export const passphraseVariable = 'TAIZHANG_BACKUP_PASSPHRASE'

export type KeyOutcome = { readonly key: BackupKey } | { readonly misuse: string }

/**
 * What a backup is locked with (备份密钥): the key file, else the passphrase of the environment, else what is typed. A
 * new one is typed twice, and must be long enough.
 */
export async function backupKey(keyFile: string | undefined, use: 'lock' | 'unlock'): Promise<KeyOutcome> {
  const outcome = keyFile === undefined ? await passphrase(use) : await keyIn(keyFile)
  if ('misuse' in outcome || use === 'unlock' || !isWeakKey(outcome.key)) return outcome
  return {
    misuse:
      outcome.key.kind === 'passphrase'
        ? `口令太短，至少${leastPassphrase}个字符（the passphrase is too short: at least ${leastPassphrase} characters）`
        : '密钥文件太短，至少32字节，可用 taizhang backup --make-key 生成（the key file has less than 32 bytes）',
  }
}

async function keyIn(path: string): Promise<KeyOutcome> {
  try {
    return { key: { kind: 'keyFile', bytes: await readFile(path) } }
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException
    return { misuse: `读不了密钥文件 ${path}：${causeWords(code, 'zh')}（the key file cannot be read）` }
  }
}

async function passphrase(use: 'lock' | 'unlock'): Promise<KeyOutcome> {
  const given = process.env[passphraseVariable]
  if (given) return { key: { kind: 'passphrase', words: given } }
  const words = await askHidden('备份口令（passphrase）：')
  if (words === undefined) {
    return {
      misuse: `没有口令：在终端里输入，或用 --key-file 给密钥文件，或设环境变量 ${passphraseVariable}（no passphrase: type it at a terminal, or give --key-file or ${passphraseVariable}）`,
    }
  }
  if (use === 'lock' && (await askHidden('再输一遍（again）：')) !== words)
    return { misuse: '两次输入的口令不一样（the two passphrases differ）' }
  return { key: { kind: 'passphrase', words } }
}
