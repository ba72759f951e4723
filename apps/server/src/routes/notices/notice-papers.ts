import { idSchema } from '@taizhang/contract'
import { noticeProse, noticeTitle, proseDocxOf } from '@taizhang/papers'
import { inGovernment } from '@taizhang/store'
import { z } from 'zod'
import { fileAnswer } from '../../http/file-answer.ts'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { forEverybody, ledgerLine } from '../../ledgers/ledger-lines.ts'
import { seenLedger } from '../../ledgers/seen-ledger.ts'
import { namingOn } from '../../reads/naming.ts'
import { officeName } from '../../reads/office-name.ts'

/** Notices as papers (督办单、商请函): what was issued, in its words, with the item as it stood that day. */
export const noticePaperRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/items/{id}/notices/{notice}.docx', tag: '督办 Notices' },
    ...{ access: 'items.read', answers: 'file' },
    summary: [
      '已发的督办单或商请函（docx）：按对该单位的督查权限',
      'A notice that was issued, as docx: an order or a letter, by what may be done to the body',
    ],
    params: z.object({ id: idSchema, notice: z.coerce.number().int().min(1).max(10_000) }),
    handle: async ({ server, who, params: { id, notice: number }, today }) => {
      const paper = await inGovernment(server.database, who.governmentId, async (tx) => {
        const now = await seenLedger(tx, { server, who }, { day: today, today })
        const notice = now.items
          .find((each) => each.id === id)
          ?.notices.find((each) => each.number === number)
        if (!notice) return undefined
        const day = notice.by.at
        const then = forEverybody(await seenLedger(tx, { server, who }, { day, today }))
        const item = then.items.find((each) => each.id === id)!
        const { state, light } = ledgerLine(item, then.looking)
        return {
          // Its reply came later, and is printed all the same.
          ...{ item, notice, state, lightWord: light.override?.word ?? light.computed.word },
          ...{ office: await officeName(tx), nameOf: namingOn(then.looking.register, day).nameOf },
        }
      })
      if (!paper) return problem('notFound', { what: `事项${id}的第${number}号督办件` })
      const { item, notice } = paper
      const about = item.serial === undefined ? id : `第${item.serial}项`
      const name = `${noticeTitle(notice)}（${about}${notice.documentNumber ?? `第${number}号`}）.docx`
      return fileAnswer({ name, bytes: await proseDocxOf(noticeProse(paper)) })
    },
  }),
]
