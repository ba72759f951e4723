import type { OrgUnitRelation } from '@taizhang/ledger'
import { bareName, isOwn, type PlaceLevel, withoutPlace } from './own-name.ts'

/** How a body may stand to the government, told from its name alone (单位关系推测). */
export interface RelationGuess {
  readonly relation: OrgUnitRelation
  /** sure 名称已说明 · likely 多半如此 · unsure 看不出，须有人定. */
  readonly certainty: 'sure' | 'likely' | 'unsure'
  /** For people: what led to it. */
  readonly reason: string
  /** The county government that answers for a body of its own (所属县区): 云泽县政府 for 云泽县教育局. */
  readonly county?: string
}

interface Rule {
  readonly pattern: RegExp
  readonly guess: Omit<RelationGuess, 'county'>
}

const rule = (
  pattern: RegExp,
  relation: OrgUnitRelation,
  certainty: RelationGuess['certainty'],
  reason: string,
): Rule => ({ pattern, guess: { relation, certainty, reason } })

/** Asked of the name without its place, the more definite first: 市委金融办 is no department, 国家税务总局 no bureau of ours. */
const rules: readonly Rule[] = [
  rule(
    /人大常委会|^人大|政协|法院$|检察院$/u,
    'partyBody',
    'unsure',
    '人大、政协、法院、检察院不属于政府，暂按党委部门（只商请、不交办），请核对',
  ),
  rule(
    /^委(?!员)|^纪(?:律检查)?委|监(?:察)?委(?:员会)?$|^(?:组织|宣传|统战|统一战线工作|社会工作)部$|政法委|编办$|机构编制|网信办|巡察|党校$|直属?机关工委|老干部局|精神文明|文明办$|^台办|保密局$/u,
    'partyBody',
    'sure',
    '名称是党委部门',
  ),
  rule(/^信访局$|^档案[局馆]$|党史|融媒体|日报社$/u, 'partyBody', 'likely', '多由党委管理，各地不一，请核对'),
  rule(
    /总工会$|^团.{0,4}委$|共青团|妇联$|妇女联合会|工商(?:业)?联(?:合会)?$|残联$|残疾人联合会|科协$|科学技术协会|文联$|文学艺术界|侨联$|归国华侨|社科联$|社会科学界|红十字会|贸促会|贸易促进|法学会$|作协$|记协$|计(?:划)?生(?:育)?协/u,
    'massOrganisation',
    'sure',
    '名称是群团组织',
  ),
  rule(
    /税务局$|国家统计局|调查队$|海关$|海事[局处]$|烟草|邮政管理局|国家金融|金融监管(?:支|分)局|银保监|证监局|人民银行|外汇管理|边检|边防检查|矿山安全监察|民航.*管理局/u,
    'verticallyManaged',
    'sure',
    '由上级直接管理的单位',
  ),
  rule(/国家安全局$/u, 'verticallyManaged', 'likely', '多由上级直接管理（推测），请核对'),
  rule(
    /^气象局$|消防(?:救援)?(?:总队|支队|大队|局)$/u,
    'dualManaged',
    'likely',
    '多由上级和本级双重领导（本系统的推测），请核对',
  ),
  rule(
    /^生态环境局|^环境局|^地震局$|水文|无线电/u,
    'dualManaged',
    'likely',
    '各地由上级为主或本级为主管理不一，暂按双重管理（本系统的推测），请核对',
  ),
  rule(
    /供电|电力公司|电网|铁路|火车站|高铁站|车务段|机场|银行|信用社|农商行|电信|移动|联通|铁塔|石油|石化|保险|证券|^驻|武警|军分区|人武部|广电网络/u,
    'resident',
    'sure',
    '驻在本地的企业、部队等，不归本级政府管理',
  ),
]

/** Of one's own place or not, by what the name ends with. */
const endings = {
  zone: /(?:开发|经开|高新|新|保税|综保|示范|试验|度假|合作|产业园|工业园|科技园|物流园|园)区(?:党工委)?(?:管委会)?$/u,
  placeOfZone: /区(?:党工委)?管委会$/u,
  firm: /(?:公司|集团|厂)$/u,
  bureau: /(?:局|委|委员会|管委会|厅|办|办公室)$/u,
  other: /(?:中心|馆|院|校|社|所|队|处|站|台|会|部|室|署)$/u,
  passing: /(?:领导小组|指挥部|专班|联席会议|委员会办公室|协调小组)(?:办公室|办)?$/u,
} as const

