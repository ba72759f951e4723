import { explainSecretCheck, type StoredFile } from '@taizhang/store'

/** A file that was kept (文件); where nobody could look for marks of secrecy, it says so. */
export function fileView({ sha256, type, size, name, removed }: StoredFile, isUnseen: boolean) {
  const warning = isUnseen ? explainSecretCheck({ kind: 'unseen' }) : undefined
  return {
    ...{ sha256, type, size, name },
    ...(removed && { removedUnder: removed.documentNumber }),
    ...(warning && { warning }),
  }
}
