import { bodies } from './bodies.ts'
import { cumulative, drawn, type RowWanted, rowId, workRows } from './table.ts'

/** All 62 bodies are asked (征求意见). */
export const asked: readonly string[] = bodies.map(({ id }) => id)
const others = asked.filter((id) => id !== 'housing')
/** Twelve have comments, nine are silent, 41 have none. */
export const commenting: readonly string[] = ['housing', ...others.slice(0, 11)]
export const silent: readonly string[] = others.slice(11, 20)
export const content: readonly string[] = others.slice(20)

/** What row 37 says, which 市住建局 does not want to promise. */
export const words = '实施青澜一中新校区建设项目，12月底前完成。'
const wanted = words.replace('完成', '开工')

function rows(): RowWanted[] {
  const all = workRows(60, ['education', 'water', 'transport'])
  all[36] = {
    ...{ words, type: 'project', lead: 'housing' },
    measures: [{ words: '完成建设', measure: cumulative('1', '项') }],
  }
  return all
}

/** The report of which the table is drawn: the words of its rows, one a line (报告原文). */
export function reportWords(): string {
  return rows()
    .map((row) => row.words)
    .join('\n')
}

/** Draws a table of 60 rows and sends its first edition round until 27 January, 17:00. */
export function openingDeeds(): readonly object[] {
  return [
    drawn(rows()),
    { kind: 'editionMade', stage: 'consultation' },
    {
      ...{ kind: 'consultationOpened', orgUnits: asked, silence: 'consent' },
      until: { day: '2026-01-27', time: '17:00' },
    },
  ]
}

/** What 市住建局 says itself. */
export const ownComment = {
  ...{ kind: 'commented', comment: 'c1', orgUnit: 'housing', row: rowId(37), field: 'words', way: 'login' },
  words: '征地尚未完成，建议将“完成”改为“开工”。',
  proposal: { words: wanted },
}

/** What came back on forms and is entered for the others: 41 without comment, and two or three comments each of eleven, 28 in all. */
export function answersOnForms(): readonly { readonly act: object; readonly deeds: readonly object[] }[] {
  let number = 1
  const comment = (orgUnit: string) => ({
    ...{ kind: 'commented', comment: `c${++number}`, orgUnit, row: rowId(number), field: 'other', way: 'form' },
    words: '建议增列责任单位。',
  })
  return [
    ...content.map((orgUnit) => ({
      act: onForm(orgUnit),
      deeds: [{ kind: 'noComment', orgUnit, way: 'form' }],
    })),
    ...commenting.slice(1).map((orgUnit, i) => ({
      act: onForm(orgUnit),
      deeds: Array.from({ length: i < 6 ? 3 : 2 }, () => comment(orgUnit)),
    })),
  ]
}

function onForm(onBehalfOf: string) {
  return { onBehalfOf, basis: { kind: 'signedPaper', scan: `scan-${onBehalfOf}` } }
}
