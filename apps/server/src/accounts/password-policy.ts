/** What a password must be (口令要求). */
export interface PasswordPolicy {
  readonly shortest: number
  /** How many of the four: small letters, capitals, digits, signs. */
  readonly classes: number
  /** No stretch of this many characters of the user's name, in either direction. */
  readonly nameRun: number
  /** After how many days it must be changed; undefined for never. */
  readonly changeDays: number | undefined
}

/** Why a password is too weak (口令不符合要求), as people read it. */
export type PasswordFault = 'tooShort' | 'tooFewClasses' | 'holdsName' | 'isKnown'

/** The first to be tried by anyone who guesses; compared without case. */
const known = new Set([
  ...['password1!', 'passw0rd!', 'p@ssw0rd', 'p@ssword1', 'admin123!', 'admin@123', 'admin!123', 'abc123!@#'],
  ...[
    'aa123456!',
    'aa123456@',
    'abcd1234!',
    'abcd@1234',
    'abc@123456',
    'qwe123!@#',
    'qwer1234!',
    'qwer@1234',
  ],
  ...['1qaz@wsx', '1qaz!qaz', '1qaz2wsx!', '!qaz2wsx', 'zaq1@wsx', 'huawei@123', 'test@123', 'test1234!'],
  ...[
    'root@123',
    'user@123',
    'changeme1!',
    'welcome1!',
    'welcome@123',
    'letmein1!',
    'gov@12345',
    'zf@123456',
  ],
])

/** What is wrong with a password for the account of this name; empty for one that will do. */
export function faultsOfPassword(password: string, name: string, policy: PasswordPolicy): PasswordFault[] {
  const faults: readonly (readonly [fault: PasswordFault, holds: boolean])[] = [
    ['tooShort', Array.from(password).length < policy.shortest],
    ['tooFewClasses', classesOf(password) < policy.classes],
    ['holdsName', holdsRunOf(name, password, policy.nameRun)],
    ['isKnown', known.has(password.toLowerCase())],
  ]
  return faults.filter(([, holds]) => holds).map(([fault]) => fault)
}

/** The faults in words (口令要求说明). */
export function passwordFaultWords(
  fault: PasswordFault,
  { shortest, classes, nameRun }: PasswordPolicy,
): readonly [zh: string, en: string] {
  switch (fault) {
    case 'tooShort':
      return [`不少于${shortest}个字符`, `at least ${shortest} characters`]
    case 'tooFewClasses':
      return [
        `大写字母、小写字母、数字、符号中至少${classes}种`,
        `at least ${classes} of capitals, small letters, digits and signs`,
      ]
    case 'holdsName':
      return [`不含用户名中连续${nameRun}个字符`, `no ${nameRun} characters in a row of the name`]
    case 'isKnown':
      return ['不是常见口令', 'none of the common passwords']
  }
}

/** Chinese characters and the like are signs: nobody guesses by them. */
function classesOf(password: string): number {
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9\s]/]
  return classes.filter((each) => each.test(password)).length
}

function holdsRunOf(name: string, password: string, run: number): boolean {
  const letters = Array.from(name.toLowerCase())
  const inside = password.toLowerCase()
  return letters.some((_, i) => {
    const stretch = letters.slice(i, i + run)
    if (stretch.length < run) return false
    return inside.includes(stretch.join('')) || inside.includes(stretch.toReversed().join(''))
  })
}
