/** Something that is not as STYLE.md has it (不合规之处): where, and what to do about it. */
export interface Violation {
  readonly path: string
  readonly line: number
  readonly message: string
}

/** As editors and terminals know to jump to. */
export function printed({ path, line, message }: Violation): string {
  return `${path}:${line} ${message}`
}
