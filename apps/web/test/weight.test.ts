import { expect } from 'vitest'
import { city, enter, openWindow, test } from './page.ts'

/** Scripts and styles that a page has fetched so far, in KB as sent. */
async function loaded(path: string, until: 'door' | 'first row') {
  const page = await openWindow()
  let bytes = 0
  page.on('response', (response) => {
    if (/\.(?:js|css)$/.test(new URL(response.url()).pathname))
      bytes += Number(response.headers()['content-length'] ?? Number.NaN)
  })
  await page.goto(path)
  await page.locator('input[autocomplete=username]').waitFor()
  if (until === 'first row') {
    await enter(page, 'zhangmin', city!.passwords.zhangmin!)
    await page.locator('.ledger-row').first().waitFor()
  }
  await page.context().close()
  return Math.round(bytes / 1000)
}

test('the door weighs at most 200 KB', async () => {
  expect(await loaded('ledger', 'door')).toBeLessThanOrEqual(200)
})

test('what is loaded before the first row of the ledger shows weighs at most 450 KB', async () => {
  expect(await loaded('ledger', 'first row')).toBeLessThanOrEqual(450)
})
