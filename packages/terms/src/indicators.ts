import { indicatorRows } from './indicator-rows.ts'

/** How values of one year go together (累计方式). */
export type Accumulation = 'cumulative' | 'level' | 'rate' | 'ceiling'

/** An indicator (指标) that local reports use. */
export interface Indicator {
  readonly code: string
  /** The name official statistics use. */
  readonly name: string
  /** Other names of it in reports, and of its yearly additions. */
  readonly aliases: readonly string[]
  /** Usual unit of its level; empty for a bare ratio or an index. */
  readonly unit: string
  /** Whether more is better (正向指标); undefined where neither is. */
  readonly ascending: boolean | undefined
  readonly accumulation: Accumulation
  /** The kind of body that publishes it, without its level: 统计 is 国家统计局 or 市统计局. */
  readonly publisher: string
}

const good: Readonly<Record<string, boolean>> = { '+': true, '-': false }

/** All indicators, grouped by field. */
export const indicators: readonly Indicator[] = indicatorRows
  .trim()
  .split('\n')
  .map((row) => {
    const [code, name, aliases, unit, direction, accumulation, publisher] = row
      .split('|')
      .map((cell) => cell.trim())
    return {
      code: code!,
      name: name!,
      aliases: aliases ? aliases.split(' ') : [],
      unit: unit!,
      ascending: good[direction!],
      accumulation: accumulation as Accumulation,
      publisher: publisher!,
    }
  })
