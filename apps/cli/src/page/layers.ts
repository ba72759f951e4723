import type { Reading, Span } from '@taizhang/reader'

/** A stretch of the text that the page shows as something (标注). */
export interface Layered extends Span {
  readonly layer: Layer
  readonly id: string
  /** What it is, for whoever points at it or hears the page read. */
  readonly label: string
  /** The short tag after the words, which leads to the list; none for headings. */
  readonly tag: string
}

export type Layer = 'heading' | 'target' | 'commitment' | 'actual' | 'finding'

export const layerWords = { target: '目标', commitment: '承诺', actual: '完成值', finding: '疑点' } as const

/** All that the page marks in the text, the longer before the shorter where both begin. */
export function layeredSpans(reading: Reading): Layered[] {
  const items = (['target', 'commitment', 'actual'] as const).flatMap((layer) =>
    reading[`${layer}s`].map(({ id, start, end }) => ({
      start,
      end,
      layer,
      id,
      label: `${layerWords[layer]}${id.slice(1)}`,
      tag: `${layerWords[layer].slice(0, 1)}${id.slice(1)}`,
    })),
  )
  const findings = reading.findings.map(({ start, end, message }, i) => ({
    start,
    end,
    layer: 'finding' as const,
    id: `f${i + 1}`,
    label: `疑点${i + 1}：${message}`,
    tag: `疑${i + 1}`,
  }))
  return [...items, ...findings].toSorted((a, b) => a.start - b.start || b.end - a.end)
}
