/** A number that names a person (个人信息号码): of the identity card (身份证号) or of a mobile telephone (手机号). */
export type PersonalNumber = 'identity' | 'mobile'

const patterns: readonly (readonly [PersonalNumber, RegExp])[] = [
  [
    'identity',
    /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/,
  ],
  ['mobile', /(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\.?\d)/],
]

/** Which numbers of persons a text seems to hold (疑似个人信息), full-width digits as well; each kind once. */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  const half = text.normalize('NFKC')
  return patterns.filter(([, pattern]) => pattern.test(half)).map(([kind]) => kind)
}
