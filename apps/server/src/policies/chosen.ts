import {
  type CalendarDate,
  type DeedPolicy,
  type Item,
  type LightPolicy,
  type NoticePolicy,
  type PolicyKind,
  partsOf,
  policyOn,
  type RegisterDeed,
  type RegisterState,
  type Release,
  releasesOf,
  type StatePolicy,
} from '@taizhang/ledger'
import type { Presets } from './presets.ts'

/** What holds where nothing was chosen: plain rules, and reporting by the 25th. */
const unchosen = {
  ...{ light: 'plain', reporting: 'monthly-25', tolerance: 'plain', power: 'plain', notice: 'plain' },
} as const

/** The rules of a government on a day (当日规则): what was chosen from a day on, by then. */
export interface ChosenPolicies {
  readonly light: LightPolicy
  readonly deed: DeedPolicy
  readonly notice: NoticePolicy
  readonly stateOf: (item: Item) => StatePolicy
}

/** The rules that hold on a day, by what the register says was chosen. @throws Error where a preset that was chosen is not there. */
export function policiesOn(register: RegisterState, day: CalendarDate, presets: Presets): ChosenPolicies {
  const idOf = (kind: PolicyKind) => policyOn(register, kind, day)?.id
  const preset = <Policy>(from: ReadonlyMap<string, Policy>, id: string): Policy => {
    const found = from.get(id)
    if (!found)
      throw new Error(`the register chose the preset ${id}, and the folder of policies has none of that name`)
    return found
  }
  const reporting = preset(presets.reporting, idOf('reporting') ?? unchosen.reporting)
  const tolerance = preset(presets.tolerances, idOf('tolerance') ?? unchosen.tolerance)
  const powers = preset(presets.powers, idOf('power') ?? unchosen.power)
  const usualRelease = idOf('release')
  return {
    light: preset(presets.lights, idOf('light') ?? unchosen.light),
    notice: preset(presets.notices, idOf('notice') ?? unchosen.notice),
    deed: { reporting, tolerance, powers, relations: relationsOn(register, day) },
    stateOf: (item) => {
      const release = releaseIdOf(register, item, day) ?? usualRelease
      const releases = release === undefined ? [] : releasesAround(preset(presets.releases, release), day)
      return { reporting, tolerance, releases }
    },
  }
}

/** The preset that holds of a kind on a day (现用预设); undefined where nobody chose and nothing holds by itself. */
export function heldPreset(register: RegisterState, kind: PolicyKind, day: CalendarDate): string | undefined {
  const usual = Object.hasOwn(unchosen, kind) ? unchosen[kind as keyof typeof unchosen] : undefined
  return policyOn(register, kind, day)?.id ?? usual
}

/** Of each kind that is looked up by its name, where (规则预设所在); the others are chosen by other means. */
export const shelves = {
  ...{ light: 'lights', reporting: 'reporting', tolerance: 'tolerances', schedule: 'schedules' },
  ...{ release: 'releases', power: 'powers', notice: 'notices' },
} as const satisfies { readonly [Kind in PolicyKind]?: keyof Presets }

/**
 * The preset that a deed chooses and that is not there (未知规则预设); undefined where all is well. Asked before it is recorded: afterwards
 * nothing of the government could be judged any more.
 */
export function missingPreset(deed: RegisterDeed, presets: Presets): string | undefined {
  const isThere = (kind: PolicyKind, id: string) =>
    !Object.hasOwn(shelves, kind) || presets[shelves[kind as keyof typeof shelves]].has(id)
  if (deed.kind === 'policyChosen') return isThere(deed.policy, deed.id) ? undefined : deed.id
  if (deed.kind !== 'numberSourceSet' || deed.release === undefined) return undefined
  return isThere('release', deed.release) ? undefined : deed.release
}

/** The calendar by which whoever publishes the number of an item does so. */
function releaseIdOf(
  { numberSources }: RegisterState,
  { publisher }: Item,
  day: CalendarDate,
): string | undefined {
  if (publisher === undefined) return undefined
  return numberSources.filter((each) => each.publisher === publisher && each.from <= day).at(-1)?.release
}

/** Of the year before, whose last figures come out in this one, to the next. */
function releasesAround(calendar: Parameters<typeof releasesOf>[0], day: CalendarDate): readonly Release[] {
  const { year } = partsOf(day)
  return [year - 1, year, year + 1].flatMap((each) => releasesOf(calendar, each))
}

function relationsOn({ orgUnits }: RegisterState, day: CalendarDate): NonNullable<DeedPolicy['relations']> {
  return Object.fromEntries(
    Object.values(orgUnits).flatMap(({ id, relations }) => {
      const held = relations.filter(({ from }) => from <= day).at(-1) ?? relations[0]
      return held ? [[id, held.relation]] : []
    }),
  )
}
