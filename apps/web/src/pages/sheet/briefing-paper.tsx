import { useLayoutEffect, useRef, useState } from 'react'
import type { Briefing } from '../../api/totals.ts'
import { useLanguage } from '../../words/i18n.ts'
import { CountsPart, IndicatorsPart, LatePart, WaitingPart } from './briefing-parts.tsx'
import { useSheetWords } from './sheet-words.ts'

/** How many lines of each list are printed (行数). */
interface Room {
  readonly late: number
  readonly waiting: number
  readonly indicators: number
}

const mostRoom: Room = { late: 20, waiting: 8, indicators: 13 }

/** The sheet itself (呈阅件正文): as many lines as one page holds, the worst first; what is left out is counted. */
export function BriefingPaper({ briefing }: { readonly briefing: Briefing }) {
  const say = useSheetWords()
  const { place, office, day, sponsor } = briefing
  const { paper, room } = useRoom(briefing)
  const isEnglish = useLanguage() === 'en'
  const dayWords = (text: string) => (isEnglish ? text : chineseDay(text))
  return (
    <article className="sheet" ref={paper}>
      <header>
        <h2>{say('heading', { place })}</h2>
        <p className="sheet-line">
          <span>
            {sponsor ? say('to', { title: sponsor.title, name: sponsor.name ?? '' }) : say('toAll')}
          </span>
          <span>{say('from', { office, day: dayWords(day) })}</span>
        </p>
      </header>
      <CountsPart briefing={briefing} />
      <LatePart late={briefing.late} room={room.late} />
      <WaitingPart waiting={briefing.waiting} room={room.waiting} />
      <IndicatorsPart indicators={briefing.indicators} room={room.indicators} />
      <footer>{say('rulings')}</footer>
    </article>
  )
}

/** Takes lines away until the page is full and no more: first of the indicators, then of what is late, last of what waits. */
function useRoom(briefing: Briefing) {
  const paper = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(mostRoom)
  const [seen, setSeen] = useState(briefing)
  if (seen !== briefing) {
    setSeen(briefing)
    setRoom(mostRoom)
  }
  // Measured again after each line less, until it fits.
  useLayoutEffect(() => {
    const { current } = paper
    if (current && current.scrollHeight > current.clientHeight) setRoom((before) => lessOf(before) ?? before)
  })
  return { paper, room }
}

/** One line less, where there is one to take. */
function lessOf({ late, waiting, indicators }: Room): Room | undefined {
  if (indicators > 6) return { late, waiting, indicators: indicators - 1 }
  if (late > 8) return { late: late - 1, waiting, indicators }
  if (indicators > 3) return { late, waiting, indicators: indicators - 1 }
  if (waiting > 2) return { late, waiting: waiting - 1, indicators }
  return late > 1 ? { late: late - 1, waiting, indicators } : undefined
}

/** 2025年11月6日 */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
