/** What a unit measures. */
export type UnitKind =
  | 'count'
  | 'money'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'power'
  | 'energy'
  | 'voltage'
  | 'time'
  | 'share'
  | 'points'
  | 'ratio'
  | 'digital'
  | 'concentration'
  | 'score'

export interface Unit {
  /** The unit that canonical values are in. */
  readonly code: string
  /** Power of ten from this unit to `code`: 公里 is 3 (m). */
  readonly shift: number
  readonly kind: UnitKind
}

/** Powers of ten of the scale words (数量级) that stand between a number and its unit. */
export const scales: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
}

/** Rows of: kind, canonical code, power of ten, words. */
const rows: readonly (readonly [UnitKind, string, number, string])[] = [
  ['share', 'percent', 0, '% ％'],
  ['share', 'perMille', 0, '‰'],
  ['points', 'percentagePoint', 0, '个百分点 百分点 个点'],
  ['points', 'basisPoint', 0, '个基点 个BP 基点'],
  ['ratio', 'times', 0, '倍'],
  ['ratio', 'doubling', 0, '番'],
  ['ratio', 'tenth', 0, '成'],

  ['money', 'CNY', 0, '元 元人民币 块钱'],
  ['money', 'CNY', -2, '分钱'],
  ['money', 'USD', 0, '美元'],
  ['money', 'HKD', 0, '港元 港币'],
  ['money', 'EUR', 0, '欧元'],
  ['money', 'JPY', 0, '日元'],
  ['money', 'GBP', 0, '英镑'],
  ['money', 'RUB', 0, '卢布'],

  ['length', 'm', 0, '米 延米 延长米 m'],
  ['length', 'm', 3, '公里 千米 km'],
  ['length', 'm', -2, '厘米 cm'],
  ['length', 'm', -3, '毫米 mm'],
  ['length', 'nauticalMile', 0, '海里'],
  ['length', 'li', 0, '里 华里'],
  ['area', 'm2', 0, '平方米 平米 ㎡ m²'],
  ['area', 'm2', 6, '平方公里 平方千米 km²'],
  ['area', 'm2', 4, '公顷'],
  ['area', 'mu', 0, '亩'],
  ['area', 'mu', 0, '亩次'],
  ['volume', 'm3', 0, '立方米 立方 方 m³ 标方'],
  ['volume', 'L', 0, '升'],
  ['volume', 'L', -3, '毫升'],
  ['mass', 't', 0, '吨 公吨'],
  ['mass', 't', -3, '公斤 千克 kg'],
  ['mass', 't', -6, '克'],
  ['mass', 't', -9, '毫克'],
  ['mass', 't', -12, '微克'],
  ['mass', 'jin', 0, '斤 市斤'],
  ['mass', 'dan', 0, '担'],
  ['mass', 'tce', 0, '吨标准煤 吨标煤'],
  ['mass', 'dwt', 0, '载重吨 总吨'],
  ['power', 'steamTon', 0, '蒸吨'],
  ['power', 'kW', 0, '千瓦 kW KW kw'],
  ['power', 'kW', 3, '兆瓦 MW'],
  ['power', 'kW', 6, '吉瓦 GW'],
  ['power', 'kVA', 0, '千伏安 kVA KVA'],
  ['power', 'kVA', 3, '兆伏安 MVA'],
  ['energy', 'kWh', 0, '千瓦时 度 千瓦小时 度电'],
  ['energy', 'kWh', 3, '兆瓦时 MWh'],
  ['energy', 'kWh', 6, '吉瓦时 GWh'],
  ['energy', 'J', 9, '吉焦'],
  ['voltage', 'V', 3, '千伏 kV KV kv'],
  ['voltage', 'V', 0, '伏'],

  ['time', 'day', 0, '天'],
  ['time', 'workday', 0, '个工作日 工作日'],
  ['time', 'hour', 0, '小时 个小时'],
  ['time', 'minute', 0, '分钟'],
  ['time', 'second', 0, '秒'],
  ['time', 'month', 0, '个月'],
  ['time', 'week', 0, '周 个星期'],
  ['time', 'yearOfAge', 0, '岁 周岁'],

  ['count', 'person', 0, '人 名 位 口人'],
  ['count', 'place', 0, '个位次 位次'],
  ['count', 'visit', 0, '人次 人（次）'],
  ['count', 'personDay', 0, '人天'],
  ['count', 'household', 0, '户'],
  ['count', 'householdTime', 0, '户次'],
  ['count', 'entity', 0, '家'],
  ['count', 'entityTime', 0, '家次'],
  ['count', 'animal', 0, '头 只 匹 羽 尾'],
  ['count', 'container', 0, '标箱 TEU 标准箱 个标箱 个标准箱'],
  ['count', 'vehicle', 0, '辆 标台 辆次'],
  [
    'count',
    'item',
    0,
    '个 项 件 所 座 条 处 台 套 间 栋 幢 眼 口 艘 架 列 节 棵 株 丛 盆 支 批 次 场 部 篇 首 幅 本 册 期 门 种 类 款 张 枚 块 片 面 根 盏 对 组 宗 笔 单 起 例 案 卷 段 层 道 孔 具 顶 份 封 把 桩 线 路 站 园 校 村 镇 乡 县 国 轮 届 堂 餐 颗 粒 箱 包 桶 瓶 袋 捆 垛 排 街 队 员 床 剂次 剂 针次 案次 件次 场次 架次 班次 车次 例次 批次 台次 台套 项次 趟 个次 课时 学时 人份 户数 人数 平台 泊位 车位 学位 床位 个床位 机位 牌 池 棚 栏 门类 样 桌 幕 节课 届次',
  ],
  ['digital', 'bit', 0, '兆 Gbps Mbps Tbps'],
  ['digital', 'PFLOPS', 0, 'P PFLOPS PFlops PFlop/s P算力'],
  ['digital', 'PFLOPS', 3, 'EFLOPS EFlops'],
  ['digital', 'byte', 12, 'TB'],
  ['digital', 'byte', 15, 'PB'],
  ['digital', 'byte', 18, 'EB'],
  ['score', 'score', 0, '分'],
]

/** Every unit of measure (计量单位) by the word it is written with. */
export const units: ReadonlyMap<string, Unit> = new Map(
  rows.flatMap(([kind, code, shift, words]) =>
    words.split(' ').map((word) => [word, { code, shift, kind }] as const),
  ),
)
