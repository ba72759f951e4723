import { type OwnLedger, startOwnLedger } from '../../apps/web/test/own-ledger.ts'
import { besideBare } from './beside-bare.ts'
import { pressing } from './in-page.ts'
import { session } from './session.ts'

/** The review of 300 rows of a report of 20,000 characters (审阅), read and drawn by the real server. */
export async function benchReview(): Promise<boolean> {
  const ledger = await startOwnLedger()
  const answers = await drawn(ledger).finally(ledger.stop)
  return besideBare({
    name: 'review',
    answers: { ...session, ...answers },
    ...{ address: 'breakdowns/table', data: 'api/breakdowns/table', row: '.entry-row' },
    boxes: ['.review-right', '.review-left'],
    act: pressing('j'),
  })
}

async function drawn({ ask }: OwnLedger): Promise<Readonly<Record<string, unknown>>> {
  const form = new FormData()
  form.set('file', new File([madeUpReport()], '报告.txt', { type: 'text/plain' }))
  form.set('id', 'report')
  await ask('POST', '/api/documents', form)
  await ask('POST', '/api/breakdowns/from-document', { breakdown: 'table', document: 'report' })
  const paths = ['/api/breakdowns/table', '/api/documents/report', '/api/register/org-units']
  const answers = paths.map(async (path) => [path, await ask('GET', path)] as const)
  return Object.fromEntries(await Promise.all(answers))
}

/** A report that is made up (虚构报告): thirty headings, ten sentences under each. */
function madeUpReport(): string {
  const parts = Array.from({ length: 30 }, (_, part) => {
    const sentences = Array.from({ length: 10 }, (_, i) => sentence(part * 10 + i))
    return `（${numeral(part + 1)}）推进第${part + 1}类工作。${sentences.slice(0, 5).join('')}\n${sentences.slice(5).join('')}`
  })
  return [
    '青澜市人民政府工作报告',
    '——2026年1月8日在青澜市第八届人民代表大会第六次会议上',
    '二、2026年工作安排',
    ...parts,
  ].join('\n')
}

function sentence(i: number): string {
  return `推进第${i + 1}片区更新，新建改造供水管网${((i * 7) % 90) + 3}公里，改造老旧小区${(i % 28) + 2}个，新增普惠性托位${i * 3 + 20}个，建成口袋公园${(i % 9) + 1}个，年内全部见效。`
}

function numeral(n: number): string {
  const digits = '〇一二三四五六七八九'
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}
