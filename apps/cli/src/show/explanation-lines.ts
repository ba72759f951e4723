import { printed } from '@taizhang/intake'
import type { Explanation, Quote } from '@taizhang/reader'
import { plainText } from '../terminal/plain-text.ts'

/** What was made of a sentence (解读说明), by which rules, for the terminal. */
export function explanationLines(explanation: Explanation): string[] {
  const { sentence, role, under, livelihood, gave, as } = explanation
  return [
    `原文 ${sentence.start}—${sentence.end}：${shown(sentence)}`,
    `所在：${under.map((words) => plainText(printed(words))).join(' / ') || '无标题'}（${role}${livelihood ? '，民生实事' : ''}）`,
    `归属：${as}${gave.length > 0 ? `，读出 ${gave.join('、')}` : '，没有读出事项'}`,
    ...listed('数字', explanation.numbers, (each) => `${each.class}（${each.rule}）`),
    ...listed('指标陈述', explanation.statements, (each) => `${plainText(each.indicator)}（${each.rule}）`),
    ...listed('分句', explanation.clauses, (each) =>
      [each.rule ?? '不可核查', ...(each.deadline ? [`时限：${each.deadline}`] : [])].join('，'),
    ),
    ...listed('疑点', explanation.findings, (each) => `${each.kind}：${plainText(each.message)}`),
  ]
}

function listed<Item extends Quote>(
  heading: string,
  items: readonly Item[],
  words: (item: Item) => string,
): string[] {
  return items.length === 0
    ? []
    : [`${heading}：`, ...items.map((item) => `  ${shown(item)} → ${words(item)}`)]
}

function shown({ text }: Quote): string {
  return plainText(printed(text))
}
