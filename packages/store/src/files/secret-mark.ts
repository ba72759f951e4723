/** 绝密 · 机密 · 秘密: the levels of state secrets (《中华人民共和国保守国家秘密法》). */
export type SecretLevel = 'topSecret' | 'secret' | 'confidential'

/** A stretch of an upload that is read for marks (待查文字): a page, a header or footer, a body. */
export interface SecretPart {
  /** What people call it: 页眉, 第1页, 正文. */
  readonly place: string
  readonly text: string
}

/** A mark of secrecy (密级标志) as it was found. */
export interface SecretMark {
  readonly level: SecretLevel
  /** Verbatim. */
  readonly words: string
  /** The part that bears it, or 文件名. */
  readonly place: string
}

/** What looking for marks came to (密级检查). `unseen`: there were no words to look at, a picture or a locked file; a person must. */
export type SecretCheck =
  | { readonly kind: 'marked'; readonly mark: SecretMark }
  | { readonly kind: 'unmarked' }
  | { readonly kind: 'unseen' }

const levels: Readonly<Record<string, SecretLevel>> = {
  绝密: 'topSecret',
  机密: 'secret',
  秘密: 'confidential',
}

// 机 密 is set with a space between the two in print (GB/T 9704—2012, 7.2.2).
const level = '(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)'
const star = '[★☆⭐✩✭✯✰＊*﹡⋆]'
/** How long: 1年, 10年, 6个月, 长期, 启用前, 解密时间. */
const term = '(?:[\\d０-９一二三四五六七八九十]{1,3}\\s*(?:年|个月|月)|长期|启[用封]前|解密时间|开启前)'
const open = '[〔【（(\\[［「『<《〈]'
const close = '[〕】）)\\]］」』>》〉]'

/** A level, a star, and how long: wherever it stands, but for words that tell of marks, “机密★1年”, and 商业秘密★3年, which is no state secret. */
const starred = new RegExp(`(?<![“"'‘「『《]|商业)${level}级?\\s{0,4}${star}(?![”"'’」』》])`, 'u')

/** 密级：机密. What follows must end the entry: 密级：机密以上文件由专人保管 tells of others. */
const labelled = new RegExp(
  `(?:^|[\\s|:：;；,，])密\\s{0,4}级\\s*[:：]?\\s*(?:[☑■√✓✔☒]\\s*)?(?:${open}\\s*)?${level}级?(?=\\s|${star}|${close}|[,，;；。|]|$)`,
  'mu',
)
const ticked = new RegExp(`密\\s{0,4}级\\s*[:：][^\\n]{0,20}[☑■√✓✔☒]\\s*${level}`, 'u')

/** What may stand on the line of a mark: the copy's number 000001, how urgent it is. */
const beside = '(?:\\d{4,8}|特\\s?急|加\\s?急|平\\s?急|特提|急件|份号\\s*[:：]?\\s*\\d{0,8})'
const alone = new RegExp(
  `^(?:${beside}\\s+){0,2}(?:${open}\\s*)?${level}级?(?:\\s*${close})?(?:\\s*[·•.．]?\\s*${term})?(?:\\s*${close})?(?:\\s+${beside}){0,2}$`,
  'u',
)
/** Lines at the head of a part that can bear a mark alone; further down, a cell of a table may read 机密. */
const headLines = 8

const named = new RegExp(
  `(?:${open}\\s*${level}级?\\s*(?:${term})?\\s*${close})|(?:^${level}级?(?:\\s*${term})?(?=[\\s\\-_—–.．·、+]|$))`,
  'u',
)

/**
 * Whether an upload bears a mark of state secrecy (密级检查), by the words of its parts and its file name. Such a file
 * may not be kept on this system, and is refused before a byte of it is stored.
 *
 * 保密工作, 商业秘密 and 破解增长的秘密 are no marks: a mark stands with a star, after 密级：, or by itself at the head of a part.
 * Words inside pictures cannot be read here; a file without words is `unseen`.
 */
export function checkSecret(name: string, parts: readonly SecretPart[]): SecretCheck {
  const mark = markInName(name) ?? firstOf(parts, markIn)
  if (mark) return { kind: 'marked', mark }
  return parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? { kind: 'unmarked' } : { kind: 'unseen' }
}

function markInName(name: string): SecretMark | undefined {
  const bare = name.replace(/^.*[/\\]/, '')
  const found = starred.exec(bare) ?? named.exec(bare)
  return found ? markOf(found[0], '文件名') : undefined
}

function markIn({ text, place }: SecretPart): SecretMark | undefined {
  const found = starred.exec(text) ?? labelled.exec(text) ?? ticked.exec(text)
  const words = found?.[0] ?? headOf(text).find((line) => alone.test(line))
  return words === undefined ? undefined : markOf(words, place)
}

function headOf(text: string): string[] {
  // Enough for eight lines of a head; a body without line ends is not one.
  return text
    .slice(0, 4000)
    .split(/[\r\n\f\v\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, headLines)
}

function markOf(words: string, place: string): SecretMark {
  const [written = ''] = words.match(new RegExp(level, 'gu'))?.slice(-1) ?? []
  const found = levels[written.replace(/\s/g, '')]
  if (!found) throw new Error(`A mark of secrecy without a level: ${words}`)
  return { level: found, words: words.trim(), place }
}

function firstOf<From, To>(values: readonly From[], find: (value: From) => To | undefined): To | undefined {
  for (const value of values) {
    const found = find(value)
    if (found !== undefined) return found
  }
  return undefined
}

const levelWords = {
  topSecret: { zh: '绝密', en: 'top secret' },
  secret: { zh: '机密', en: 'secret' },
  confidential: { zh: '秘密', en: 'confidential' },
} as const

/** What to tell whoever uploaded it (密级检查结果); undefined when nothing needs to be said. */
export function explainSecretCheck(
  check: SecretCheck,
): { readonly zh: string; readonly en: string } | undefined {
  if (check.kind === 'unmarked') return undefined
  if (check.kind === 'unseen') {
    return {
      zh: '文件里没有能读出的文字（图片、扫描件或加密文件），查不出有没有密级标志。请打开看过，确认不是涉密文件再使用。',
      en: 'No words could be read (a picture, a scan or a locked file), so a mark of secrecy could not be looked for. Look at it, and be sure that it is not classified.',
    }
  }
  const { place, words } = check.mark
  const { zh, en } = levelWords[check.mark.level]
  return {
    zh: `没有保存：${place}标有“${words}”（${zh}）。涉密文件不得在本系统存储、处理，请按保密规定处置；如标志有误，请由定密单位更正后再上传。`,
    en: `Not stored: it is marked ${en} (${words}). Classified files must not be kept here; handle it by the rules on state secrets, or have the mark corrected by the body that set it.`,
  }
}
