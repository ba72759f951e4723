import { decodeEntities } from '../xml/entities.ts'

// In order: what stands inside a later one's marks is looked at first.
const marks: readonly (readonly [pattern: RegExp, kept: string])[] = [
  [/<!--[\s\S]*?-->/g, ''],
  [/!\[([^\]]*)\]\([^)\n]*\)/g, ''],
  [/\[\^[^\]\s]+\]/g, ''],
  [/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1'],
  [/\[([^\]\n]+)\]\[[^\]\n]*\]/g, '$1'],
  [/<((?:https?|mailto):[^>\s]+)>/g, '$1'],
  [/<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>/gi, ''],
  [/(`+)([^`]+)\1/g, '$2'],
  [/(\*{1,3})(?=\S)([^*\n]*?\S)\1/g, '$2'],
  [/(?<![\w\u3400-\u9fff])(_{1,3})(?=\S)([^_\n]*?\S)\1(?![\w\u3400-\u9fff])/gu, '$2'],
  [/~~(?=\S)([^~\n]*?\S)~~/g, '$1'],
]

/** A line of Markdown without its inline marks: emphasis, code, links and images, tags; entities decoded. */
export function withoutInlineMarks(line: string): string {
  // A backslash makes a mark a character: \* is kept as one that no pattern above knows, until the end.
  const shielded = line.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => shield(mark))
  const bare = marks.reduce((text, [pattern, kept]) => text.replace(pattern, kept), shielded)
  return decodeEntities(bare.replace(/&nbsp;/g, ' ')).replace(/[\ue100-\ue1ff]/g, unshield)
}

const shieldBase = 0xe100

function shield(mark: string): string {
  return String.fromCharCode(shieldBase + mark.charCodeAt(0))
}

function unshield(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - shieldBase)
}
