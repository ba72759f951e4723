/** 第37项; what is numbered otherwise stays as it is, as 批示2 (序号写法). */
export function serialText(serial: string, numbered: (serial: string) => string): string {
  return /^\d/.test(serial) ? numbered(serial) : serial
}
