/** The words for what a file system may answer (系统报告), by its code; each says what to do. */
const causes: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOSPC: { zh: '磁盘满了，请腾出空间再试', en: 'the disk is full: make room and try again' },
  EDQUOT: { zh: '用满了磁盘限额，请腾出空间再试', en: 'the disk quota is used up: make room and try again' },
  EROFS: { zh: '磁盘是只读的，请换一个地方写', en: 'the disk is read-only: write elsewhere' },
  EACCES: {
    zh: '没有权限，请换一个地方，或改文件夹的权限',
    en: 'not permitted: write elsewhere, or change the permissions of the folder',
  },
  EPERM: { zh: '系统不允许，请换一个地方写', en: 'the system forbids it: write elsewhere' },
  EEXIST: {
    zh: '那里已有同名的文件，不是文件夹，请换一个名字',
    en: 'a file is there in place of a folder: choose another name',
  },
  ENOTDIR: {
    zh: '路径中有一段是文件，不是文件夹，请核对路径',
    en: 'part of the path is a file, not a folder: check the path',
  },
  EISDIR: { zh: '那里是文件夹，不是文件，请换一个名字', en: 'a folder is there: choose another name' },
  // Also what a read-only disk answers where a folder is to be made.
  ENOENT: {
    zh: '那里没有文件夹，也建不了，请核对路径和磁盘是否可写',
    en: 'no folder is there and none can be made: check the path, and whether the disk takes writes',
  },
  ENAMETOOLONG: { zh: '文件名太长，请把名字改短', en: 'the name is too long: shorten it' },
}

/** What a file system answered, in words (系统原因); an unknown code stands as it is. */
export function causeWords(code: string, language: 'zh' | 'en'): string {
  if (Object.hasOwn(causes, code)) return causes[code]![language]
  return language === 'zh' ? `系统报告 ${code}` : `the system says ${code}`
}

/**
 * What stopped the program (中断原因), for the person at the terminal: a file system that would not take what was to be
 * written, or a fault of ours with where it happened.
 */
export function troubleLines(error: unknown): string[] {
  const { code, syscall, path } = (error ?? {}) as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return faultLines(error)
  return [
    `没有做完：${path === undefined ? '标准输出' : `“${path}”`}写不了，${causeWords(code, 'zh')}。`,
    `Stopped: ${path === undefined ? 'standard output' : `"${path}"`} cannot be written: ${causeWords(code, 'en')}.`,
  ]
}

function faultLines(error: unknown): string[] {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [
    '程序自己出了错，请把下面的话报告给开发者。',
    'The program failed by a fault of its own. Please report this:',
    ...words.split('\n'),
  ]
}
