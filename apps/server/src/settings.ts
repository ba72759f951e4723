import type { PasswordPolicy } from './accounts/password-policy.ts'
import { type Channels, noChannels } from './outbox/channels.ts'

/** So many in so many seconds. */
export interface Rate {
  readonly requests: number
  readonly seconds: number
}

/** What an installation decides (运行设置); each has a value that is right for one machine without a gateway. */
export interface Settings {
  /** '' at the root of an address, '/taizhang' behind a gateway that keeps the prefix. */
  readonly basePath: string
  /** What the cookie of the sign-in is called: two servers on one machine share a browser's cookies, whatever their ports. */
  readonly cookieName: string
  /** Whether people reach it by https: cookies are then never sent otherwise. */
  readonly isSecure: boolean
  /** Whether a gateway stands before it whose X-Forwarded-For and -Host are true. */
  readonly trustsProxy: boolean
  /** Other origins whose pages may send requests: https://tz.example.gov.cn. */
  readonly origins: readonly string[]
  /** The zone in which a day begins and ends. */
  readonly timeZone: string
  readonly bodyBytesMax: number
  readonly uploadBytesMax: number
  readonly signIns: { readonly idleMinutes: number; readonly absoluteHours: number }
  /** A name is locked for so long after so many wrong passwords. */
  readonly lockout: { readonly failures: number; readonly minutes: number }
  readonly passwordPolicy: PasswordPolicy
  readonly rates: { readonly address: Rate; readonly account: Rate; readonly signIn: Rate }
  /** Where messages may go; without any they are shown in the outbox. */
  readonly channels: Channels
  /** The folder of the built page (apps/web/dist); without it only the interface is served. */
  readonly pageFolder?: string
  /** The folder of the policy presets (policies/). */
  readonly policiesFolder: string
}

/** One machine, loopback, no gateway: locked after five wrong passwords, signed out after half an hour. */
export const defaultSettings: Omit<Settings, 'policiesFolder'> = {
  basePath: '',
  cookieName: 'taizhang-sign-in',
  isSecure: false,
  trustsProxy: false,
  origins: [],
  timeZone: 'Asia/Shanghai',
  bodyBytesMax: 4_000_000,
  uploadBytesMax: 50_000_000,
  signIns: { idleMinutes: 30, absoluteHours: 12 },
  lockout: { failures: 5, minutes: 15 },
  passwordPolicy: { shortest: 8, classes: 3, nameRun: 3, changeDays: undefined },
  rates: {
    address: { requests: 1200, seconds: 60 },
    account: { requests: 600, seconds: 60 },
    signIn: { requests: 20, seconds: 60 },
  },
  channels: noChannels,
}
