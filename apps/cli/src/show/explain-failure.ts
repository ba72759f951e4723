import { explainFailure, type Language } from '@taizhang/open'
import { plainText } from '../terminal/plain-text.ts'
import type { WorkFailure } from '../work.ts'
import { causeWords } from './explain-trouble.ts'

/** Why a document gave no reading (失败原因), in words: what happened, to which file, what to do next. */
export function failureWords(failure: WorkFailure, language: Language): string {
  if (failure.code === 'unreadable') return plainText(unreadable(failure, language))
  if (failure.code === 'unwritable') return plainText(unwritable(failure, language))
  if (failure.code === 'crashed') return plainText(crashed(failure, language))
  return plainText(explainFailure(failure, language))
}

type Unreadable = Extract<WorkFailure, { code: 'unreadable' }>

const causes: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '找不到这个文件，请核对路径', en: 'does not exist: check the path' },
  EACCES: {
    zh: '没有读取权限，请换一个有权限的账户或改文件权限',
    en: 'may not be read: check its permissions',
  },
  EISDIR: {
    zh: '是文件夹，不是文件，请说其中的文件',
    en: 'is a folder, not a file: name a file in it',
  },
  ENOTDIR: {
    zh: '路径中有一段是文件，不是文件夹，请核对路径',
    en: 'does not exist, part of its path being a file: check the path',
  },
  ELOOP: { zh: '是绕回自身的链接，请给出真正的文件', en: 'is a link that leads to itself: name the file' },
  ENAMETOOLONG: { zh: '文件名太长，请改短再试', en: 'has too long a name: shorten it' },
  notAFile: {
    zh: '是管道或设备，不是文件。要读其中的内容，用 taizhang read - 从标准输入读',
    en: 'is a pipe or a device, not a file: read what it gives from standard input, with -',
  },
}

function unreadable({ name, cause }: Unreadable, language: Language): string {
  const known = causes[cause]
  if (language === 'zh') return `“${name}”读不出来：${known?.zh ?? `系统报告 ${cause}`}。`
  return `"${name}" ${known?.en ?? `cannot be read: ${cause}`}.`
}

function unwritable(
  { name, cause }: Extract<WorkFailure, { code: 'unwritable' }>,
  language: Language,
): string {
  if (language === 'zh') return `“${name}”的结果写不了：${causeWords(cause, 'zh')}。`
  return `The results of "${name}" cannot be written: ${causeWords(cause, 'en')}.`
}

function crashed({ name, cause }: Extract<WorkFailure, { code: 'crashed' }>, language: Language): string {
  if (language === 'zh')
    return `读“${name}”时程序自己出了错，不是文件的问题，请把这句话报告给开发者：${cause}`
  return `The program failed on "${name}", which is no fault of the file. Please report this: ${cause}`
}
