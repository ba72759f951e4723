/** A document number as it is printed (文号): the year in 〔〕, however its brackets and digits were typed. */
export function printedNumber(typed: string): string {
  return typed
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s*[[［(（【〔﹝]\s*(\d{4})\s*[\]］)）】〕﹞]\s*/, '〔$1〕')
    .replace(/〕第?(\d+)\s*号/, '〕$1号')
}
