import type { Level } from '@taizhang/reader'

/** Where names are read: what the place is called, and of which level it is. */
export interface PlaceLevel {
  /** 青澜市; undefined where it is not known. */
  readonly place?: string
  readonly level: Level
}

/** The word that stands for one's own place: 市教育局 in a city, 县教育局 in a county. No place: 市场监管局, 市政工程处, 区域合作办. */
const ownWords: Readonly<Record<Level, RegExp | undefined>> = {
  national: undefined,
  province: /^(?:省|自治区|市(?!场|监|政(?!府)))/u,
  prefecture: /^(?:市(?!场|监|政(?!府))|州|盟|地区)/u,
  county: /^(?:县|区(?!域|划|块)|旗|市(?!场|监|政(?!府)))/u,
  township: /^(?:镇|乡|街道)/u,
  unknown: /^市(?!场|监|政(?!府))/u,
}

/** A name without blanks (名称规整), brackets of one width, the two words that are written either way made one. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace('人民政府', '政府')
    .replace('管理委员会', '管委会')
}

/** A bare name without the place before it (去掉地名): 青澜市教育局 and 市教育局 are 教育局, 青澜供电公司 is 供电公司. */
export function withoutPlace(bare: string, { place, level }: PlaceLevel): string {
  const own = ownWords[level]
  if (place !== undefined && bare.startsWith(place)) return bare.slice(place.length)
  const short = place?.replace(/[省市县区州盟旗]$/u, '')
  if (short && bare.startsWith(short) && !/^[省市县区州盟旗乡镇]/u.test(bare.slice(short.length)))
    return bare.slice(short.length)
  return own === undefined ? bare : bare.replace(own, '')
}

/** Whether a bare name begins with the word for one's own place, or its name (本级单位). */
export function isOwn(bare: string, where: PlaceLevel): boolean {
  return withoutPlace(bare, where) !== bare
}
