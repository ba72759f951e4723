/** Digits with thousands marked (数字写法): 40000 → 40,000; anything that is no number stays as it is. */
export function numberText(digits: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(digits) ?? []
  if (whole === '') return digits
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + rest
}
