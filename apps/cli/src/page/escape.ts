const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Words as they may stand in a page (转义), as text or in an attribute; control characters are dropped, and those that would
 * turn the reading direction of what stands beside them.
 */
export function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character]!)
}
