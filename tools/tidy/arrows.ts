import { posix } from 'node:path'
import { type Import, lineAt, type SourceFile } from './syntax.ts'
import type { Violation } from './violation.ts'
import { isConfig, isForTests, memberOf, packageNamed } from './workspace.ts'

const scope = '@taizhang/'

/** What each may import (依赖方向): the table of ARCHITECTURE.md. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  server: ['contract', 'papers', 'intake', 'open', 'reader', 'ledger', 'store', 'terms'],
  cli: ['server', 'contract', 'papers', 'intake', 'open', 'reader', 'ledger', 'store', 'terms'],
  web: ['contract', 'reader', 'ledger', 'terms'],
  papers: ['intake', 'ledger', 'open', 'terms'],
  store: ['ledger', 'terms'],
  intake: ['reader', 'ledger', 'terms'],
  contract: ['reader', 'ledger', 'terms'],
  open: ['terms'],
  reader: ['terms'],
  ledger: ['terms'],
  terms: [],
}

/** Here only types may cross: what the HTTP API takes and gives must not pull in the reader, and a page decides nothing. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  contract: ['reader', 'ledger'],
  web: ['reader', 'ledger'],
}

/** Used alone, tested alone, run in a browser: nothing from outside, nothing of Node. */
const selfContained = new Set(['terms', 'reader', 'ledger', 'intake'])

/** Imports that go against an arrow, around a package's front door, or out of a package that is to stand alone. */
export function againstArrows(file: SourceFile): Violation[] {
  const member = memberOf(file.path)
  if (member === undefined) return []
  return file.imports.flatMap((each) => {
    const message = faultOf(file.path, member, each)
    return message ? [{ path: file.path, line: lineAt(file.text, each.start), message }] : []
  })
}

function faultOf(path: string, member: string, each: Import): string | undefined {
  const { from } = each
  if (from.startsWith('.')) return leavesMember(path, from)
  if (from.startsWith(scope)) return crossing(member, each)
  if (!selfContained.has(member) || isForTests(path)) return undefined
  return `${member} stands alone and may not import ${from}: take what it gives as an argument, or move this code to a package that may.`
}

function leavesMember(path: string, from: string): string | undefined {
  const home = path.split('/').slice(0, 2).join('/')
  const target = posix.join(posix.dirname(path), from)
  if (target.startsWith(`${home}/`)) return undefined
  if ((isForTests(path) || isConfig(path)) && memberOf(target) === undefined) return undefined // samples, settings
  return `${from} lies outside of ${home}: import the package by its name, and export there what is missing.`
}

function crossing(member: string, { from, typeOnly }: Import): string | undefined {
  const name = packageNamed(from)!
  const target = name.slice(scope.length)
  if (from !== name)
    return `${from} goes past the front door: import from ${name}, and export there what is missing.`
  if (target === member) return `${member} imports itself by name: import the file, ./….ts.`
  const allowed = arrows[member]
  if (!allowed)
    return `${member} has no row among the arrows (tools/tidy/arrows.ts): add one, as in ARCHITECTURE.md.`
  if (!allowed.includes(target)) {
    return `${member} may not import ${target} (it may: ${allowed.join(', ') || 'nothing'}): take the values as an argument, or move this code.`
  }
  if (typesOnly[member]?.includes(target) && !typeOnly) {
    return `${member} may import only types from ${target}: write import type.`
  }
  return undefined
}
