import { bareName, type PlaceLevel, withoutPlace } from './own-name.ts'

/** What one body is always called: its full name and the short one, nothing that might be another's. */
const shortForms: readonly (readonly [full: RegExp, short: string])[] = [
  [/委员会/gu, '委'],
  [/办公室$/u, '办'],
  [/(?<=.)委办$/u, '办'], // 市委金融委员会办公室 is 市委金融办, 市委办公室 itself
  [/^(?:市|县|区|州|省)?(?:府办|政府办)$/u, '政府办'],
  [/发展(?:和|与)?改革/u, '发改'],
  [/工业(?:和|与)?信息化/u, '工信'],
  [/住房(?:和|与)?城乡建设/u, '住建'],
  [/人力资源(?:和|与)?社会保障/u, '人社'],
  [/自然资源(?:和|与)规划|^自规|^资源规划/u, '资规'],
  [/文化(?:广电)?(?:和|与)?旅游|文广旅/u, '文旅'],
  [/卫生(?:和|与)?健康/u, '卫健'],
  [/市场监督管理|^市监/u, '市场监管'],
  [/应急管理/u, '应急'],
  [/交通运输/u, '交通'],
  [/农业农村/u, '农业'],
  [/医疗保障/u, '医保'],
  [/退役军人事务/u, '退役军人'],
  [/国有资产监督管理/u, '国资'],
  [/城市管理(?:和?综合(?:行政)?执法|行政执法)?/u, '城管'],
  [/行政审批(?:服务)?/u, '审批'],
  [/科学技术协会/u, '科协'],
  [/科学技术/u, '科技'],
  [/民族(?:和|与)?宗教(?:事务)?/u, '民宗'],
  [/人民防空/u, '人防'],
  [/国防动员/u, '国动'],
  [/机关事务(?:管理|服务)/u, '机关事务'],
  [/供销合作(?:总社|社联合社|社)/u, '供销社'],
  [/住房公积金(?:管理)?中心/u, '公积金中心'],
  [/公共资源交易(?:管理)?/u, '公共资源'],
  [/粮食(?:和|与)?物资储备/u, '粮储'],
  [/投资促进/u, '投促'],
  [/妇女联合会/u, '妇联'],
  [/残疾人联合会/u, '残联'],
  [/工商业联合会/u, '工商联'],
  [/文学艺术界联合会/u, '文联'],
  [/社会科学界联合会/u, '社科联'],
  [/归国华侨联合会/u, '侨联'],
  [/^(?:中国)?(?:共产主义青年团|共青团|团).{0,7}?委$/u, '团委'],
  [/^纪(?:律检查)?委(?:机关)?(?:和)?(?:监(?:察)?委)?$/u, '纪委'],
  [/^委?机构编制办$|^委编办$/u, '编办'],
  [/^委?网络安全(?:和|与)信息化办$/u, '网信办'],
  [/^委(?=(?:组织|宣传|统战|社会工作)部$|政法委$|网信办$|党校$|老干部局$)/u, ''],
  [/统一战线工作部/u, '统战部'],
  [/消防(?:救援)?(?:支队|大队|局)$/u, '消防'],
  [/烟草专卖局$/u, '烟草局'],
  [/^国家税务总局.*税务局$/u, '税务局'],
  [/^国家统计局.*调查队$/u, '调查队'],
  [/^(?:国家)?金融(?:监督管理总局|监管总局).*?(?:监管)?分局$/u, '金融监管分局'],
  [/(?:股份)?(?:有限)?(?:责任)?公司$/u, '公司'],
  [/经济技术开发区|经济开发区/u, '经开区'],
  [/高新技术(?:产业)?(?:开发|园)区/u, '高新区'],
  [/区管委会$/u, '区'],
  [/(?<=[县市区旗])政府$/u, ''],
]

/**
 * What all surely equal ways to write one body have in common (名称归一): 市住建局, 住房和城乡建设局 and 青澜市住房城乡建设局 are one.
 * It is for comparing only, and is no name.
 */
export function nameKey(name: string, where: PlaceLevel): string {
  const start = withoutPlace(bareName(name).replace(/^国网/u, ''), where)
  return shortForms.reduce((key, [full, short]) => key.replace(full, short), start) || bareName(name)
}

/**
 * Whether two names, without their place, may stand for one body (可能相同): the signs of the one stand in the other in order, from its
 * first to its last (教育局, 教育体育局); or the one ends or begins as the other (环境局, 生态环境局).
 */
export function mayBeSame(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === long.replace(/^委/u, '')) return true
  if (short.length < 3) return false
  if (long.endsWith(short) || (short.length > 3 && long.startsWith(short))) return true
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const sign of long) if (sign === short[at]) at++
  return at === short.length
}
