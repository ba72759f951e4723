/** What a draft of a statement tells a neighbour of its list. View offsets. */
interface Named {
  readonly start: number
  readonly end: number
  readonly name: string | undefined
  readonly clause: object
}

/**
 * Names that a list tells once, behind its last number (蒙后省略): 1家国家级、6家省级龙头企业; 7.8万户、22.9万人消除风险;
 * 6个乡镇70个村“气代煤”改造.
 */
export function shareNames<T extends Named>(text: string, drafts: readonly T[]): T[] {
  const shared = [...drafts]
  for (let i = shared.length - 2; i >= 0; i--) {
    const draft = shared[i]!
    const next = shared[i + 1]!
    if (next.name === undefined || draft.clause !== next.clause) continue
    const between = text.slice(draft.end, next.start)
    const opens = shared[i - 1]?.clause !== draft.clause
    const name =
      draft.name === undefined
        ? opens && isBareNumber(draft) && listMark.test(between) && next.name
        : nameFrom(draft.name, next.name, between)
    if (name) shared[i] = { ...draft, name }
  }
  return shared
}

const listMark = /^[、和]$/

/** 7.8万户 without a word of its own. */
function isBareNumber({ start, end }: Named): boolean {
  return end - start <= 8
}

function nameFrom(name: string, next: string, between: string): string | undefined {
  const title = next.replace(rank, '')
  if (listMark.test(between) && rank.exec(name)?.[0] === name && title !== next && title.length >= 2)
    return name + title
  if ((between === '' || listMark.test(between)) && urging.test(name)) return next
  return between === '' && placeWord.test(name) ? next : undefined
}

/** The rank of a title, without the title: 国家级, 省级. */
const rank = /^(?:新增|新晋|新获批?)?(?:世界|国家|部|省|市|县|区|州)级?/
const urging =
  /^(?:着力|全力|持续|深入|有效|共|累计|推动|推进|带动|帮助|惠及|组织|支持|引导|促进|确保|实现|使|让|助力)+$/
/** Places that were counted, not what was done in them. */
export const placeWord = /^(?:乡镇|[乡镇村县户]|社区|街道|行政村|自然村|贫困村|小区|家庭)$/
