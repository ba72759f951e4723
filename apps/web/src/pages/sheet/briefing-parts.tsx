import type { Briefing } from '../../api/totals.ts'
import { useCircularWord } from '../../words/use-circular-word.ts'
import { useSheetWords } from './sheet-words.ts'

/** How it all stands (总体情况): his own beside the whole, where he sees it. */
export function CountsPart({ briefing }: { readonly briefing: Briefing }) {
  const say = useSheetWords()
  const inCircular = useCircularWord()
  const { own, all, time, sponsor } = briefing
  const shown = [
    ...(sponsor ? [{ name: say('own'), counts: own }] : []),
    ...(all ? [{ name: say('whole'), counts: all }] : []),
  ]
  const tables = shown.length > 0 ? shown : [{ name: say('whole'), counts: own }]
  const words = [...new Set([...own.classes, ...(all?.classes ?? [])].map(({ word }) => word))]
  return (
    <section>
      <h3>{say('counts')}</h3>
      <p>{say('time', time)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col" />
            {words.map((word) => (
              <th key={word} scope="col">
                {inCircular(word)}
              </th>
            ))}
            <th scope="col">{say('items')}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {words.map((word) => {
                const found = counts.classes.find((each) => each.word === word)
                return (
                  <td key={word} style={{ whiteSpace: 'pre-line', textAlign: 'center' }}>
                    {found ? `${found.count}\n${found.percent}%` : '—'}
                  </td>
                )
              })}
              <td>
                <b>{counts.count}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {own.adjusted && <small>{say('adjusted', own.adjusted)}</small>}
    </section>
  )
}

/** What is not on schedule (未按进度), the worst first. */
export function LatePart(props: { readonly late: Briefing['late']; readonly room: number }) {
  const say = useSheetWords()
  const inCircular = useCircularWord()
  const { late, room } = props
  return (
    <section>
      <h3>{say('late', { count: late.length })}</h3>
      {late.length === 0 ? (
        <p>{say('noneLate')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col" style={{ width: '8%' }}>
                {say('no')}
              </th>
              <th scope="col" style={{ width: '34%' }}>
                {say('item')}
              </th>
              <th scope="col" style={{ width: '23%' }}>
                {say('state')}
              </th>
              <th scope="col">{say('why')}</th>
            </tr>
          </thead>
          <tbody>
            {late.slice(0, room).map((each) => (
              <tr key={each.item}>
                <td>{each.serial}</td>
                <td className="sheet-words">
                  {each.words}
                  {each.lead && `（${each.lead}）`}
                </td>
                <td className="sheet-words">
                  {[
                    inCircular(each.word),
                    each.override && say('override', { word: inCircular(each.override.word) }),
                    each.lag && say('lag', { lag: each.lag }),
                  ]
                    .filter(Boolean)
                    .join('，')}
                </td>
                <td className="sheet-words">{[each.cause, each.nextStep].filter(Boolean).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Cut items={late.slice(room)} />
    </section>
  )
}

/** What waits for a ruling (需协调事项). */
export function WaitingPart(props: { readonly waiting: Briefing['waiting']; readonly room: number }) {
  const say = useSheetWords()
  const { waiting, room } = props
  return (
    <section>
      <h3>{say('waiting', { count: waiting.length })}</h3>
      {waiting.length === 0 && <p>{say('noneWaiting')}</p>}
      <ol>
        {waiting.slice(0, room).map((each) => (
          <li key={`${each.item}${each.request}`}>
            {each.serial} {each.itemWords}：{each.words}
            {'　'}
            {say('asks', { by: each.raisedBy ?? '', of: each.ofName, until: each.by })}
            {each.isLate && say('past')}
          </li>
        ))}
      </ol>
      <Cut items={waiting.slice(room).map((each) => ({ ...each, words: each.itemWords }))} />
    </section>
  )
}

/** Headline indicators (主要指标), each figure with its label. */
export function IndicatorsPart(props: {
  readonly indicators: Briefing['indicators']
  readonly room: number
}) {
  const say = useSheetWords()
  const inCircular = useCircularWord()
  const { indicators, room } = props
  return (
    <section>
      <h3>{say('indicators')}</h3>
      {indicators.length === 0 ? (
        <p>{say('noneIndicators')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col" style={{ width: '44%' }}>
                {say('item')}
              </th>
              <th scope="col" style={{ width: '18%' }}>
                {say('target')}
              </th>
              <th scope="col">{say('latest')}</th>
              <th scope="col" style={{ width: '12%' }}>
                {say('light')}
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.slice(0, room).map((each) => (
              <tr key={each.item}>
                <td className="sheet-words">{each.words}</td>
                <td>{each.target ?? '—'}</td>
                <td className="sheet-words">{each.figure ?? '—'}</td>
                <td>
                  {[
                    inCircular(each.word),
                    each.override && say('override', { word: inCircular(each.override.word) }),
                  ]
                    .filter(Boolean)
                    .join('，')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {indicators.length > room && <small>{say('more', { count: indicators.length - room })}</small>}
    </section>
  )
}

interface CutItem {
  readonly serial?: string
  readonly words: string
}

const [mostNamed, mostWords] = [10, 16]

/** What has no room is still named (另有各项): serial and the first of its words; of many the later ones by serial alone. */
function Cut({ items }: { readonly items: readonly CutItem[] }) {
  const say = useSheetWords()
  if (items.length === 0) return null
  const names = items.map(({ serial, words }, i) => {
    const short = words.length > mostWords ? `${words.slice(0, mostWords)}…` : words.replace(/。$/, '')
    if (serial === undefined) return short
    return i < mostNamed ? `${serial} ${short}` : serial
  })
  return <small>{say('cut', { count: items.length, items: names.join('；') })}</small>
}
