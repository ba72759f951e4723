/**
 * A process that writes until it is killed (写入进程): `node --import tsx writer.ts FOLDER GOVERNMENT`. It says `ready`, then the
 * sequence and digest of each submission once it was acknowledged.
 */

import { openDatabase } from '../src/database/open-database.ts'
import { foundGovernment } from '../src/record/found-government.ts'
import { recordDeeds } from '../src/record/record-deeds.ts'
import { begun, drafted, login, on } from './story.ts'

const [folder, government] = process.argv.slice(2)

async function write(): Promise<void> {
  const database = await openDatabase({ folder: folder! })
  const city = { id: government!, name: government!, level: 'city' }
  const isNew = await foundGovernment(database, city, login('2026-01-01'))
  if (isNew)
    await recordDeeds(
      database,
      government!,
      [1, 2, 3].flatMap((n) => begun(`i${n}`, `${n}`)),
    )
  process.stdout.write('ready\n')
  for (let n = 0; ; n += 1) {
    const event = on('2026-03-01', `i${(n % 3) + 1}`, drafted('2026-02', `${n}`))
    const outcome = await recordDeeds(database, government!, [event])
    if (!('sequence' in outcome)) throw new Error(`not recorded: ${JSON.stringify(outcome)}`)
    process.stdout.write(`${outcome.sequence} ${outcome.digest}\n`)
  }
}

write()
