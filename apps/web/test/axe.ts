import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What stands in the way of people who use a keyboard, a reader aloud or strong contrast (无障碍问题): serious and critical ones, with the element. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await injectAxe(page)
  return findings(page, {})
}

/** How a part of a page is looked at (检查范围): all of it by all rules, unless said. */
export interface AxeLook {
  /** The element looked at; the whole page where there is none. */
  readonly within?: string
  /** Only how colours stand out: all that another look changes. */
  readonly colours?: boolean
}

/** The same for a page that is looked at again and again (快速检查): of elements of one make beside each other, the first few. */
export async function findingsAtOnce(page: Page, look: AxeLook = {}): Promise<readonly string[]> {
  await injectAxe(page)
  await page.evaluate(markRepeated, look.within)
  const found = await findings(page, look)
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('[data-repeated]')) each.removeAttribute('data-repeated')
  })
  return found
}

/** Not as a script of the page: its policy lets in none but its own. */
async function injectAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
}

async function findings(page: Page, { within, colours }: AxeLook): Promise<readonly string[]> {
  const violations = await page.evaluate(
    async ([within, colours]) => {
      const { axe } = globalThis as unknown as {
        readonly axe: {
          run(context: object, options: object): Promise<{ readonly violations: readonly Violation[] }>
        }
      }
      const context = { include: [within ?? 'html'], exclude: ['[data-repeated]'] }
      const rules = colours ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}
      return (await axe.run(context, { resultTypes: ['violations'], ...rules })).violations
    },
    [within, colours] as const,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 250)}`,
      ),
    )
}

/** Marks what has three brothers of the same make before it: the same elements with the same classes and styles. Runs in the page. */
function markRepeated(within: string | undefined): void {
  const makes = new Map<Element, string>()
  const make = (element: Element): string => {
    const { tagName, children } = element
    const own = `${tagName}.${element.getAttribute('class')}.${element.getAttribute('style')}`
    const whole = `${own}(${[...children].map(make).join()})`
    makes.set(element, whole)
    return whole
  }
  const mark = (parent: Element): void => {
    const seen = new Map<string, number>()
    for (const child of parent.children) {
      const times = seen.get(makes.get(child)!) ?? 0
      seen.set(makes.get(child)!, times + 1)
      if (times >= 3) child.setAttribute('data-repeated', '')
      else mark(child)
    }
  }
  const root = document.querySelector(within ?? 'body')
  if (!root) return
  make(root)
  mark(root)
}
