import type { Redline } from '@taizhang/ledger'
import { wordsOf } from '../../words/i18n.ts'
import './redline-cells.css'

const useWords = wordsOf('redline', {
  group: ['标题', 'Heading'],
  heads: ['要点', 'Title'],
  words: ['内容', 'Words'],
  type: ['类别', 'Type'],
  measures: ['量化目标', 'Measures'],
  lead: ['牵头单位', 'Lead'],
  responsible: ['责任单位', 'Responsible'],
  supporting: ['配合单位', 'Supporting'],
  sponsor: ['分管领导', 'Sponsor'],
  deadline: ['完成时限', 'Deadline'],
  parts: ['下设事项', 'Working items'],
})

/** What changed in a row (改动内容), the words that went struck out and those that came underlined. */
export function RedlineCells({ cells }: { readonly cells: Redline['cells'] }) {
  const say = useWords()
  return cells.map(({ field, spans }) => (
    <div key={field} className="redline">
      <strong>{say(field)}：</strong>
      {spans.map((span, at) => {
        const Part = span.kind === 'removed' ? 'del' : span.kind === 'added' ? 'ins' : 'span'
        // Spans have no name of their own and never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return <Part key={at}>{span.text}</Part>
      })}
    </div>
  ))
}
