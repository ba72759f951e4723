import type { Reading, Section } from '@taizhang/reader'
import { printed } from './printed.ts'

/** The headings over each section of a reading (章节路径), the highest first and its own last, by section id. */
export function sectionChains({ sections }: Reading): ReadonlyMap<string, readonly Section[]> {
  const chains = new Map<string, readonly Section[]>()
  // A parent stands before its children, so its chain is there when they need it.
  for (const section of sections) {
    const above = section.parent === null ? [] : (chains.get(section.parent) ?? [])
    chains.set(section.id, [...above, section])
  }
  return chains
}

/** Headings in one line, as a table prints them: 三、重点任务 / （一）壮大产业. */
export function sectionPath(chain: readonly Section[] | undefined): string {
  return (chain ?? []).map(({ text }) => printed(text)).join(' / ')
}
