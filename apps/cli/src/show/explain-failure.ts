import { explainFailure, type Language } from '@taizhang/open'
import { plainText } from '../terminal/plain-text.ts'
import type { WorkFailure } from '../work.ts'

/** Why a document gave no reading (失败原因), in words: what happened, to which file, what to do next. */
export function failureWords(failure: WorkFailure, language: Language): string {
  if (failure.code === 'unreadable') return plainText(unreadable(failure, language))
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
  EISDIR: { zh: '是文件夹，不是文件', en: 'is a folder, not a file' },
}

function unreadable({ name, cause }: Unreadable, language: Language): string {
  const known = causes[cause]
  if (language === 'zh') return `“${name}”读不出来：${known?.zh ?? `系统报告 ${cause}`}。`
  return `"${name}" ${known?.en ?? `cannot be read: ${cause}`}.`
}

function crashed({ name, cause }: Extract<WorkFailure, { code: 'crashed' }>, language: Language): string {
  if (language === 'zh')
    return `读“${name}”时程序自己出了错，不是文件的问题，请把这句话报告给开发者：${cause}`
  return `The program failed on "${name}", which is no fault of the file. Please report this: ${cause}`
}
