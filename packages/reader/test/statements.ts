import { readNumbers } from '../src/grammar/number.ts'
import { readStatements } from '../src/grammar/statement.ts'
import { viewOf } from '../src/view.ts'

/** What a sentence says, one line an indicator: 地区生产总值：3215亿元 level, 6.1% growth up. */
export function statementsIn(sentence: string): string[] {
  const { text } = viewOf(sentence)
  const whole = { start: 0, end: text.length }
  return readStatements(text, whole, readNumbers(text)).map(({ name, measured, basis, estimate }) => {
    const told = measured.map(({ number, kind, direction }) => {
      const words = text.slice(number.start, number.end)
      return `${words} ${kind}${direction === 'none' ? '' : ` ${direction}`}`
    })
    const marks = [basis === null ? '' : `（${basis}）`, estimate ? '（预计）' : ''].join('')
    return `${name}${marks}：${told.join('，')}`
  })
}
