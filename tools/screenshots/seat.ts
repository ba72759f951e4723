import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Demo } from './demo.ts'

/** How a picture is taken (拍摄方式). */
export interface Seat {
  readonly language: 'zh-CN' | 'en'
  readonly device: 'desktop' | 'phone' | 'manual'
}

const sizes = {
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  /** Small enough for the repository, large enough to be read. */
  manual: { viewport: { width: 1120, height: 630 }, deviceScaleFactor: 0.85 },
  phone: { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
} as const

/** A window in which an account is signed in (登录窗口), in a language, on a screen of this size. */
export async function seatedAs(browser: Browser, demo: Demo, account: string, seat: Seat): Promise<Page> {
  const context = await browser.newContext({
    ...sizes[seat.device],
    ...{ baseURL: demo.address, locale: seat.language, timezoneId: 'Asia/Shanghai' },
  })
  await signIn(context, demo, account)
  const kept = { language: seat.language, look: 'light', [`tour.${await idOf(context)}`]: 'seen' }
  const lines = Object.entries(kept).map(
    ([name, value]) =>
      `localStorage.setItem(${JSON.stringify(`taizhang.${name}`)}, ${JSON.stringify(value)})`,
  )
  await context.addInitScript({ content: lines.join('\n') })
  return context.newPage()
}

async function signIn(context: BrowserContext, demo: Demo, name: string): Promise<void> {
  const password = demo.passwords.get(name)
  if (password === undefined) throw new Error(`the demo has no account ${name}`)
  const headers = { origin: new URL(demo.address).origin }
  const told = await context.request.post('api/session', { headers, data: { name, password } })
  if (!told.ok()) throw new Error(`${name} could not sign in: ${told.status()} ${await told.text()}`)
}

async function idOf(context: BrowserContext): Promise<string> {
  const { account } = (await (await context.request.get('api/session')).json()) as {
    readonly account: { readonly id: string }
  }
  return account.id
}

/** What is photographed and not in the demo (补充的内容), by the names that addresses put in braces. */
export async function prepare(browser: Browser, demo: Demo): Promise<Readonly<Record<string, string>>> {
  const page = await seatedAs(browser, demo, 'zhangmin', { language: 'zh-CN', device: 'desktop' })
  const { request } = page.context()
  const { csrfToken } = (await (await request.get('api/session')).json()) as { readonly csrfToken: string }
  const sender = { request, headers: { origin: new URL(demo.address).origin, 'x-csrf-token': csrfToken } }
  const prepared = { table: await drawTable(sender), import: await beginImport(sender) }
  await page.context().close()
  return prepared
}

interface Sender {
  readonly request: BrowserContext['request']
  readonly headers: Readonly<Record<string, string>>
}

/** Uploads the report of the next year and draws its rows (拟列条目), so that there is a table to review. Gives its id. */
async function drawTable({ request, headers }: Sender): Promise<string> {
  const report = fileURLToPath(new URL('../../samples/qinglan-2026.docx', import.meta.url))
  const file = {
    ...{ name: '青澜市2026年政府工作报告.docx', buffer: readFileSync(report) },
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }
  const id = 'report-2026'
  await sent(request.post('api/documents', { headers, multipart: { file, id, kind: 'workReport' } }))
  const drawing = { breakdown: 'breakdown-2026', document: id, title: '青澜市2026年政府工作报告' }
  await sent(request.post('api/breakdowns/from-document', { headers, data: drawing }))
  return drawing.breakdown
}

const tableOfNextYear = `青澜市2027年重点任务分解表,,,,
序号,重点任务,目标,牵头单位,责任单位,完成时限
1,新建改造供水管网86公里,86公里,市住房城乡建设局,市水利局,2027年12月底
2,新增普惠性托位1500个,1500个,市卫生健康委,市低空经济发展促进中心,2027年12月底
2,建成口袋公园20个,20个,市城管局,某某指挥部,第99季度
`

/** Uploads a table with things to put right (待导入的分解表). Gives its id. */
async function beginImport({ request, headers }: Sender): Promise<string> {
  const file = { name: '2027年分解表.csv', mimeType: 'text/csv', buffer: Buffer.from(tableOfNextYear) }
  const told = await sent(request.post('api/imports/tables', { headers, multipart: { file } }))
  return ((await told.json()) as { readonly id: string }).id
}

async function sent(answer: ReturnType<BrowserContext['request']['post']>) {
  const told = await answer
  if (!told.ok()) throw new Error(`${told.url()}: ${told.status()} ${await told.text()}`)
  return told
}
