import { ledgerPaperQuerySchema } from '@taizhang/contract'
import { type CalendarDate, heldOn, type Item, sponsorOf } from '@taizhang/ledger'
import { csvOf, ledgerTable, type Table, xlsxOf } from '@taizhang/papers'
import { inGovernment } from '@taizhang/store'
import type { z } from 'zod'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { fileAnswer } from '../../http/file-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { ledgerLine } from '../../ledgers/ledger-lines.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'
import { itemView, type Judging } from '../../presenters/item-view.ts'
import { namingOn } from '../../reads/naming.ts'
import { placeName } from '../../reads/place-name.ts'
import { judgedAs } from '../items/item-filter.ts'

const tag = '纸质件 Papers'
const query = ledgerPaperQuerySchema
const head = { method: 'get', tag, access: 'items.read', query, answers: 'file' } as const

/** The ledger taken away (台账导出): as paper, and as data for other programs; always just what one may see. */
export const ledgerPaperRoutes: readonly Route[] = [
  defineRoute({
    ...{ ...head, path: '/api/ledger.xlsx' },
    summary: ['任务台账（xlsx）', 'The ledger as xlsx'],
    handle: async (asked) => {
      const { name, table } = await paperOf(asked)
      return fileAnswer({ name: `${name}.xlsx`, bytes: xlsxOf([table]) })
    },
  }),
  defineRoute({
    ...{ ...head, path: '/api/ledger.csv' },
    summary: ['任务台账（csv，UTF-8）', 'The ledger as csv, in UTF-8'],
    handle: async (asked) => {
      const { name, table } = await paperOf(asked)
      return fileAnswer({ name: `${name}.csv`, bytes: csvOf(table) })
    },
  }),
  defineRoute({
    ...{ ...head, path: '/api/ledger.json' },
    summary: [
      '任务台账（json）：事项、状态、亮灯及依据',
      'The ledger as json: items with state and light, and what made them',
    ],
    handle: async (asked) => {
      const { wanted, place, day } = await seenBy(asked)
      const items = wanted.items.map((item) => itemView(item, undefined, wanted.looking))
      const bytes = `${JSON.stringify({ place, day, items }, null, 2)}\n`
      return fileAnswer({ name: `${place}台账${day}.json`, bytes })
    },
  }),
]

interface Asking {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
  readonly query: z.output<typeof ledgerPaperQuerySchema>
}

async function seenBy({ server, who, today, query }: Asking) {
  const day = query.on ?? today
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const seen = await seenLedger(tx, { server, who }, { day, today })
    const items = seen.items.filter((item) => isWanted(item, query, seen.looking))
    return { day, place: await placeName(tx), wanted: { ...seen, items } }
  })
}

async function paperOf(asked: Asking): Promise<{ readonly name: string; readonly table: Table }> {
  const { day, place, wanted } = await seenBy(asked)
  const { looking } = wanted
  const title = { place, planYear: Number(day.slice(0, 4)), today: day }
  const lines = wanted.items.map((item) => ledgerLine(item, looking))
  return {
    name: `${place}任务台账${day}`,
    table: ledgerTable({ ...title, ...namingOn(looking.register, day), lines }),
  }
}

/** What was not issued yet is not in the ledger that people take away. */
function isWanted(item: Item, asked: Asking['query'], looking: Judging): boolean {
  if (item.lifecycle === 'draft' || item.lifecycle === 'consulted') return false
  return (
    isOfWords(item, asked) &&
    isOfBodies(item, asked, looking) &&
    judgedAs(asked, looking)(item, looking.partsOf)
  )
}

function isOfWords(
  item: Item,
  { q, kind, lifecycle, document, serial, parent, visibility }: Asking['query'],
) {
  const texts = [item.words, ...item.formerWords, item.serial ?? '']
  return (
    (q === undefined || texts.some((text) => text.includes(q.trim()))) &&
    isOneOf(kind, item.kind) &&
    isOneOf(lifecycle, item.lifecycle) &&
    isOneOf(document, item.document) &&
    isOneOf(serial, item.serial) &&
    isOneOf(parent, item.parent) &&
    isOneOf(visibility, item.visibility)
  )
}

function isOfBodies(item: Item, asked: Asking['query'], { day, register }: Judging): boolean {
  const duties = heldOn(item.duties, day)?.value
  const leads = [duties?.lead, ...(duties?.furtherLeads ?? [])]
  const bodies = [...leads, ...(duties?.responsible ?? []), ...(duties?.supporting ?? [])]
  const sponsor =
    duties?.sponsor ?? (duties?.lead === undefined ? undefined : sponsorOf(register, duties.lead, day))
  const { deadline } = heldOn(item.schedules, day)!.value
  return (
    (asked.lead === undefined || leads.some((id) => isOneOf(asked.lead, id))) &&
    (asked.orgUnit === undefined || bodies.some((id) => isOneOf(asked.orgUnit, id))) &&
    isOneOf(asked.sponsor, sponsor) &&
    (asked.deadlineFrom === undefined || deadline >= asked.deadlineFrom) &&
    (asked.deadlineUntil === undefined || deadline <= asked.deadlineUntil)
  )
}

function isOneOf(wanted: readonly string[] | undefined, value: string | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value))
}
