import { circularQuerySchema, circularSchema } from '@taizhang/contract'
import { type Circular, circularProse, circularTables, proseDocxOf, xlsxOf } from '@taizhang/papers'
import { inGovernment } from '@taizhang/store'
import { fileAnswer } from '../../http/file-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { type CircularAsked, circularOn } from '../../ledgers/circular-on.ts'

const head = {
  method: 'get',
  tag: '纸质件 Papers',
  access: 'circular.read',
  query: circularQuerySchema,
} as const

/** Circulars (通报): the draft of one as data, as a paper, and as tables. */
export const circularRoutes: readonly Route[] = [
  defineRoute({
    ...{ ...head, path: '/api/circular', answers: circularSchema },
    summary: [
      '通报数据：各类项数和占比、清单、时间进度、主要指标、点名单位，以及代拟稿的文字',
      'A circular as data: counts with shares, the lists behind them, time gone, indicators, bodies named, and its draft',
    ],
    handle: async (asked) => ({ body: withDraft(await circularFor(asked)) }),
  }),
  defineRoute({
    ...{ ...head, path: '/api/circular.docx', answers: 'file' },
    summary: ['通报代拟稿（docx）', 'The draft of a circular as docx'],
    handle: async (asked) => {
      const circular = await circularFor(asked)
      return fileAnswer({
        name: `${nameOf(circular)}.docx`,
        bytes: await proseDocxOf(circularProse(circular)),
      })
    },
  }),
  defineRoute({
    ...{ ...head, path: '/api/circular.xlsx', answers: 'file' },
    summary: ['通报附表（xlsx）', 'The tables of a circular as xlsx'],
    handle: async (asked) => {
      const circular = await circularFor(asked)
      return fileAnswer({ name: `${nameOf(circular)}附表.xlsx`, bytes: xlsxOf(circularTables(circular)) })
    },
  }),
]

function circularFor(asked: CircularAsked) {
  const { server, who } = asked
  return inGovernment(server.database, who.governmentId, (tx) => circularOn(tx, asked))
}

/** The data, and what the paper says of them. */
function withDraft(circular: Circular) {
  const { title, stage = '', blocks } = circularProse(circular)
  const said = blocks.flatMap((each) =>
    each.kind === 'form' ? [] : [{ kind: each.kind, words: each.words }],
  )
  return { ...circular, draft: { title, stage, blocks: said } }
}

function nameOf({ place, day }: { readonly place: string; readonly day: string }): string {
  return `${place}重点任务进展情况通报${day}`
}
