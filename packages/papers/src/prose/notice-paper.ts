import {
  heldOn,
  type Item,
  type ItemState,
  type Notice,
  noticeSteps,
  percent,
  printedTarget,
  rounded,
  sourceLists,
} from '@taizhang/ledger'
import { dayWords, type NameOf } from '../breakdown/names.ts'
import { throughWords, valueWords } from '../ledger/value-words.ts'
import { vintageWords } from '../ledger/vintage-words.ts'
import type { FormRow, Prose } from './prose.ts'

/** A notice that was issued, and what is known of its item on the day of issue (督办件). */
export interface NoticePaper {
  readonly item: Item
  readonly notice: Notice
  /** As the item stood when the notice was issued. */
  readonly state: ItemState
  /** The word of its light then: 欠进度. */
  readonly lightWord: string
  /** Who supervises: 青澜市人民政府督查室. */
  readonly office: string
  readonly nameOf: NameOf
}

/** What a notice is called (督办件名称): an order to a body that may be ordered, a letter to one that may only be asked. */
export function noticeTitle({ step, paper }: Pick<Notice, 'step' | 'paper'>): string {
  if (paper === 'letter') return '商请函'
  return step === 'order' ? '督办单' : `${noticeSteps[step].zh}通知单`
}

/**
 * A notice as a paper: to a body that may be ordered a 督办单, a form with room for the answer (一事一单); to one that may only be asked a
 * letter (商请函), which asks and orders nothing.
 */
export function noticeProse(paper: NoticePaper): Prose {
  return paper.notice.paper === 'letter' ? letterOf(paper) : orderOf(paper)
}

function orderOf(paper: NoticePaper): Prose {
  const { notice, office, nameOf } = paper
  return {
    title: noticeTitle(notice),
    ...numbered(notice),
    blocks: [
      {
        kind: 'form',
        rows: [
          ...caseRows(paper),
          { label: '承办单位', words: nameOf(notice.to) },
          { label: '督办要求', words: notice.words },
          { label: '回复时限', words: `${dayWords(notice.replyBy)}前` },
          ...earlierRows(paper),
        ],
      },
    ],
    signature: { by: office, on: notice.by.at },
    after: [{ kind: 'form', heading: '回　执', rows: answerRows(notice) }],
  }
}

function letterOf(paper: NoticePaper): Prose {
  const { notice, item, office, nameOf } = paper
  const to = nameOf(notice.to)
  return {
    title: `关于商请函告${item.serial === undefined ? '有关事项' : `第${item.serial}项任务`}进展情况的函`,
    ...numbered(notice),
    addressee: to,
    blocks: [
      ...withoutAddressee(notice.words, to)
        .split('\n')
        .map((words) => ({ kind: 'text', words }) as const),
      { kind: 'text', words: '特此函商。' },
    ],
    attachments: ['事项基本情况'],
    signature: { by: office, on: notice.by.at },
    after: [{ kind: 'form', heading: '附件　事项基本情况', rows: caseRows(paper) }],
  }
}

function numbered({ documentNumber }: Notice): Pick<Prose, 'documentNumber'> {
  return documentNumber === undefined ? {} : { documentNumber }
}

/** 市税务局：贵单位… begins as the letter does. */
function withoutAddressee(words: string, to: string): string {
  return words.startsWith(`${to}：`) ? words.slice(to.length + 1) : words
}

function caseRows({ item, notice, state, lightWord }: NoticePaper): FormRow[] {
  const day = notice.by.at
  const target = printedTarget(item, day)
  const { deadline } = heldOn(item.schedules, day)!.value
  const serial = item.serial === undefined ? '' : `第${item.serial}项　`
  return [
    { label: '事　　项', words: serial + item.words },
    ...sourceRows(item),
    { label: '目标和时限', words: `${target === undefined ? '' : `${target}，`}${dayWords(deadline)}` },
    {
      label: '进展情况',
      words: `${figureWords(item, state, day)}。${shareWords(state)}判断为“${lightWord}”`,
    },
  ]
}

function sourceRows({ sources, documentNumber, instruction }: Item): FormRow[] {
  const lists = [...new Set(sources.map(({ list }) => sourceLists[list].zh))]
  const said = [
    ...lists,
    ...(documentNumber ? [documentNumber] : []),
    ...(instruction ? [`${instruction.leader}${dayWords(instruction.on)}在${instruction.paper}上批示`] : []),
  ]
  return said.length === 0 ? [] : [{ label: '任务来源', words: said.join('，') }]
}

const saidBy = { submission: '自报', verification: '核验', published: '公布' } as const

function figureWords(item: Item, { latest, reporting }: ItemState, day: Notice['replyBy']): string {
  if (!latest) return reporting.reporting === 'late' ? '逾期未报，没有数据' : '没有数据'
  const measure = heldOn(item.measures, day)?.value
  const through = throughWords(latest.through, Number(day.slice(0, 4)))
  return `${through}${vintageWords[latest.vintage]}：${valueWords(latest.value, measure)}（${saidBy[latest.from]}）`
}

function shareWords({ progress: { done, planned, lagPoints } }: ItemState): string {
  if (!done || !planned || !lagPoints) return ''
  const lag = rounded(lagPoints, 1)
  const gap = lag.startsWith('-') ? `超前${lag.slice(1)}` : `滞后${lag}`
  return `完成${rounded(percent(done), 1)}%，计划${rounded(percent(planned), 1)}%，${gap}个百分点，`
}

/** What went out before it to the same body, and what came of that. */
function earlierRows({ item, notice }: NoticePaper): FormRow[] {
  const earlier = item.notices.filter(({ number, to }) => number < notice.number && to === notice.to)
  if (earlier.length === 0) return []
  const words = earlier.map(({ step, by, replyBy, reply, documentNumber, ...each }) => {
    const came = reply ? `${dayWords(reply.by.at)}回复` : `${dayWords(replyBy)}前未回复`
    const number = documentNumber === undefined ? '' : `${documentNumber}，`
    return `${noticeTitle({ step, ...each })}（${number}${dayWords(by.at)}）：${came}`
  })
  return [{ label: '此前督办', words: words.join('\n') }]
}

function answerRows({ reply }: Notice): FormRow[] {
  if (reply) return [{ label: '回　　复', words: `${reply.words}\n（${dayWords(reply.by.at)}）` }]
  return [
    { label: '进展和原因', words: '' },
    { label: '下一步举措和完成时限', words: '' },
    { label: '主要负责人（签字、盖章）', words: '' },
  ]
}
