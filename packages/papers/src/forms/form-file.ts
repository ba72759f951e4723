import type { FormKind } from './form-record.ts'

/** Why a file is no form of ours (不是本系统表单). */
export type FormFileFailure = {
  readonly code: 'notThisForm'
  readonly file: string
  readonly form: FormKind
}

/** What happened to a form on its way (表单变动): it was read all the same. */
export type FormFileNote =
  | { readonly code: 'recordLost' }
  | { readonly code: 'recordChanged' }
  | { readonly code: 'rowsMissing'; readonly serials: readonly string[] }
  /** Filled in besides the one that was read. */
  | { readonly code: 'sheetsUnread'; readonly sheets: readonly string[] }

const formNames = {
  returnForm: { zh: '填报表', en: 'return form' },
  commentForm: { zh: '征求意见表', en: 'comment form' },
} as const

/** What is wrong with the file, and what to do next. */
export function explainFormFailure({ file, form }: FormFileFailure, language: 'zh' | 'en'): string {
  return language === 'zh'
    ? `《${file}》里没有找到${formNames[form].zh}的表头。请核对是否选错了文件；如果表头被删改，请重新下载表格填写。`
    : `"${file}" has not the headings of a ${formNames[form].en}. Check that it is the right file; if the headings were changed, download the form again and fill that in.`
}

/** What happened to the form, and what it means for what was read. */
export function explainFormNote(note: FormFileNote, language: 'zh' | 'en'): string {
  switch (note.code) {
    case 'recordLost':
      return language === 'zh'
        ? '隐藏的表单信息已丢失，事项按编号列或序号、任务内容对应，请核对。'
        : 'The hidden record is lost; items were matched by the id column, or by serial and words. Check them.'
    case 'recordChanged':
      return language === 'zh'
        ? '隐藏的表单信息被改动过，没有采用；事项按编号列或序号、任务内容对应，请核对。'
        : 'The hidden record was changed and is not used; items were matched by the id column, or by serial and words. Check them.'
    case 'sheetsUnread':
      return language === 'zh'
        ? `只读取了一张工作表，还有填写了内容的：${note.sheets.join('、')}。请核对以哪一张为准，需要的移到第一张后重新导入。`
        : `One sheet was read, and others are filled in too: ${note.sheets.join(', ')}. Check which one counts, put it first and import again.`
    case 'rowsMissing':
      return language === 'zh'
        ? `下发时有、收回时没有的事项：第${note.serials.join('、')}项。请向填报单位核实。`
        : `Items that went out and did not come back: ${note.serials.join(', ')}. Ask the body that filled in the form.`
  }
}
