import { printed } from '@taizhang/intake'
import type { Covered, Reading } from '@taizhang/reader'
import { escaped } from './escape.ts'
import { layerWords } from './layers.ts'

/** Sentences that gave no item (没有读出事项的语句), headings aside, each with the reason. */
export function silentSentences({ coverage }: Reading): readonly Covered[] {
  return coverage.filter(({ gave, as }) => gave.length === 0 && as !== 'heading')
}

/** The lists beside the text (清单): each entry leads to its words. */
export function itemLists(reading: Reading): string {
  const { targets, commitments, actuals, findings } = reading
  return [
    list('target', targets, ({ indicator, horizon }) => [indicator.name, horizon === 'multi' ? '多年' : '']),
    list('commitment', commitments, ({ deadline }) => [deadline ? `时限：${printed(deadline.text)}` : '']),
    list('actual', actuals, ({ indicator, status }) => [indicator.name, status === 'estimate' ? '预计' : '']),
    list(
      'finding',
      findings.map((finding, i) => ({ ...finding, id: `f${i + 1}` })),
      ({ message }) => [message],
    ),
    silentList(reading),
  ].join('\n')
}

interface Listed {
  readonly id: string
  readonly text: string
  readonly duplicateOf?: string
}

function list<Item extends Listed>(
  layer: keyof typeof layerWords,
  items: readonly Item[],
  facts: (item: Item) => readonly string[],
): string {
  const entries = items.map((item) => {
    const copy = item.duplicateOf ? `重复印出，同${item.duplicateOf}` : ''
    const said = [...facts(item), copy].filter(Boolean).map(escaped).join('；')
    return `<li id="list-${item.id}"><a href="#${item.id}">${escaped(shortened(item.text))}</a>${said && ` <small>${said}</small>`}</li>`
  })
  const heading = `${layerWords[layer]} ${items.length}${layer === 'finding' ? '处' : '项'}`
  const body = items.length === 0 ? '<p>没有。</p>' : `<ol>${entries.join('')}</ol>`
  return `<section class="list ${layer}" aria-label="${heading}"><h2 id="all-${layer}">${heading}</h2>${body}</section>`
}

const reasons: Partial<Record<Covered['as'], string>> = {
  principle: '原则性表述：没有数量、时限或可核查的成果',
  context: '背景、引导和评价',
  noise: '非报告内容',
}

function silentList(reading: Reading): string {
  const silent = silentSentences(reading)
  const groups = Object.entries(reasons).map(([as, why]) => {
    const sentences = silent.filter((each) => each.as === as)
    const entries = sentences.map(
      ({ start, end }) =>
        `<li><a href="#at-${start}">${escaped(shortened(reading.text.slice(start, end)))}</a></li>`,
    )
    return entries.length === 0
      ? ''
      : `<details><summary>${why}（${entries.length}句）</summary><ol>${entries.join('')}</ol></details>`
  })
  const heading = `没有读出事项的语句 ${silent.length}句`
  return `<section class="list silent" aria-label="${heading}"><h2 id="all-silent">${heading}</h2>${groups.join('')}</section>`
}

function shortened(words: string): string {
  const clean = printed(words)
  return clean.length <= 120 ? clean : `${clean.slice(0, 119)}…`
}
