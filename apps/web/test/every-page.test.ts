// Reads only, as an account of each role: forms are opened and closed again. As zhangmin a draft is added that is on no list.
import { readFileSync } from 'node:fs'
import { afterAll, expect } from 'vitest'
import { findingsAtOnce } from './axe.ts'
import { type Account, draft, type Opening, openings, type Stop, stops } from './every-page.ts'
import { signedIn, test } from './page.ts'
import { type Walk, walkIn } from './walk.ts'

// Each page by all rules as each role that sees it differently. One of a kind is also seen in the other look, where nothing but
// colours can be worse, and once in high contrast. Those who have a telephone at hand, all but the office, see theirs at 360 px.
const pathsIn = (file: string) => {
  const source = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8')
  return [...source.matchAll(/ path: '([^']*)'/g)].map(([, path]) => path!)
}
const partOf = ({ path }: Stop) => /^settings\/?([\w-]*)/.exec(path)?.[1]

test('no page is left out', () => {
  const pages = pathsIn('routes.tsx').filter((path) => !stops.some(({ route }) => route === path))
  const parts = new Set(stops.map((stop) => partOf(stop) || 'account'))
  const unseen = pathsIn('pages/settings/settings-page.tsx').filter((part) => !parts.has(part))
  expect([...pages, ...unseen]).toEqual([])
})

const walks = new Map<Account, Promise<Walk>>()

/** Everybody signs in once. */
function walking(account: Account): Promise<Walk> {
  const walk = walks.get(account) ?? begun(account)
  walks.set(account, walk)
  return walk
}

async function begun(account: Account): Promise<Walk> {
  const walk = await walkIn(await signedIn(account, '/help'))
  // Light and dark as the screen asks for it.
  await choose(walk, 'system')
  if (account === 'zhangmin') await walk.page.evaluate(addDraft, draft)
  return walk
}

const choose = ({ page }: Walk, look: string) => page.getByLabel('显示方式').selectOption(look)

afterAll(async () => {
  for (const walk of walks.values()) await (await walk).page.context().close()
})

/** The first of each page and each part of the settings. */
const ofAKind = new Set(
  new Map(stops.toReversed().map((stop) => [`${stop.route} ${partOf(stop)}`, stop])).values(),
)
const byAccount = <Row extends { readonly by: readonly Account[]; readonly path: string }>(
  rows: readonly Row[],
) =>
  [...new Set(rows.flatMap(({ by }) => by))].flatMap((account) =>
    rows.filter(({ by }) => by.includes(account)).map((row) => [account, row.path, row] as const),
  )

test.each(byAccount(stops))('%s, %s: a heading, nothing serious by axe', async (account, _path, stop) => {
  const walk = await walking(account)
  const found = [...(await seen(walk, stop))]
  if (account !== 'zhangmin') found.push(...(await small(walk)))
  expect([...found, ...walk.page.faults]).toEqual([])
})

test.each(byAccount(openings))('%s, %s: nothing serious in a form', async (account, _path, opening) => {
  const walk = await walking(account)
  expect([...(await opened(walk, opening)), ...walk.page.faults]).toEqual([])
})

test('in high contrast all words stand out', async () => {
  const walk = await walking('zhangmin')
  await walk.go('help', '使用手册 · 开始')
  await choose(walk, 'contrast')
  const found: string[] = []
  for (const { path, see, by } of ofAKind) {
    if (!by.includes('zhangmin')) continue
    await walk.go(path, see)
    found.push(...named(path, await findingsAtOnce(walk.page, { colours: true })))
  }
  expect(found).toEqual([])
})

/** What is wrong with a page, and with what stands behind its tabs. */
async function seen(walk: Walk, stop: Stop): Promise<readonly string[]> {
  const { page } = walk
  await walk.go(stop.path, stop.see)
  const found = [...(await findingsAtOnce(page))]
  if (ofAKind.has(stop)) found.push(...(await inTheOtherLook(walk)))
  const headings = await page.locator('h1').allInnerTexts()
  if (headings.length !== 1 || headings[0] === '') found.push(`headings: ${JSON.stringify(headings)}`)
  const tabs = page.locator('#content').getByRole('tab')
  for (let at = 1; stop.hasTabs && at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click()
    await walk.settled()
    found.push(...named(await tabs.nth(at).innerText(), await findingsAtOnce(page)))
  }
  return found
}

/** What is wrong with a form that opens over a page. */
async function opened(walk: Walk, { path, see, press }: Opening): Promise<readonly string[]> {
  const { page } = walk
  await walk.go(path, see)
  for (const name of press)
    await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click()
  await page.getByRole('dialog').waitFor()
  await walk.settled()
  const found = [...(await findingsAtOnce(page)), ...(await inTheOtherLook(walk))]
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  return found
}

/** Light where it was dark, dark where it was light, without loading anything anew; it stays so. */
async function inTheOtherLook({ page, settled }: Walk): Promise<readonly string[]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const colorScheme = isDark ? 'light' : 'dark'
  await page.emulateMedia({ colorScheme })
  await settled()
  return named(colorScheme, await findingsAtOnce(page, { colours: true }))
}

async function small({ page, settled }: Walk): Promise<readonly string[]> {
  await page.setViewportSize({ width: 360, height: 740 })
  await settled()
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await page.setViewportSize({ width: 1280, height: 800 })
  return over > 0 ? [`${over} px over the edge of a phone`] : []
}

const named = (where: string, found: readonly string[]) => found.map((each) => `${where}: ${each}`)

/** Runs in the page, so that the session is its own. */
async function addDraft(id: string): Promise<void> {
  const { csrfToken } = (await (await fetch('api/session')).json()) as { readonly csrfToken: string }
  const added = {
    ...{ kind: 'added', itemKind: 'task', words: '编制2026年口袋公园建设计划', sources: [] },
    ...{ duties: { responsible: [], supporting: [] }, measure: { kind: 'yesNo' } },
    schedule: { kind: 'straight', start: '2025-11-06', deadline: '2025-12-31' },
  }
  const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken }
  const body = JSON.stringify({ deeds: [added] })
  const told = await fetch(`api/items/${id}/deeds`, { method: 'POST', headers, body })
  // Read in any case: a request is not over before its answer is read.
  const answer = await told.text()
  if (!told.ok) throw new Error(answer)
}
