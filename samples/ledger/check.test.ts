import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const text = readFileSync(join(here, '../src/qinglan-2025.txt'), 'utf8')

type Line = Readonly<Record<string, string>>

function table(name: string): readonly Line[] {
  const [head = '', ...lines] = readFileSync(join(here, name), 'utf8').replace(/\n$/, '').split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    expect([name, line, cells.length]).toEqual([name, line, names.length])
    return Object.fromEntries(names.map((each, i) => [each, cells[i]!]))
  })
}

const column = (lines: readonly Line[], name: string) => lines.map((line) => line[name]!)
const words = (cell: string | undefined) => (cell ?? '').split(' ').filter((word) => word !== '')
const twice = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i)

const orgUnits = table('org-units.tsv')
const posts = table('posts.tsv')
const people = table('people.tsv')
const divisions = table('divisions.tsv')
const rows = table('table-2025.tsv')
const paths = table('progress-2025.tsv')
const comments = table('comments-2025.tsv')
const leftOut = table('left-out-2025.tsv')
const duties = readFileSync(join(here, 'duties.csv'), 'utf8').trimEnd().split('\n').slice(1)
const ids = column(orgUnits, 'id')

describe('who there is', () => {
  test.each([
    ['directDepartment', 30],
    ['countyGovernment', 8],
    ['developmentZone', 1],
    ['partyBody', 7],
    ['massOrganisation', 4],
    ['dualManaged', 3],
    ['verticallyManaged', 5],
    ['resident', 4],
  ])('%s: %i bodies', (relation, count) => {
    expect(orgUnits.filter((each) => each.relation === relation)).toHaveLength(count)
  })

  test('62 bodies; no id, code, name or short name is given twice', () => {
    expect(orgUnits).toHaveLength(62)
    const names = orgUnits.flatMap(({ name, short_names }) => [name!, ...short_names!.split('、')])
    for (const values of [ids, column(orgUnits, 'code'), names]) expect(twice(values)).toEqual([])
  })

  test('every body has a head and a liaison, every leader a desk', () => {
    for (const id of ids)
      for (const kind of ['head', 'liaison'])
        expect([id, kind, posts.filter((post) => post.org_unit === id && post.kind === kind).length]).toEqual([id, kind, 1])
    const leaders = posts.filter(({ kind }) => kind === 'leader' || kind === 'sponsor').map(({ id }) => id)
    expect(column(posts, 'records_for').filter((id) => id !== '').toSorted()).toEqual(leaders.toSorted())
  })

  test('every post is of a body and was held when the year began; nobody of one name is two persons', () => {
    expect(posts.filter(({ org_unit }) => !ids.includes(org_unit!))).toEqual([])
    expect(people.filter(({ post }) => !column(posts, 'id').includes(post!))).toEqual([])
    for (const { id } of posts)
      expect([id, people.filter((each) => each.post === id && each.from === '2025-01-01').length]).toEqual([id, 1])
    const persons = new Set(people.map(({ id, name }) => `${id} ${name}`))
    expect(twice([...persons].map((person) => person.split(' ')[1]!))).toEqual([])
  })

  test.each(['2025-01-01', '2025-07-14'])('on %s every body answers to one leader', (day) => {
    const held = new Map<string, string>()
    for (const each of divisions) if (each.from! <= day) for (const id of words(each.org_units)) held.set(id, each.post!)
    expect([...held.keys()].toSorted()).toEqual(ids.toSorted())
    for (const from of new Set(column(divisions, 'from')))
      expect(twice(divisions.filter((each) => each.from === from).flatMap((each) => words(each.org_units)))).toEqual([])
    expect([...held.values()].filter((post) => !column(posts, 'id').includes(post))).toEqual([])
  })

  test('the duties name bodies of the city, each once', () => {
    const named = duties.map((line) => line.split(',')[0]!)
    expect(named.filter((name) => !column(orgUnits, 'name').includes(name))).toEqual([])
    expect(twice(named)).toEqual([])
  })
})

describe('the table of 2025', () => {
  const planFrom = text.indexOf('二、2025年工作总体要求')

  test('229 rows, numbered on, each the words of the plan part', () => {
    expect(column(rows, 'serial')).toEqual(Array.from({ length: 229 }, (_, i) => `${i + 1}`))
    const quotes = rows.map(({ words, quote }) => quote || words!)
    expect(quotes.filter((quote) => text.indexOf(quote, planFrom) < 0)).toEqual([])
    expect(leftOut.filter(({ words }) => !text.includes(words!))).toEqual([])
  })

  test('every body named is one of the city, and no lead is responsible beside itself', () => {
    for (const { serial, lead, responsible } of rows) {
      expect([serial, [lead!, ...words(responsible)].filter((id) => !ids.includes(id))]).toEqual([serial, []])
      expect([serial, twice([lead!, ...words(responsible)])]).toEqual([serial, []])
    }
  })

  test('every row has a path of figures, and no path is of no row', () => {
    expect(column(paths, 'serial')).toEqual(column(rows, 'serial'))
  })

  test('bodies of every relation lead something, and half of them more than one', () => {
    const leads = new Set(column(rows, 'lead'))
    const relations = new Set(orgUnits.filter(({ id }) => leads.has(id!)).map(({ relation }) => relation))
    expect(relations.size).toBe(8)
    expect(leads.size).toBeGreaterThan(40)
  })

  test('24 comments of 13 bodies, each about one row', () => {
    expect([comments.length, new Set(column(comments, 'org_unit')).size]).toEqual([24, 13])
    expect(comments.filter(({ org_unit }) => !ids.includes(org_unit!))).toEqual([])
    for (const { about } of comments)
      expect([about, rows.filter((row) => row.words!.includes(about!)).length]).toEqual([about, 1])
  })
})
