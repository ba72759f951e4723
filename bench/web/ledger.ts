import { besideBare } from './beside-bare.ts'
import { typing } from './in-page.ts'
import { madeUpLines } from './made-up-lines.ts'
import { session } from './session.ts'

/** The ledger with 5,000 rows (台账). */
export function benchLedger(): Promise<boolean> {
  return besideBare({
    name: 'ledger',
    answers: { ...session, '/api/lines': madeUpLines(5000) },
    ...{ address: 'ledger', data: 'api/lines', row: '.ledger-row', boxes: ['.ledger-box'] },
    act: typing('.ledger-bar input'),
  })
}
