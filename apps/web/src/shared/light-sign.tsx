import type { Light } from '@taizhang/ledger'
import { Tag } from 'antd'
import { circularWords } from '../words/circular-words.ts'
import { useLanguage, wordsOf } from '../words/i18n.ts'
import { useCircularWord } from '../words/use-circular-word.ts'

const useWords = wordsOf('lightSign', {
  byHand: ['人工', 'by hand'],
  computed: ['系统判定：{{word}}', 'computed: {{word}}'],
})

const paths: Readonly<Record<Light['shape'], string>> = {
  circle: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  triangle: 'M8 1.5 15 14H1Z',
  square: 'M2 2h12v12H2Z',
  diamond: 'M8 .8 15.2 8 8 15.2.8 8Z',
  star: 'm8 .8 2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.7 6.1l5.1-.6Z',
  ring: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 3a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
  cross: 'm3.2 1.4 4.8 4.8 4.8-4.8 1.8 1.8L9.8 8l4.8 4.8-1.8 1.8L8 9.8l-4.8 4.8-1.8-1.8L6.2 8 1.4 3.2Z',
  dash: 'M1.5 6.5h13v3h-13Z',
}

/** A light (亮灯): shape, colour and name together; colour is never the only sign. `isBare` leaves the name to the reader aloud. */
export function LightSign(props: {
  readonly light: Light
  readonly word?: string
  readonly size?: number
  readonly isBare?: boolean
  /** What the rules say, where somebody set the light by hand. */
  readonly computed?: { readonly word: string } | undefined
}) {
  const isEnglish = useLanguage() === 'en'
  const { light, word, size = 14, isBare = false, computed } = props
  const name = isEnglish ? (circularWords[word ?? ''] ?? light.en) : (word ?? light.zh)
  return (
    <>
      <span className="light-sign" style={{ whiteSpace: 'nowrap' }} title={isEnglish ? word : light.zh}>
        <LightShape light={light} size={size} name={name} />
        {!isBare && <span aria-hidden> {name}</span>}
      </span>
      {computed && <ByHand computed={computed.word} />}
    </>
  )
}

/** Says that a light was set by hand (人工调整), and what the rules say. */
export function ByHand({ computed }: { readonly computed: string }) {
  const say = useWords()
  const inCircular = useCircularWord()
  const told = say('computed', { word: inCircular(computed) })
  return (
    <Tag
      role="note"
      aria-label={`${say('byHand')}，${told}`}
      title={told}
      style={{ margin: '0 0 0 4px', paddingInline: 4, fontSize: 12, lineHeight: '16px' }}
    >
      {say('byHand')}
    </Tag>
  )
}

/** The sign alone (灯形), for where the name stands beside it already: hidden from the reader aloud unless it is given one. */
export function LightShape(props: { readonly light: Light; readonly size?: number; readonly name?: string }) {
  const { light, size = 14, name } = props
  return (
    <svg
      className="light-shape"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={name}
      aria-hidden={name === undefined}
      style={{ verticalAlign: '-0.15em' }}
    >
      <path d={paths[light.shape]} fill={light.colour} fillRule="evenodd" />
    </svg>
  )
}