/** A name of a county, a district or a county-level city; no 园区, 社区, 景区 or 中心城区. */
const county =
  /^[\p{Script=Han}]{1,7}?(?:县|旗|(?<![园开发社景小灌库新片校辖地城矿])区|(?<![城都])市)(?=政府|$)/u
const countyBody =
  /^([\p{Script=Han}]{2,6}?(?:县|旗|(?<![园开发社景小灌库新片校辖地城矿])区|(?<![城都])市)).{1,12}(?:局|委|办|办公室|委员会|中心|部|街道|镇|乡|院|大队)$/u
const township = /(?:镇|乡|街道)(?:政府|办事处|办)?$/u

/** The relation of a body told from its name (单位关系推测), with the reason and how sure it is. Never more than a suggestion. */
export function relationGuess(name: string, where: PlaceLevel): RelationGuess {
  const bare = bareName(name)
  const short = withoutPlace(bare, where)
  const own = isOwn(bare, where)
  // 团市委 has its 市 within.
  const found = rules.find(({ pattern }) => pattern.test(short) || (own && pattern.test(bare)))
  const isOfCounty = !own && countyBody.test(bare) && !endings.zone.test(bare)
  if (isOfCounty && (!found || found.guess.relation === 'partyBody')) return ofCounty(bare)
  return found?.guess ?? byPlace(bare, own, where) ?? byEnding(short, own)
}

function ofCounty(bare: string): RelationGuess {
  const [, place = ''] = countyBody.exec(bare)!
  return {
    ...({ relation: 'countyGovernment', certainty: 'likely', county: `${place}政府` } as const),
    reason: `${place}的部门，由${place}政府负责`,
  }
}

function byPlace(bare: string, own: boolean, { level }: PlaceLevel): RelationGuess | undefined {
  if (endings.zone.test(bare) && !/政府$/u.test(bare)) {
    const isSaid = /管委会$/u.test(bare)
    return {
      ...({ relation: 'developmentZone', certainty: isSaid ? 'sure' : 'likely' } as const),
      reason: isSaid ? '名称是开发区、新区等的管委会' : '名称是开发区、新区等',
    }
  }
  if (!own && endings.placeOfZone.test(bare))
    return { relation: 'developmentZone', certainty: 'likely', reason: '某一区域的管委会，请核对' }
  if (!own && /^.{1,8}[县旗市区]政府$/u.test(bare))
    return { relation: 'countyGovernment', certainty: 'sure', reason: '名称是县（市、区）政府' }
  if (!own && county.test(bare))
    return { relation: 'countyGovernment', certainty: 'likely', reason: '名称是县（市、区）' }
  if (!own && level === 'county' && township.test(bare))
    return { relation: 'countyGovernment', certainty: 'likely', reason: '名称是下级政府（乡镇、街道）' }
  return undefined
}

function byEnding(short: string, own: boolean): RelationGuess {
  const direct = { relation: 'directDepartment' } as const
  if (endings.passing.test(short))
    return { ...direct, certainty: 'unsure', reason: '议事协调机构，日常工作由某个部门承担，请核对' }
  if (endings.firm.test(short))
    return own
      ? { ...direct, certainty: 'unsure', reason: '像是本级所属企业，暂按直属单位，请核对' }
      : { relation: 'resident', certainty: 'likely', reason: '企业，多为驻地单位，请核对' }
  if (endings.bureau.test(short))
    return own
      ? { ...direct, certainty: 'sure', reason: '名称是政府部门' }
      : { ...direct, certainty: 'likely', reason: '像是政府部门，没有写明级次，请核对' }
  if (endings.other.test(short)) return { ...direct, certainty: 'likely', reason: '多为直属事业单位，请核对' }
  return { ...direct, certainty: 'unsure', reason: '从名称看不出关系，暂按部门，请核对' }
}
