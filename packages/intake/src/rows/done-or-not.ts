import type { RowDeadline, RowMeasure } from '@taizhang/ledger'
import { printed } from '../printed.ts'

/**
 * What is done or not done (是否类指标): 6月底前印发实施方案, 年内建成投用. Undefined for words that count something, that go on without an end
 * (持续优化营商环境), or that have no day by which they are to be done.
 */
export function doneOrNot(words: string, deadline: RowDeadline): RowMeasure | undefined {
  if (deadline.date === undefined) return undefined
  const clauses = withoutTitles(printed(words)).split(/[，,；;。、\n]/u)
  const said = clauses.some((clause) => deeds.test(clause) && !goesOn.test(clause))
  return said ? { words: withoutEnd(printed(words)), measure: { kind: 'yesNo' } } : undefined
}

/** 《…办法》 and “一次办好” are names: their verbs are no deed of the row. */
function withoutTitles(words: string): string {
  return words.replace(/《[^》]{0,60}》|“[^”]{0,30}”|"[^"]{0,30}"/gu, '〇')
}

function withoutEnd(words: string): string {
  return words.replace(/\s+/gu, '').replace(/[。；;，]+$/u, '')
}

/** Words that say of a clause that it has no end. */
const goesOn =
  /持续|常态|不断|长期|进一步|逐步|日常|定期|及时|每[周月季年]|完善|深化|加强|强化|规范|严格|[做抓]好/u

const papers = '(?:方案|规划|计划|办法|意见|措施|条例|规定|清单|标准|细则|目录|指南|政策|制度|导则|预案)'

/** Deeds that are over when they are done, by the words for them; 建成区, 完成率 and 发布会 only look like one. */
const deeds = new RegExp(
  [
    '印发|出台|投用|投入使用|投运|投产|启用|通车|通航|通水|竣工|完工|封顶|揭牌|挂牌(?!督办)|组建',
    '建成(?!区|度|面积|后|的)|开工(?!率)|开业|开园|开馆|开通|(?<!线)上线(?![率下])|交付(?!率)|成立(?!后|的|以来)',
    '举办(?!方|地|权)|召开|承办(?!单位)|启动(?!资金)|发布(?!会|厅|平台|机制)|公布|通过验收',
    '完成(?!率|度|情况|值|额|质量|好|后)',
    `(?:制定|编制|修订|起草)[^，。；]{0,40}${papers}`,
    '实现[^，。；]{0,20}全覆盖',
  ].join('|'),
  'u',
)
