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
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: settings.timeZone }).format(now())
  return parts as CalendarDate // en-CA writes 2026-11-23
}
