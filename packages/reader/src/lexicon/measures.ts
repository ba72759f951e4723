import type { Direction } from '../reading.ts'

/** How a verb tells a number of its indicator: by how much it changed, where it came to, or how it stands. */
export type Sense = 'change' | 'to' | 'stand'

export interface MeasureVerb {
  readonly sense: Sense
  readonly direction: Direction
}

const up: MeasureVerb = { sense: 'change', direction: 'up' }
const down: MeasureVerb = { sense: 'change', direction: 'down' }
const toUp: MeasureVerb = { sense: 'to', direction: 'up' }
const toDown: MeasureVerb = { sense: 'to', direction: 'down' }
const stand: MeasureVerb = { sense: 'stand', direction: 'none' }

/** Verbs (谓词) that stand right before a measured number. */
export const measureVerbs: ReadonlyMap<string, MeasureVerb> = new Map([
  ...rows(
    up,
    '加快 前移 前进 晋升 增长 增加 增 提高 提升 上升 上涨 上浮 涨 递增 增幅 增速 涨幅 增幅为 增速为 增幅达 增速达 增幅达到 增速达到 涨幅为 增长率为 增长率达到 增量 扩大 高于 高出 快于 翻 多增 多 净增 净增加 新增 净增长 新增加 新增了 增长了 增加了 提高了 提升了 上升了 增幅分别为 增速分别为 增幅均',
  ),
  ...rows(
    down,
    '负增长 放缓 改善 下降 降低 减少 降 下调 减 压减 压缩 缩短 缩减 精简 削减 回落 收窄 缩小 压降 降幅 降幅为 降幅达 降幅达到 下降了 降低了 减少了 缩短了 压减了 低于 少 下浮 削减了 节约 节省 退出 淘汰',
  ),
  ...rows(
    toUp,
    '增加到 增加至 提高到 提高至 提升到 提升至 上升到 上升至 增长到 增长至 扩大到 扩大至 增至 升至 提至 扩至 跃升到 跃升至 攀升到 攀升至 发展到 壮大到 增到 升到 拓展到 拓展至 上调到 上调至 翻到 延长到 延长至 跃升为 增长为 扩大为 提高为',
  ),
  ...rows(
    toDown,
    '下降到 下降至 降到 降至 降低到 降低至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 缩短为 缩短在 减少到 减少至 减至 减到 精简到 精简至 缩小到 缩小至 回落到 回落至 压降到 压降至 缩减到 缩减至 压缩为 缩至 控制到 下调到 下调至 收窄到 收窄至',
  ),
  ...rows(
    stand,
    '达到 达 完成 实现 为 是 突破 超过 超 有 已有 拥有 保持 保持在 稳定在 维持在 控制在 保持到 稳定到 位居 居 位列 列 调整为 调整到 累计达到 累计达 共有 共计 总计 合计 约为 占 占到 达成 仅为 跨越 跨过 连跨 迈上 站上 跨上 迈过 过 破 逾 近 约 接近 不低于 不超过 不少于 不高于 至少 低于',
  ),
])

/** Words that may stand between a verb and its number, or between subject and verb, and tell nothing of the indicator. */
export const adverbs =
  /(?:(?:从|由|到|至)?(?:\d{4}|上|去|今)年(?:底|末)?的?|每[人户亩]?每?[年月日]?人?|同比|环比|[比较](?:\d{4}年|\d{4}|[一二][九〇][〇一二三四五六七八九]{2}年|上年|去年|年初|前年|前[三五十]年)(?:同期|底|末)?|(?:近|过去|这|前)?[一二三四五六七八九十\d]+年(?:来|间|内)?(?:平均|合计|共计|累计)?每?年?|比?去年同期|比上年|比?去年|较上年|较去年|较年初|比年初|与上年相比|按可比(?:价格|口径)(?:计算)?|按?同口径|可比口径|可比|同口径|剔除[^，]{2,16}因素(?:影响)?后?|扣除[^，]{2,16}因素(?:影响)?后?|名义|实际|年均|平均|年平均|(?<![人户亩日月])均|都|分别|各|共|累计|合计|总计|预计|预期|有望|力争|跨越式|可比价格?(?:计算)?|可|将|已|已经|再|又|还|约|近|超|仅|只|高达|全部|整体|总体|大幅|明显|进一步|稳步|逐步|历史性|首次|成功|率先|连续[一二三四五六七八九十\d]+(?:年|个季度|个月)|较[^，、]{2,12}(?:调查|普查)|在全[国省市][^，、]{0,8}中|连续|先后|接连|再次|继续|始终|稳定|保持|基本|达到?|超过|突破|不低于|不超过|不少于|不高于|完成|实现|由|从|至少|接近|大约|左右|逾|破|(?<!跨)过|要|应|确保)$/

/** Verbs that add to a stock: 新增高新技术企业6家 is an increment of 高新技术企业. */
export const gains =
  /^(?:新增加?了?|净增加?|净增长|新入选|新培育|新认定|新获批|新晋升?|新纳入|新评选?|新筹集|扩充|新获评|新设|增设|新增设|新添|新登记|新入驻|新注册)/

/** Verbs that take from an amount: 减轻税费负担4.07亿元 is an increment downwards. */
export const losses =
  /(?:减轻|减负|减税|降费|压减|压缩|节约|节省|退出|削减|减少|降低|缩减|精简|减免|压降|核减|裁减|调减|取消|节支|让利)/

/** Verbs that put the outcome of the period in front of its object; they are no part of the indicator's name. */
export const attainments =
  /^(?:完成(?!率)|实现|达到|达|取得|争取(?:到位|到)?|累计|完成了|实现了|组织完成|全面完成|圆满完成|顺利完成|超额完成|高质量完成|高标准完成)/

/** 初步预计， at the head of a sentence holds for the whole of its list. */
export const estimateHead = /^(?:[^，]{0,10}年，?)?(?:全年|初步)*预计/

/** Time, scope and manner in front of a clause. */
export const leads =
  /^(?:（?\d{1,2}）|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]是|——|其中|特别是|尤其是|同时|并且?|还|又|再|另外|此外|同比|全年|全[省市县区州旗盟]|我[省市县区州旗]|预计|力争|确保|努力|有望|实现|完成(?!率)|达到|达|共(?![济同建享产青富管])|总共|累计|已|先后|今年|去年|上年|年内|年底前|当年|一年来|五年来|五年(?=累计|共)|过去五年|\d{4}年(?:末|底)?|截至[^，]{0,10}|到\d{4}年(?:末|底)?|使|将|推动|带动|带来|全力|圆满|顺利|超额|高质量|高标准(?!农田|基本农田)|为|对|的|，|）|：|—|、)/

/** Verbs that a list of counted things opens with. */
export const leadingVerbs =
  /^(?:全年|年内|共|累计|预计|已|成功|先后|其中)*(新增|净增|新建改造|新建|改建|新改建|新改扩建|改扩建|扩建|建成|创建|创成|开工改造|开工建设|开工|改造|改造提升|培育|引进|新引进|获批|获评|打造|建设|打通|布局建设|组建|新培育|新认定|新入选|实施|争取|招引|办理|发放|举办|完成|新开工|新开|培养|申报|修复|整治|建立|成立|选派|打掉|破获|新获批|精准帮扶|下降|增长|提升|降低|减少|省市县选派|新筹集)/

function rows(verb: MeasureVerb, words: string): [string, MeasureVerb][] {
  return words.split(' ').map((word) => [word, verb])
}
