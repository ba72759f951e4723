import {
  type BreakdownDeed,
  type DrawnRow,
  dateOf,
  type RegisterDeed,
  type RowContent,
} from '@taizhang/ledger'
import type { LedgerEvent } from '../src/record/ledger-event.ts'
import { login } from './story.ts'

const day = dateOf('2026-12-31')

function content(words: string): RowContent {
  return {
    ...{ group: ['三、重点任务'], heads: [], words, type: 'work', measures: [], parts: [] },
    deadline: { from: 'default', date: day },
    duties: { lead: '市住建局', responsible: [], supporting: [] },
  }
}

function row(id: string, start: number, words: string): DrawnRow {
  const quote = { document: 'report-2026', start, end: start + words.length, text: words }
  return { ...content(words), id, quotes: [quote] }
}

/** A deed on the table of the year. */
export function did(at: string, deed: BreakdownDeed): LedgerEvent {
  return { book: 'breakdown', breakdown: 'b26', act: login(at), deed }
}

/** A deed on the register. */
export function entered(at: string, deed: RegisterDeed): LedgerEvent {
  return { book: 'register', act: login(at), deed }
}

/** A table drawn, edited, taken back, sent round, commented on, ruled. */
export function tableStory(at: string): LedgerEvent[] {
  const deeds: BreakdownDeed[] = [
    {
      ...{ kind: 'rowsDrawn', document: 'report-2026', title: '2026年政府工作报告', list: 'workReport' },
      ...{ planYear: 2026, from: 'reading' },
      rows: [
        row('r1', 0, '新建改造管网86公里'),
        row('r2', 20, '新增学位2000个'),
        row('r3', 40, '优化营商环境'),
      ],
      sentences: [{ id: 's1', quote: { document: 'report-2026', start: 60, end: 64, text: '再创佳绩' } }],
    },
    { kind: 'rowEdited', row: 'r1', edit: { words: '新建改造供水管网86公里' } },
    {
      kind: 'rowAdded',
      row: 'r4',
      content: content('办好市民热线'),
      sentences: [],
      source: '市政府第3次常务会议',
    },
    { kind: 'undone', step: 2 },
    { kind: 'rowsMerged', into: 'r1', rows: ['r2'], edit: {} },
    { kind: 'sentencesLeftOut', sentences: ['s1'], reason: 'calls', words: '号召性表述' },
    { kind: 'rowsReviewed', rows: ['r1', 'r3'] },
    { kind: 'editionMade', stage: 'consultation' },
    {
      ...{ kind: 'consultationOpened', orgUnits: ['市住建局', '市财政局'], silence: 'consent' },
      until: { day: dateOf('2026-02-10'), time: '17:00' },
    },
    {
      ...{ kind: 'commented', comment: 'c1', orgUnit: '市住建局', row: 'r1', field: 'words', way: 'login' },
      ...{ words: '建议改为开工', proposal: { words: '开工改造管网86公里' } },
    },
    { kind: 'noComment', orgUnit: '市财政局', way: 'form' },
    { kind: 'commentRuled', comment: 'c1', ruling: 'adopted', reason: '与批复一致' },
  ]
  return deeds.map((deed) => did(at, deed))
}

/** A body, a post with its holder, and a policy. */
export function registerStory(at: string): LedgerEvent[] {
  const from = dateOf('2026-01-01')
  const deeds: RegisterDeed[] = [
    {
      ...{
        kind: 'orgUnitAdded',
        orgUnit: 'housing',
        name: '市住房和城乡建设局',
        aliases: ['市住建局'],
        from,
      },
      relation: 'directDepartment',
    },
    { kind: 'postAdded', post: 'p1', title: '联络员', orgUnit: 'housing', postKind: 'liaison', from },
    { kind: 'holderSet', post: 'p1', person: 'liuyang', name: '刘洋', acting: false, from },
    { kind: 'policyChosen', policy: 'light', id: 'plain', from },
  ]
  return deeds.map((deed) => entered(at, deed))
}
