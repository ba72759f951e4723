import { zipNames } from './zip-names.ts'

/** What uploads may be (文件类型). */
export const fileTypes = [
  'pdf',
  'docx',
  'xlsx',
  'doc',
  'xls',
  'ofd',
  'png',
  'jpeg',
  'html',
  'csv',
  'txt',
] as const
export type FileType = (typeof fileTypes)[number]

/** Why a file is not taken (不予接收). */
export type FileProblem =
  | { readonly code: 'fileEmpty' }
  | { readonly code: 'fileTooLarge'; readonly bytes: number; readonly most: number }
  | { readonly code: 'fileLocked' }
  | { readonly code: 'fileArchive' }
  | { readonly code: 'fileTypeUnknown' }

/** Most bytes of one file: what a scanner makes of a hundred pages. */
export const mostFileBytes = 50 * 1024 * 1024

export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ofd: 'application/ofd',
  png: 'image/png',
  jpeg: 'image/jpeg',
  html: 'text/html',
  csv: 'text/csv',
  txt: 'text/plain',
}

/**
 * What a file is by its content (文件类型), or why it is not taken. The name decides only between kinds of plain text: a
 * program called 方案.docx is no docx.
 */
export function fileTypeOf(bytes: Uint8Array, name: string): FileType | FileProblem {
  if (bytes.length === 0) return { code: 'fileEmpty' }
  if (bytes.length > mostFileBytes) return { code: 'fileTooLarge', bytes: bytes.length, most: mostFileBytes }
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('PK\x03\x04')) return typeOfZip(zipNames(bytes))
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return typeOfCompound(bytes)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (/%PDF-\d/.test(head)) return 'pdf'
  if (/^(?:Rar!|7z\xbc\xaf'\x1c|\x1f\x8b|BZh|\xfd7zXZ|PK)/.test(head)) return { code: 'fileArchive' }
  return typeOfText(bytes, name)
}

/** The names inside tell: a docx is a zip with word/document.xml. */
function typeOfZip(names: readonly string[]): FileType | FileProblem {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^OFD\.xml$/i)) return 'ofd'
  if (has(/^\[Content_Types\]\.xml$/i)) {
    if (has(/^word\/document\d*\.xml$/)) return 'docx'
    if (has(/^xl\/workbook\.xml$/)) return 'xlsx'
    return { code: 'fileTypeUnknown' }
  }
  return { code: 'fileArchive' }
}

/** Streams of the old Office formats are named in UTF-16; a locked docx is such a file with EncryptedPackage. */
function typeOfCompound(bytes: Uint8Array): FileType | FileProblem {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string) => file.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('EncryptedPackage')) return { code: 'fileLocked' }
  if (has('WordDocument')) return 'doc'
  if (has('Workbook') || has('Book')) return 'xls'
  return { code: 'fileTypeUnknown' }
}

function typeOfText(bytes: Uint8Array, name: string): FileType | FileProblem {
  const text = decodedText(bytes)
  // Bytes of a program decode to letters now and then, but never without control characters.
  if (text === undefined || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) {
    return { code: 'fileTypeUnknown' }
  }
  const head = text.slice(0, 4096).trimStart()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|table)[\s>]/i.test(
      head,
    )
  )
    return 'html'
  if (/\.html?$/i.test(name) && /<\/?[a-z][^<>]*>/i.test(head)) return 'html'
  return /\.csv$/i.test(name) ? 'csv' : 'txt'
}

/** The words of a plain text file: UTF-8, UTF-16 with its mark, else GB18030; undefined when it is none of them. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return undefined
}

/** What to tell whoever uploaded it (不予接收原因). */
export function explainFileProblem(problem: FileProblem): { readonly zh: string; readonly en: string } {
  switch (problem.code) {
    case 'fileEmpty':
      return {
        zh: '文件是空的，请核对后重新上传。',
        en: 'The file is empty: check it and upload it again.',
      }
    case 'fileTooLarge':
      return {
        zh: `文件有${megabytes(problem.bytes)}兆字节，最多${megabytes(problem.most)}兆字节。请压缩图片或分成几份上传。`,
        en: `The file has ${megabytes(problem.bytes)} MB, at most ${megabytes(problem.most)} MB are taken: compress its pictures or upload it in parts.`,
      }
    case 'fileLocked':
      return {
        zh: '文件设有打开密码，无法查看有没有密级标志。请去掉密码后上传。',
        en: 'The file is locked by a password, so it cannot be looked through: take the password away and upload it again.',
      }
    case 'fileArchive':
      return {
        zh: '不收压缩包，因为无法逐份查看。请解压后把文件一份一份上传。',
        en: 'Archives are not taken, since they cannot be looked through: unpack it and upload the files one by one.',
      }
    case 'fileTypeUnknown':
      return {
        zh: `认不出文件的类型。能收的有：${fileTypes.join('、')}。请另存为其中一种再上传。`,
        en: `The type of the file is unknown. Taken are: ${fileTypes.join(', ')}. Save it as one of them and upload it again.`,
      }
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
}
