import { indicators } from '@taizhang/terms'

const codes = new Map(
  indicators.flatMap(({ code, name, aliases }) =>
    [name, ...aliases].map((each) => [plain(each), code] as const),
  ),
)

/** Words about a name that leave the indicator the same: whose it is, that it grew, how it was got. */
const before =
  /^(?:其中|预计|全年|全[国省市县区州盟旗]|我[国省市县区州盟旗]|本[市县区]|地方|累计|共|新增加?|净增|新建成?|建成|完成|实现|开展|办理|培育|新培育|新认定|认定|新入库|入库|打造|新打造|筹集|新筹集|发放|举办|实施|改造|新改造|建设改造|提质改造|改造提升|认真办理|认真|分配|投放|兑现|提前|超额|新改扩建|新改建|改扩建|市区|城区|县城|中心城区|整治|达到|保持|争取|引进|新引进|各类|省市|省、市|市|省|县)+/
const after =
  /(?:（排名）|（[^）]{1,8}）|总量|总数|总额|金额|总里程|里程|数量|下降率|下降|年均值|增速|增幅|涨幅|增长率|水平|完成)+$/

/** The grade of a title is no part of what is counted: 国家卓越级智能工厂. */
const grade = /^(?:国家|省|市)?(?:级|卓越级|领航级|先进级|基础级)/

/** The code of an indicator by its name as read, as in the table of terms; undefined where the table has none. */
export function indicatorCode(name: string): string | undefined {
  const words = plain(name)
  const direct = codes.get(words)
  if (direct) return direct
  const tail = words.replace(after, '')
  const bare = tail.replace(before, '')
  return (
    codes.get(tail) ??
    codes.get(words.replace(before, '')) ??
    codes.get(bare) ??
    codes.get(bare.replace(grade, ''))
  )
}

/** Quotation marks, blanks and the case of letters part no names. */
function plain(name: string): string {
  return name
    .replace(/[“”"〞'‘’\s]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .toUpperCase()
}
