import { readFileSync } from 'node:fs'
import type { CalendarDate, OrgUnitMatch, PrintedRow } from '@taizhang/ledger'

/** A line of a table of tab-separated values, by its headings. */
type Line = Readonly<Record<string, string>>

function linesOf(file: string): Line[] {
  const text = readFileSync(new URL(`../../../samples/ledger/${file}`, import.meta.url), 'utf8')
  const [head = '', ...lines] = text.trim().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}

const names = new Map(linesOf('org-units.tsv').map(({ id = '', name = '' }) => [id, name]))

/** The bodies of the made-up city, by id. */
export const orgUnitIds: readonly string[] = [...names.keys()]

/** What a body of the made-up city is called; anything else as it is. */
export function nameOf(id: string): string {
  return names.get(id) ?? id
}

/** The id of a body by its name; undefined for none. */
export function idOf(name: string): string | undefined {
  return orgUnitIds.find((id) => names.get(id) === name)
}

const types = { target: 'indicator', project: 'project', livelihood: 'livelihood' } as const

/** Rows of the made-up city's table, under two headings of our own. */
export function sampleRows(count: number): PrintedRow[] {
  return linesOf('table-2025.tsv')
    .slice(0, count)
    .map((line, i) => ({
      ...{ row: `row-${line.serial}`, serial: String(i + 1), words: line.words ?? '', heads: [], parts: [] },
      group: i < count / 2 ? ['一、主要预期目标和重点任务'] : ['二、民生和其他任务', '（一）民生实事'],
      type: types[line.kind as keyof typeof types] ?? 'work',
      measures: line.target ? [{ words: `${(line.words ?? '').slice(0, 8)}${line.target}${line.unit}` }] : [],
      deadline: { from: 'text', date: line.deadline as CalendarDate, words: '2025年12月底前' },
      duties: {
        ...(line.lead && { lead: line.lead }),
        responsible: (line.responsible ?? '').split(' ').filter((id) => id !== ''),
        supporting: [],
      },
    }))
}

const counties = ['linlan', 'wangchuan', 'beizhu', 'wuling', 'yunze', 'songping', 'heyuan', 'jishan']

/** Finds a body by its full name, and the counties together; nothing else is known here. */
export function matchOrgUnit(written: string): OrgUnitMatch {
  const together = /^各县[（(]市、区[）)]政府$/.test(written)
  const id = idOf(written)
  const orgUnits = together ? [...counties, 'development-zone'] : id === undefined ? [] : [id]
  const kind = orgUnits.length === 0 ? 'unknown' : 'exact'
  return { written, kind, orgUnits, score: kind === 'exact' ? 100 : 0, reason: '全称' }
}
