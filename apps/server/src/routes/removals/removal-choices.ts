import { removalChoicesSchema } from '@taizhang/contract'
import { filesOf, inGovernment, readEntries, removableWords, type StoredEntry } from '@taizhang/store'
import { z } from 'zod'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute } from '../../http/route.ts'
import { historyLine } from '../../presenters/history-view.ts'
import { namesKnown } from '../../reads/names-known.ts'

/** What of an entry can be removed (可移除内容): nobody has to know how an entry is written to ask for words of it. */
export const removalChoicesRoute = defineRoute({
  ...{ method: 'get', path: '/api/removals/choices', tag: '移除 Removals', access: 'words.remove' },
  summary: ['一件办理记录中可移除的文字和文件', 'Words and files of an entry that can be removed'],
  query: z.object({ sequence: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
  answers: removalChoicesSchema,
  handle: ({ server, who, query: { sequence }, today }) =>
    inGovernment(server.database, who.governmentId, async (tx) => {
      const [entry] = await readEntries(tx, { after: sequence - 1, limit: 1 })
      // What was done to accounts is for the auditor.
      if (entry?.sequence !== sequence || entry.book === 'account')
        return problem('notFound', { what: `第${sequence}件记录` })
      const nameOf = await namesKnown(tx, today)
      const { words, line, recordedAt, deed } = historyLine(entry, { posts: [], today, nameOf })
      const isWithheld = 'isWithheld' in deed
      const files = isWithheld ? [] : await filesOf(tx, digestsIn(entry))
      const placed = isWithheld ? [] : ((await removableWords(tx, [sequence])).get(sequence) ?? [])
      return {
        body: {
          ...{ sequence, recordedAt, what: words, line, subject: entry.subject, isWithheld, words: placed },
          files: files
            .filter(({ removed }) => !removed)
            .map(({ sha256, name, type }) => ({ sha256, name: name ?? sha256, type })),
        },
      }
    }),
})

/** Files are named in entries by their digests. */
function digestsIn({ act, fact }: StoredEntry): string[] {
  const found = JSON.stringify([act, fact]).matchAll(/"([0-9a-f]{64})"/g)
  return [...new Set(Array.from(found, ([, digest]) => digest!))]
}
