import { type Decimal, isDecimal } from '../exact/decimal.ts'

/** One light (灯): its colour never says alone what it means, its shape and its name say it too. */
export interface Light {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** #rrggbb */
  readonly colour: string
  readonly shape: (typeof shapes)[number]
}

const shapes = ['circle', 'triangle', 'square', 'diamond', 'star', 'ring', 'cross', 'dash'] as const

/** The facts that a policy may ask for, and what they are: a word of an axis, a number, yes or no. */
export const lightFactKinds = {
  lifecycle: 'word',
  reporting: 'word',
  progress: 'word',
  /** 滞后，百分点；领先为负 */
  lagPoints: 'number',
  /** 距时限的天数；已过为负 */
  daysToDeadline: 'number',
  /** 应开工而未开工的月数 */
  monthsNotStarted: 'number',
  /** 已开工而未入库的月数 */
  monthsNotEntered: 'number',
  started: 'yesNo',
  entered: 'yesNo',
  paidOnPlan: 'yesNo',
  validReason: 'yesNo',
  /** 当月未完成，次月补上 */
  madeUpLater: 'yesNo',
  poorQuality: 'yesNo',
  /** 确定不能按期完成 */
  cannotFinish: 'yesNo',
  /** 被上级或媒体点名 */
  namedFromAbove: 'yesNo',
} as const
export type LightFactName = keyof typeof lightFactKinds

/** One thing that must hold. */
export type LightCondition =
  | { readonly fact: LightFactName; readonly oneOf: readonly string[] }
  | { readonly fact: LightFactName; readonly is: boolean }
  | { readonly fact: LightFactName; readonly above: Decimal }
  | { readonly fact: LightFactName; readonly atLeast: Decimal }
  | { readonly fact: LightFactName; readonly below: Decimal }
  | { readonly fact: LightFactName; readonly atMost: Decimal }

/** When all its conditions hold, this light and this word. */
export interface LightRule {
  readonly when: readonly LightCondition[]
  readonly light: string
  readonly word: string
  /** What the source says, in its sense. */
  readonly clause: string
}

/** The rules for one thing that is looked at (亮灯项目): a project may have a light for its start and one for its progress. */
export interface LightLegend {
  readonly id: string
  readonly name: string
  /** The first that holds decides. */
  readonly rules: readonly LightRule[]
  readonly otherwise: Omit<LightRule, 'when'>
}

/** How a place lights its items (亮灯办法): a file of policies/lights. */
export interface LightPolicy {
  readonly id: string
  readonly name: string
  /** The day or the year that it is known from. */
  readonly dated: string
  /** The tag of its source, and what that does not say. */
  readonly source: string
  readonly notSaid: readonly string[]
  readonly lights: readonly Light[]
  /** The first is the light of the item. */
  readonly legends: readonly LightLegend[]
}

/** Reads one policy of lights from data; problems name what is wrong and where. */
export function readLightPolicy(
  data: unknown,
): { readonly policy: LightPolicy } | { readonly problems: readonly string[] } {
  const policy = (data ?? {}) as Partial<LightPolicy> // every field is looked at below
  const problems = [
    ...missingWords(policy, ['id', 'name', 'dated', 'source'], ''),
    ...(Array.isArray(policy.notSaid) ? [] : ['notSaid: a list is missing']),
    ...(isFilled(policy.lights) ? lightProblems(policy.lights) : ['lights: there are none']),
    ...(isFilled(policy.legends)
      ? policy.legends.flatMap((legend, i) => legendProblems(legend, `legends[${i}]`, policy.lights ?? []))
      : ['legends: there are none']),
  ]
  return problems.length > 0 ? { problems } : { policy: policy as LightPolicy } // complete, since nothing was missed
}

function isFilled<T>(list: readonly T[] | undefined): list is readonly T[] {
  return Array.isArray(list) && list.length > 0
}

function missingWords(given: object, keys: readonly string[], at: string): string[] {
  return keys
    .filter((key) => {
      const value = (given as Record<string, unknown>)[key]
      return typeof value !== 'string' || value === ''
    })
    .map((key) => `${at}${key}: words are missing`)
}

function lightProblems(lights: readonly Light[]): string[] {
  const each = lights.flatMap((light, i) => [
    ...missingWords(light, ['id', 'zh', 'en'], `lights[${i}].`),
    ...(/^#[0-9a-f]{6}$/.test(light.colour) ? [] : [`lights[${i}].colour: #rrggbb is wanted`]),
    ...(shapes.includes(light.shape) ? [] : [`lights[${i}].shape: one of ${shapes.join(', ')} is wanted`]),
  ])
  const twice = (['id', 'zh', 'colour', 'shape'] as const).flatMap((key) =>
    new Set(lights.map((light) => light[key])).size === lights.length
      ? []
      : [`lights: two share their ${key}; each must be told from the others by every sign`],
  )
  return [...each, ...twice]
}

function legendProblems(legend: Partial<LightLegend>, at: string, lights: readonly Light[]): string[] {
  const ends = [...(legend.rules ?? []), ...(legend.otherwise ? [legend.otherwise] : [])]
  return [
    ...missingWords(legend, ['id', 'name'], `${at}.`),
    ...(isFilled(legend.rules) ? [] : [`${at}.rules: there are none`]),
    ...(legend.otherwise ? [] : [`${at}.otherwise: missing, and then some items have no light`]),
    ...ends.flatMap((end, i) => [
      ...missingWords(end, ['light', 'word', 'clause'], `${at}.rules[${i}].`),
      ...(lights.some(({ id }) => id === end.light)
        ? []
        : [`${at}.rules[${i}].light: no light ${end.light}`]),
    ]),
    ...(legend.rules ?? []).flatMap(({ when }, i) =>
      isFilled(when)
        ? when.flatMap((condition) => conditionProblems(condition, `${at}.rules[${i}]`))
        : [`${at}.rules[${i}].when: there is nothing`],
    ),
  ]
}

const operators = {
  oneOf: 'word',
  is: 'yesNo',
  above: 'number',
  atLeast: 'number',
  below: 'number',
  atMost: 'number',
}

/** What is wrong with a condition (条件有误); `at` says where it stands. */
export function conditionProblems(condition: LightCondition, at: string): string[] {
  const kind = lightFactKinds[condition.fact] as string | undefined
  if (kind === undefined) return [`${at}: there is no fact ${condition.fact}`]
  const [operator, ...more] = Object.entries(condition).filter(([key]) => key !== 'fact')
  if (!operator || more.length > 0) return [`${at}.${condition.fact}: one comparison is wanted`]
  const [name, value] = operator
  if (operators[name as keyof typeof operators] !== kind)
    return [`${at}.${condition.fact}: ${name} does not compare a ${kind}`]
  const sound = {
    word: isFilled(value as string[]),
    yesNo: typeof value === 'boolean',
    number: isDecimal(String(value)),
  }
  return sound[kind as keyof typeof sound] ? [] : [`${at}.${condition.fact}: ${String(value)} is no ${kind}`]
}
