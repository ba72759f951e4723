import { createRequire } from 'node:module'

interface Recognised {
  readonly start: number
  readonly end: number
  readonly typeName: string
}

const fromPeers = createRequire(new URL('./peers/package.json', import.meta.url))

/** Microsoft Recognizers-Text: numbers with units in Chinese. Throws with what to do when the peers are not installed. */
export function recognizeNumberWithUnit(line: string): number {
  const suite = loadSuite()
  return suite.recognizeCurrency(line, 'zh-cn').length + suite.recognizeDimension(line, 'zh-cn').length
}

interface Suite {
  recognizeCurrency(text: string, culture: string): readonly Recognised[]
  recognizeDimension(text: string, culture: string): readonly Recognised[]
}

let suite: Suite | undefined

function loadSuite(): Suite {
  if (suite) return suite
  try {
    suite = fromPeers('@microsoft/recognizers-text-suite') as Suite
    return suite
  } catch (cause) {
    throw new Error('The peers are not installed: npm --prefix bench/peers ci', { cause })
  }
}
