import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Calendar,
  type DigestPolicy,
  type LightPolicy,
  type NoticePolicy,
  type PowerPolicy,
  type Preset,
  type ReleaseCalendar,
  type ReportingPolicy,
  readCalendar,
  readDigestPolicy,
  readLightPolicy,
  readNoticePolicy,
  readPowerPolicy,
  readPreset,
  readReleaseCalendar,
  readReportingPolicy,
  readTolerance,
  type Tolerance,
} from '@taizhang/ledger'

type OfId<Policy> = ReadonlyMap<string, Policy>

/** Every preset of the folder policies/ (规则预设), by kind and by the name of its file. */
export interface Presets {
  readonly lights: OfId<LightPolicy>
  readonly reporting: OfId<ReportingPolicy>
  readonly tolerances: OfId<Tolerance>
  readonly schedules: OfId<Preset>
  readonly releases: OfId<ReleaseCalendar>
  readonly powers: OfId<PowerPolicy>
  readonly notices: OfId<NoticePolicy>
  readonly digests: OfId<DigestPolicy>
  /** By year. */
  readonly calendars: OfId<Calendar>
}

/** Reads the presets (读取规则预设). @throws Error naming the file and what is wrong with it: nothing is judged by half a rule. */
export function readPresets(folder: string): Presets {
  const all = <Policy>(name: string, read: (data: unknown) => Outcome<Policy>) =>
    readKind(join(folder, name), read)
  return {
    lights: all('lights', readLightPolicy),
    reporting: all('reporting', readReportingPolicy),
    tolerances: all('tolerances', readTolerance),
    schedules: all('schedules', readPreset),
    releases: all('releases', readReleaseCalendar),
    powers: all('powers', readPowerPolicy),
    notices: all('notices', readNoticePolicy),
    digests: all('digests', readDigestPolicy),
    calendars: all('calendars', readCalendar),
  }
}

type Problems = { readonly problems: readonly string[] }
/** The policy stands under one name: policy, calendar, preset, tolerance. */
type Outcome<Policy> = { readonly [name: string]: Policy } | Problems

function readKind<Policy>(folder: string, read: (data: unknown) => Outcome<Policy>): OfId<Policy> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    names.map((name) => {
      const path = join(folder, name)
      const outcome = read(JSON.parse(readFileSync(path, 'utf8')))
      if (isFaulty(outcome)) throw new Error(`${path}: ${outcome.problems.join('; ')}`)
      return [name.slice(0, -'.json'.length), Object.values(outcome)[0]!] as const
    }),
  )
}

function isFaulty(outcome: Outcome<unknown>): outcome is Problems {
  return Array.isArray(outcome.problems)
}
