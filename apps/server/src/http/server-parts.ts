import type { CalendarDate } from '@taizhang/ledger'
import type { Database } from '@taizhang/store'
import type { Logger } from 'pino'
import type { Presets } from '../policies/presets.ts'
import type { Settings } from '../settings.ts'
import type { UploadOpener } from '../uploads/upload-opener.ts'

/** What the server stands on (运行环境): given once at the start, the same for every request. */
export interface ServerParts {
  readonly database: Database
  readonly settings: Settings
  readonly now: () => Date
  readonly log: Logger
  readonly presets: Presets
  readonly opener: UploadOpener
}

/** The day that it is where the government sits (当日). */
export function todayOf({ now, settings }: Pick<ServerParts, 'now' | 'settings'>): CalendarDate {
  return formatIn(settings.timeZone).format(now()) as CalendarDate // en-CA writes 2026-11-23
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** To make one takes a millisecond, which every request would pay. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone })
  formats.set(timeZone, made)
  return made
}
