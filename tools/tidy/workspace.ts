/** Whose file it is: packages/reader/src/read.ts belongs to reader; undefined outside of packages and apps. */
export function memberOf(path: string): string | undefined {
  return /^(?:packages|apps)\/([^/]+)\//.exec(path)?.[1]
}

/** Code for tests and for making fixtures: it may use what the product may not. */
export function isForTests(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^(?:packages|apps)\/[^/]+\/(?:test|fixtures)\//.test(path)
}

/** Settings of a tool, in the form the tool asks for. */
export function isConfig(path: string): boolean {
  return /\.config\.[cm]?[jt]s$/.test(path)
}

/** Of the package that `from` names: @mozilla/readability, fflate; undefined for files and for Node itself. */
export function packageNamed(from: string): string | undefined {
  if (from.startsWith('.') || from.startsWith('/') || from.startsWith('node:')) return undefined
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
