import type { Expansion, FailureCode, FailureFacts, Lookalike, OpenFailure } from './failure.ts'

export type Language = 'zh' | 'en'

type Sentence<Facts> = (facts: Facts) => string
type Said<Facts> = Readonly<Record<Language, Sentence<Facts>>>
type FactsOf<Code extends FailureCode> = Extract<FailureFacts, { readonly code: Code }>

/** A failure in words for the person who chose the file: what happened, to which file, what to do next. */
export function explainFailure(failure: OpenFailure, language: Language): string {
  const { name, ...facts } = failure
  // The table has a sentence for each code that takes just that code's facts, which TypeScript cannot follow.
  const said = sentences[facts.code] as Said<FailureFacts>
  return language === 'zh' ? `《${name}》${said.zh(facts)}` : `"${name}" ${said.en(facts)}`
}

const sentences: { readonly [Code in FailureCode]: Said<FactsOf<Code>> } = {
  empty: {
    zh: () => '是空文件（0字节）。请核对是否上传完整，或向报送单位重新索取。',
    en: () => 'is empty (0 bytes). Check that it was copied in full, or ask the sender for it again.',
  },
  tooLarge: {
    zh: ({ bytes, limitBytes }) =>
      `有${megabytes(bytes)}兆字节，超过${megabytes(limitBytes)}兆字节的上限。请压缩其中的图片，或只保留报告正文后重试。`,
    en: ({ bytes, limitBytes }) =>
      `has ${megabytes(bytes)} MB; the limit is ${megabytes(limitBytes)} MB. Compress its pictures, or keep the text of the report only, and try again.`,
  },
  unknownFormat: {
    zh: ({ looksLike }) => `${lookalikes[looksLike].zh}。请提供报告正文，格式可为docx、pdf、ofd、html或txt。`,
    en: ({ looksLike }) =>
      `${lookalikes[looksLike].en}. Give the text of a report as docx, pdf, ofd, html or txt.`,
  },
  noTable: {
    zh: ({ looksLike }) =>
      `${tableless[looksLike]?.zh ?? lookalikes[looksLike].zh}。请提供表格，格式可为xlsx、xls、et、ods、csv、html，或者含有表格的docx。`,
    en: ({ looksLike }) =>
      `${tableless[looksLike]?.en ?? lookalikes[looksLike].en}. Give a table as xlsx, xls, et, ods, csv or html, or a docx that holds one.`,
  },
  encrypted: {
    zh: ({ format }) => `是加了密码的${format}文件，无法读取。请打开后取消密码，另存一份再试。`,
    en: ({ format }) =>
      `is a ${format} file locked with a password. Open it, remove the password, save a copy and try that.`,
  },
  corrupt: {
    zh: ({ format }) =>
      `已损坏，或没有下载完整，不能按${format}格式读取。请重新下载，或用原软件打开后另存一份再试。`,
    en: ({ format }) =>
      `is damaged or was not downloaded in full, and cannot be read as ${format}. Download it again, or open it in the program that made it and save a copy.`,
  },
  noText: {
    zh: ({ because }) => textless[because].zh,
    en: ({ because }) => textless[because].en,
  },
  needsConversion: {
    zh: ({ format }) =>
      `是${format}格式，需要LibreOffice转换，而这台机器上没有安装。请用Office或WPS打开，另存为${formatFor(format)}后再试；或安装LibreOffice。`,
    en: ({ format }) =>
      `is a ${format} file, which needs LibreOffice to convert it, and that is not installed here. Open it in Office or WPS and save it as ${formatFor(format)}; or install LibreOffice.`,
  },
  tooManyPages: {
    zh: ({ pages, limitPages }) => `有${pages}页，超过${limitPages}页的上限。请拆分后只提供报告所在的部分。`,
    en: ({ pages, limitPages }) =>
      `has ${pages} pages; the limit is ${limitPages}. Split it and give the part that holds the report.`,
  },
  tooManyEntries: {
    zh: ({ limitEntries }) =>
      `内部包含的文件超过${limitEntries}个，不像是正常的文档。请用原软件打开后另存一份再试。`,
    en: ({ limitEntries }) =>
      `holds more than ${limitEntries} files, which no ordinary document does. Open it in the program that made it and save a copy.`,
  },
  tooManyRows: {
    zh: ({ limitRows }) => `的表格超过${limitRows}行。请只保留要导入的工作表和行后再试。`,
    en: ({ limitRows }) =>
      `has more than ${limitRows} rows. Keep the sheets and rows to be read, and try again.`,
  },
  tooManyCells: {
    zh: ({ limitCells }) =>
      `的表格超过${limitCells}个单元格，可能有内容写在很远的列里。请删除多余的列后再试。`,
    en: ({ limitCells }) =>
      `has more than ${limitCells} cells; something may stand in a far column. Delete the columns that are not needed, and try again.`,
  },
  expandsTooMuch: {
    zh: ({ what }) =>
      `${expansions[what].zh}，不像是正常的文档，为安全起见没有打开。请核对来源；如确系报告，请用原软件另存一份再试。`,
    en: ({ what }) =>
      `${expansions[what].en}, which no ordinary document does, and was not opened. Check where it comes from; if it is a report, save a copy of it in the program that made it.`,
  },
  tookTooLong: {
    zh: ({ limitSeconds }) => `用了${limitSeconds}秒还没有读完，已经停止。请拆分文件，或另存为txt后再试。`,
    en: ({ limitSeconds }) =>
      `was not read within ${limitSeconds} seconds and was given up. Split it, or save it as txt, and try again.`,
  },
  ranOutOfMemory: {
    zh: ({ limitMegabytes }) =>
      `需要的内存超过${limitMegabytes}兆字节，已经停止。请拆分文件，或另存为txt后再试。`,
    en: ({ limitMegabytes }) =>
      `needs more than ${limitMegabytes} MB of memory and was given up. Split it, or save it as txt, and try again.`,
  },
}

