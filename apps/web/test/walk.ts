import type { Page } from 'playwright-core'

/** Goes from page to page in the same window, as links do (页间移动): nothing is loaded anew, nobody signs in again. */
export interface Walk {
  readonly page: Page & { readonly faults: readonly string[] }
  /** Goes there, and waits until this can be read and nothing is on its way. */
  readonly go: (path: string, see: string | RegExp) => Promise<void>
  /** Waits until nothing is on its way and two pictures have been drawn. */
  readonly settled: () => Promise<void>
}

/** A walk in a window (页间移动) that somebody has signed in to; what moves is still. */
export async function walkIn(page: Walk['page']): Promise<Walk> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const settled = settling(page)
  return {
    page,
    settled,
    go: async (path, see) => {
      await page.evaluate((path) => history.pushState(null, '', new URL(path, document.baseURI)), path)
      await page.getByText(see).first().waitFor()
      await settled()
    },
  }
}

function settling(page: Page): () => Promise<void> {
  const under = new Set<object>()
  page.on('request', (request) => under.add(request))
  page.on('requestfinished', (request) => under.delete(request))
  page.on('requestfailed', (request) => under.delete(request))
  return async () => {
    for (let quiet = 0; quiet < 2; ) {
      const busy = await page.evaluate(drawnAndBusy)
      quiet = under.size > 0 || busy > 0 ? 0 : quiet + 1
    }
  }
}

/** After two pictures, how much still turns, shimmers or moves. Runs in the page. */
function drawnAndBusy(): Promise<number> {
  return new Promise((resolve) => {
    const turning = '.ant-skeleton-active, .ant-spin-spinning'
    // What turns for ever is counted by its class.
    const moving = () =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations === 1)
    const count = () => document.querySelectorAll(turning).length + moving().length
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(count())))
  })
}
