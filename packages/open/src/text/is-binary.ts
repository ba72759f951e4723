// Form feed, escape and the DOS end-of-file mark do turn up in old text files.
const control = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f\u007f]/gu

/**
 * Whether decoded `text` is no text at all: more than one character in a hundred is a control or broken, and
 * more than one.
 */
export function isBinary(text: string): boolean {
  const odd = (text.match(control)?.length ?? 0) + (text.split('\ufffd').length - 1)
  return odd > Math.max(1, 0.01 * text.length)
}
