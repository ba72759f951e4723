import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ItemView } from '../../api/items.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { SourceText } from '../../shared/source-text.tsx'
import { type Pair, usePick, wordsOf } from '../../words/i18n.ts'
import {
  becauseWords,
  factWords,
  figureWords,
  lifecycleWords,
  pairOf,
  progressWords,
  reportingWords,
  vintageWords,
} from '../../words/item-words.ts'
import { useCircularWord } from '../../words/use-circular-word.ts'
import { valueText } from './measure-text.ts'
import { Facts } from './part.tsx'
import { useNames } from './use-item.ts'

const useWords = wordsOf('lightPart', {
  why: ['为什么是{{light}}？', 'Why {{light}}?'],
  progress: ['进度判定', 'Progress'],
  because: ['理由', 'Because'],
  latest: ['依据的数', 'Judged by'],
  through: ['截至{{day}}', 'through {{day}}'],
  done: ['已完成', 'Done'],
  planned: ['按计划应完成', 'Planned by then'],
  lag: ['滞后', 'Points behind'],
  points: ['{{points}}个百分点', '{{points}} points'],
  ahead: ['领先{{points}}个百分点', '{{points}} points ahead'],
  exact: ['准确值 {{exact}}', 'exactly {{exact}}'],
  sum: ['计划 − 完成 = {{planned}}% − {{done}}%', 'planned − done = {{planned}}% − {{done}}%'],
  rule: ['亮灯规则', 'The rule'],
  facts: ['符合的条件', 'What held'],
  none: ['没有规则符合，按其余情形亮灯', 'No rule held: what is said of all others'],
  source: ['规则出处', 'Source of the rule'],
  override: ['人工调整为“{{word}}”', 'Set by a person to “{{word}}”'],
  overrideWhy: [
    '{{who}}于{{day}}调整，到{{until}}为止。理由：{{reason}}。系统判定的灯仍然显示在旁边。',
    'By {{who}} on {{day}}, until {{until}}. Reason: {{reason}}. The light that was computed stands beside it.',
  ],
  computed: ['系统判定', 'computed'],
  reporting: ['报送', 'Reporting'],
  period: ['{{period}}期', 'for {{period}}'],
  closes: ['截止{{day}}', 'closes {{day}}'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
})

/** The light (亮灯), computed and as set by a person, and what made it: figures, arithmetic, clause, source. */
export function LightPart({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const nameOf = useNames()
  const pick = usePick()
  const inCircular = useCircularWord()
  const [isOpen, setOpen] = useState(false)
  const { computed, override } = item.light
  const name = pick([computed.light.zh, computed.light.en] as Pair)
  return (
    <div style={{ marginBottom: 16 }}>
      <div className="item-lights">
        <strong>
          <LightSign light={computed.light} word={computed.word} size={18} />
        </strong>
        {override && <span>（{say('computed')}）</span>}
        <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say('why', { light: name })}
        </Button>
      </div>
      {override && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBlock: 8 }}
          title={say('override', { word: inCircular(override.word) })}
          description={say('overrideWhy', {
            ...{ who: nameOf(override.by.actor), day: override.by.at, until: override.until },
            reason: override.reason.replace(/[。.]$/, ''),
          })}
        />
      )}
      {isOpen && <Arithmetic item={item} />}
    </div>
  )
}

/** How the light came about (亮灯依据). */
function Arithmetic({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const inCircular = useCircularWord()
  const { computed } = item.light
  const { progress, reporting, latest } = item.state
  const figure = latest as ItemView['state']['latest'] & Parameters<typeof figureText>[0]
  const measure = item.measures.at(-1)?.value
  return (
    <Facts
      facts={[
        [say('progress'), pick(pairOf(progressWords, progress.progress))],
        [say('because'), pick(pairOf(becauseWords, progress.because))],
        [say('latest'), figure && figureText(figure)],
        [say('done'), progress.done && shareText(progress.done)],
        [say('planned'), progress.planned && shareText(progress.planned)],
        [say('lag'), progress.lag && lagText(progress)],
        [say('reporting'), reportingText()],
        [say('rule'), `${inCircular(computed.word)}：${computed.clause}`],
        [say('facts'), factsText()],
        [say('source'), <SourceText key="source" text={computed.source} />],
      ]}
    />
  )

  function figureText({ value, through, from, vintage }: Figure) {
    const whose = `${pick(pairOf(figureWords, from))}、${pick(pairOf(vintageWords, vintage))}`
    return `${pick(valueText(value, measure))}（${whose}，${say('through', { day: through })}）`
  }

  function shareText({ percent, exact }: { readonly percent: string; readonly exact: string }) {
    return `${percent}%（${say('exact', { exact: reduced(exact) })}）`
  }

  function lagText({ lag, planned, done }: typeof progress) {
    const { points, exact } = lag!
    const told = points.startsWith('-')
      ? say('ahead', { points: points.slice(1) })
      : say('points', { points })
    const sum = planned && done ? say('sum', { planned: planned.percent, done: done.percent }) : ''
    return `${told}：${sum}（${say('exact', { exact: reduced(exact) })}）`
  }

  function reportingText() {
    const { period, closes } = reporting as { readonly period?: string; readonly closes?: string }
    const more = [period && say('period', { period }), closes && say('closes', { day: closes })].filter(
      Boolean,
    )
    return (
      pick(pairOf(reportingWords, reporting.reporting)) + (more.length > 0 ? `（${more.join('，')}）` : '')
    )
  }

  function factsText() {
    if (computed.because.length === 0) return say('none')
    const words = { ...lifecycleWords, ...progressWords, ...reportingWords, true: yes, false: no }
    return computed.because
      .map(({ fact, value }) => `${pick(pairOf(factWords, fact))}：${pick(pairOf(words, value))}`)
      .join('；')
  }
}

/** A fraction in its lowest terms (约分): 300000/10000 → 30. */
function reduced(text: string): string {
  const [numerator = 0n, denominator = 1n] = text.split('/').map(BigInt)
  const by = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator) || 1n
  return denominator === by ? String(numerator / by) : `${numerator / by}/${denominator / by}`
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b)
}

type Figure = Readonly<Record<'through' | 'from' | 'vintage', string>> & {
  readonly value: Parameters<typeof valueText>[0]
}

const yes: Pair = ['是', 'yes']
const no: Pair = ['否', 'no']
