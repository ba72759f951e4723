import { type Reading, read } from '../src/index.ts'

/** What stands around the words under test: a report in which every part has its role for a reason of its own. */
export interface Parts {
  readonly title?: string
  readonly review?: string
  readonly problems?: string
  readonly targets?: string
  readonly tasks?: string
  readonly livelihood?: string
  readonly self?: string
}

const filler = {
  title: '政府工作报告\n——2026年1月15日在云泽县第十八届人民代表大会第五次会议上\n云泽县人民政府县长　许望山',
  opening: '各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员和列席人员提出意见。',
  review: '一年来，我们团结依靠全县人民，坚持稳字当头、稳中求进，经济运行总体平稳，社会大局保持稳定。',
  outlook:
    '做好今年工作，要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，统筹发展和安全，推动高质量发展。',
  tasks: '坚持把发展经济的着力点放在实体经济上，推动产业结构持续优化升级，努力增强县域经济的综合实力。',
  self: '坚持以人民为中心的发展思想，把权力关进制度的笼子，始终保持同人民群众的血肉联系，做到勤政为民。',
  closing: '各位代表！蓝图已经绘就，实干成就未来。让我们更加紧密地团结起来，为建设美丽云泽而努力奋斗！',
}

/** A short report of a made-up county around the given words. */
export function reportOf(parts: Parts): string {
  const lines = [
    parts.title ?? filler.title,
    filler.opening,
    '一、2025年工作回顾',
    filler.review,
    parts.review,
    parts.problems,
    '二、2026年工作总体要求和主要目标',
    filler.outlook,
    parts.targets,
    '三、2026年重点任务',
    '（一）着力推动产业转型升级',
    filler.tasks,
    parts.tasks,
    ...(parts.livelihood === undefined ? [] : ['（二）用心办好民生实事', parts.livelihood]),
    '四、加强政府自身建设',
    filler.self,
    parts.self,
    filler.closing,
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}

/** A reading of words in their part of a report, and where they begin in it. */
export interface Placed {
  readonly reading: Reading
  readonly at: number
}

/** Reads `words` as a paragraph of the named part. */
export function readIn(part: Exclude<keyof Parts, 'title'>, words: string): Placed {
  const text = reportOf({ [part]: words })
  return { reading: read(text), at: text.indexOf(words) }
}

/** Items that stand in the words put in, with offsets counted from where the words begin. */
export function within<Item extends { readonly start: number; readonly end: number }>(
  items: readonly Item[],
  { at }: Placed,
  length: number,
): Item[] {
  return items
    .filter(({ start, end }) => start < at + length && end > at)
    .map((item) => ({ ...item, start: item.start - at, end: item.end - at }))
}
