import type { ChainBreak } from '@taizhang/store'

type Words = (sequence: number) => readonly [zh: string, en: string]

const words: Readonly<Record<ChainBreak['kind'], Words>> = {
  changed: (n) => [`第${n}条被改动过`, `entry ${n} was changed`],
  missing: (n) => [`第${n}条不见了`, `entry ${n} is missing`],
  inserted: (n) => [`第${n}条是后来插进去的`, `entry ${n} was put in`],
  reordered: (n) => [`第${n}条的位置被换过`, `entry ${n} stands in another's place`],
  wordsChanged: (n) => [`第${n}条的文字被改动过`, `the words of entry ${n} were changed`],
  wordsMissing: (n) => [
    `第${n}条的文字不见了，也没有移除的记载`,
    `words of entry ${n} are gone, and nothing removed them`,
  ],
  headChanged: (n) => [`链头与第${n}条不符`, `the head does not fit entry ${n}`],
  anchorMissed: (n) => [
    `第${n}条与给出的链头不符，之后重写过`,
    `entry ${n} is not what the anchor says: the chain was rewritten`,
  ],
}

/** What is broken in a chain and what to do (断链说明). */
export function chainBreakLines(name: string, { kind, sequence }: ChainBreak): readonly string[] {
  const [zh, en] = words[kind](sequence)
  return [
    `${name}：记录链核验不过，${zh}。请保留现场，不要再写入，与最近的备份核对，并报告审计管理员。`,
    `${name}: the chain is broken: ${en}. Keep it as it is, compare it with the latest backup, and tell the audit administrator.`,
  ]
}
