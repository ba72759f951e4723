import { levelLabels } from '@taizhang/intake'
import { textTable } from '../terminal/text-table.ts'
import type { Digest } from './digest.ts'

/** Several readings as a table for the terminal (多份摘要), a line each. */
export function digestLines(digests: readonly Digest[], width?: number): string[] {
  const rows = digests.map((digest) => [
    digest.name,
    digest.place ?? '—',
    levelWord(digest.level),
    String(digest.planYear ?? '—'),
    ...[digest.targets, digest.commitments, digest.actuals, digest.findings].map(String),
  ])
  return textTable(['文档', '地区', '层级', '年度', '目标', '承诺', '完成值', '疑点'], rows, [44, 20], width)
}

/** The word for a level of government (层级). */
export function levelWord(level: string): string {
  return levelLabels[level as keyof typeof levelLabels] ?? level
}