type Words = Readonly<Record<Language, string>>

/** What to save a file as, which cannot be read here as it is. */
function formatFor(format: string): 'xlsx' | 'docx' {
  return /^(?:xls|et|ods|xlsb|spreadsheet)/.test(format) ? 'xlsx' : 'docx'
}

/** Where no table was found, a spreadsheet is not what is wrong. */
const tableless: Readonly<Partial<Record<Lookalike, Words>>> = {
  spreadsheet: { zh: '里没有内容', en: 'has nothing in it' },
  document: { zh: '里没有表格，也没有文字', en: 'has no table and no words in it' },
  unknown: { zh: '不是表格', en: 'is no table' },
}

const lookalikes: Readonly<Record<Lookalike, Words>> = {
  spreadsheet: { zh: '是电子表格，不是报告', en: 'is a spreadsheet, not a report' },
  document: { zh: '是文字材料', en: 'is a text' },
  slides: { zh: '是演示文稿，不是报告', en: 'is a slide show, not a report' },
  image: {
    zh: '是图片，其中的文字无法直接读取。请先做文字识别（OCR），或找到原文',
    en: 'is a picture, whose words cannot be read as they are. Run text recognition (OCR) or find the original',
  },
  archive: {
    zh: '是压缩包。请先解压，再逐个打开其中的文件',
    en: 'is an archive. Unpack it and open the files in it',
  },
  xml: { zh: '是不认识的XML数据', en: 'is XML of a kind not known here' },
  mail: {
    zh: '是邮件或单文件网页。请另存其中的附件，或把网页另存为html',
    en: 'is a mail or a web archive. Save its attachment, or the page as html',
  },
  unknown: { zh: '的格式无法识别', en: 'is in a format not known here' },
}

const textless: Readonly<Record<FactsOf<'noText'>['because'], Words>> = {
  scan: {
    zh: '是扫描件，只有图片，没有可以读取的文字。请先做文字识别（OCR），或向报送单位索取电子原件。',
    en: 'is a scan: pictures of pages, without text that can be read. Run text recognition (OCR), or ask the sender for the original file.',
  },
  blank: {
    zh: '里没有文字。请核对是否选对了文件。',
    en: 'has no words in it. Check that it is the right file.',
  },
  unmappedGlyphs: {
    zh: '的字体没有文字编码，读出来是乱码。请找到原文（docx等），或先做文字识别（OCR）。',
    en: 'uses fonts that do not say what their shapes mean, so its text cannot be read. Find the original (docx), or run text recognition (OCR).',
  },
}

const expansions: Readonly<Record<Expansion, Words>> = {
  total: { zh: '解压后过大', en: 'expands to too much' },
  part: { zh: '内部有一个文件解压后过大', en: 'has a part that expands to too much' },
  ratio: { zh: '的压缩率异常地高', en: 'is packed far too tightly' },
  depth: { zh: '的内部嵌套过深', en: 'is nested too deeply' },
  entities: { zh: '含有会无限展开的定义', en: 'defines entities of its own, which can expand without end' },
}

/** A note of `source.notes` in words. An unknown note is given as it stands, so that none is lost. */
export function explainNote(note: string, language: Language): string {
  const [code = '', detail = ''] = note.split(/:(.*)/s)
  return notes.get(code)?.[language](detail) ?? note
}

const notes = new Map<string, Said<string>>(
  Object.entries({
    brokenBytes: {
      zh: (count) => `有${count}处字节损坏，以“\ufffd”代替，请对照原文核对。`,
      en: (count) => `${count} broken bytes are shown as "\ufffd"; compare with the original.`,
    },
    declarationLied: {
      zh: (stated) => `文件自称编码为${stated}，与实际不符，已按实际编码读取。`,
      en: (stated) =>
        `The file says its character set is ${stated}, which it is not; it was read as what it is.`,
    },
    notesAfterBody: {
      zh: (count) => `${count}条脚注、尾注列在正文之后。`,
      en: (count) => `${count} footnotes and endnotes stand after the body.`,
    },
    pagesWithoutText: {
      zh: (pages) => `第${pages}页没有文字，可能是图片，其中的内容没有读到。`,
      en: (pages) => `Pages ${pages} have no text; they may be pictures, and what they say was not read.`,
    },
    unmappedGlyphs: {
      zh: (count) => `有${count}个字符的字体没有文字编码，可能是乱码，请对照原文核对。`,
      en: (count) =>
        `${count} characters are of fonts that do not say what they mean; compare with the original.`,
    },
    embeddedFileNotRead: {
      zh: () => '文档中嵌入了另一个文件，其内容没有读取。',
      en: () => 'Another file is embedded in the document and was not read.',
    },
    sheetsConverted: {
      zh: () => '由旧格式转换为xlsx后读取，请抽查几处数字和日期。',
      en: () => 'Read from an xlsx made of the older format; compare a few numbers and days.',
    },
    convertedByLibreOffice: {
      zh: () => '由LibreOffice转换为docx后读取；段落序号是转换后文件的。',
      en: () => 'Read from a docx made by LibreOffice; paragraph numbers are those of that copy.',
    },
  }),
)

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1).replace(/\.0$/, '')
}
