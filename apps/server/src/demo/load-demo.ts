import type { AccountRole } from '@taizhang/contract'
import { type Act, type CalendarDate, dateOf } from '@taizhang/ledger'
import { read } from '@taizhang/reader'
import {
  addDocument,
  foundGovernment,
  inGovernment,
  type LedgerEvent,
  recordDeeds,
  storeFile,
} from '@taizhang/store'
import { type NewAccount, openAccount } from '../accounts/open-account.ts'
import { newPassword } from '../accounts/tokens.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { readPresets } from '../policies/presets.ts'
import { startUploadOpener } from '../uploads/upload-opener.ts'
import { readSample, type Sample } from './sample.ts'
import { demoDay, storyOf } from './story.ts'
import { storyRules } from './story-rules.ts'
import type { Telling } from './telling.ts'

/** The made-up city of the demonstration (演示政府). */
export const demoGovernment = {
  ...{ id: 'qinglan', name: '青澜市人民政府', level: 'city', code: '990100' },
} as const

/** Somebody who can sign in to the demonstration; the password is told once. */
export interface DemoAccount {
  readonly name: string
  readonly password: string
  readonly displayName: string
  readonly roles: readonly AccountRole[]
}

/** What was loaded. */
export interface LoadedDemo {
  readonly accounts: readonly DemoAccount[]
  readonly events: number
}

/** Where the sample is, and up to which day it is told; to the end unless said. */
export interface DemoOptions {
  readonly samplesFolder: string
  readonly until?: CalendarDate
}

/**
 * Loads the demonstration (装入演示数据) into a database that holds nothing of the made-up city: its year as events, each day's as they
 * were given in, and an account for each role. @throws where the city is there already, and where the rules refuse an event.
 */
export async function loadDemo(
  parts: Omit<ServerParts, 'presets' | 'opener'>,
  { samplesFolder, until = demoDay }: DemoOptions,
): Promise<LoadedDemo> {
  const presets = readPresets(parts.settings.policiesFolder)
  const server: ServerParts = { ...parts, presets, opener: startUploadOpener() }
  const at = dateOf('2025-01-01')
  const act = { actor: 'zhang-min', basis: { kind: 'login' }, at } as const
  if (!(await foundGovernment(server.database, demoGovernment, act, { recordedAt: instantOn(at) })))
    throw new Error(
      `${demoGovernment.name} is in this database already: load the demonstration into an empty one`,
    )
  const sample = readSample(samplesFolder)
  await keepPapers(server, sample, act)
  const telling = storyOf(sample, { ...storyRules(server.presets), report, until })
  for (const events of daysOf(telling)) await recordDay(server, telling, events)
  return { accounts: await openAccounts(server), events: telling.events.length }
}

const report = { document: 'qinglan-2025', title: '青澜市2025年政府工作报告' }

/** The report as a document, and the papers that events name. */
async function keepPapers({ database }: ServerParts, sample: Sample, act: Act): Promise<void> {
  await inGovernment(database, demoGovernment.id, async (tx) => {
    for (const { name, bytes } of Object.values(sample.files)) {
      const outcome = await storeFile(tx, { name, bytes, at: instantOn(act.at) })
      if (!('file' in outcome))
        throw new Error(`${name} of the sample is not taken: ${JSON.stringify(outcome)}`)
    }
    const { document: id, title } = report
    const reading = read(sample.text, { name: title })
    const file = sample.files.report.sha256
    await addDocument(
      tx,
      { id, title, kind: 'workReport', planYear: 2025, file, text: reading.text, reading },
      act,
    )
  })
}

/** The events of each day, the earliest first. */
function daysOf({ events }: Telling): readonly (readonly LedgerEvent[])[] {
  const days = new Map<CalendarDate, LedgerEvent[]>()
  for (const event of events) {
    const day = days.get(event.act.at)
    if (day) day.push(event)
    else days.set(event.act.at, [event])
  }
  return [...days.values()]
}

async function recordDay(
  { database }: ServerParts,
  { policy }: Telling,
  events: readonly LedgerEvent[],
): Promise<void> {
  const day = events[0]!.act.at
  const outcome = await recordDeeds(database, demoGovernment.id, events, {
    policy,
    recordedAt: instantOn(day),
  })
  if (!('sequence' in outcome))
    throw new Error(`the demonstration is refused on ${day}: ${JSON.stringify(outcome)}`)
}

/** Entered at five in the afternoon, in the time zone of the city. */
function instantOn(day: CalendarDate): string {
  return `${day}T09:00:00.000Z`
}

type NewDemoAccount = Pick<NewAccount, 'name' | 'displayName' | 'grants'> & { readonly person?: string }

const newAccounts: readonly NewDemoAccount[] = [
  { name: 'admin', displayName: '系统管理员', grants: [{ role: 'systemAdministrator' }] },
  { name: 'security', displayName: '安全管理员', grants: [{ role: 'securityAdministrator' }] },
  { name: 'audit', displayName: '审计管理员', grants: [{ role: 'auditAdministrator' }] },
  {
    ...{ name: 'zhangmin', displayName: '督查室 张敏', person: 'zhang-min' },
    grants: [{ role: 'supervisor', post: 'supervision-chief' }],
  },
  {
    ...{ name: 'taoning', displayName: '督查室 陶宁', person: 'tao-ning' },
    grants: [{ role: 'supervisor', post: 'supervision-officer' }],
  },
  {
    ...{ name: 'shaming', displayName: '秘书三科 沙鸣（王国栋副市长对口科室）', person: 'sha-ming' },
    grants: [{ role: 'desk', post: 'desk-construction' }],
  },
  {
    ...{ name: 'wangguodong', displayName: '副市长 王国栋', person: 'wang-guodong' },
    grants: [{ role: 'sponsor', post: 'vice-mayor-construction' }],
  },
  {
    ...{ name: 'zhujian-head', displayName: '市住房城乡建设局 局长', person: 'housing-head-1' },
    grants: [{ role: 'head', orgUnit: 'housing', post: 'housing-head' }],
  },
  {
    ...{ name: 'liuyang', displayName: '市住房城乡建设局 联络员 刘洋', person: 'liu-yang' },
    grants: [{ role: 'liaison', orgUnit: 'housing', post: 'housing-liaison' }],
  },
  {
    ...{ name: 'linlan', displayName: '临澜区政府 联络员', person: 'linlan-liaison-1' },
    grants: [{ role: 'liaison', orgUnit: 'linlan', post: 'linlan-liaison' }],
  },
  { name: 'yanjiushi', displayName: '研究室 起草组', grants: [{ role: 'drafting' }] },
  { name: 'yuelan', displayName: '市委办公室 阅览', grants: [{ role: 'reader' }] },
]

async function openAccounts(server: ServerParts): Promise<readonly DemoAccount[]> {
  return inGovernment(server.database, demoGovernment.id, async (tx) => {
    const opened: DemoAccount[] = []
    for (const account of newAccounts) {
      const password = newPassword()
      const outcome = await openAccount(
        tx,
        server,
        { ...account, password, mustChangePassword: false },
        'set-up',
      )
      if ('problem' in outcome)
        throw new Error(`the account ${account.name} is refused: ${JSON.stringify(outcome)}`)
      const { name, displayName, grants } = account
      opened.push({ name, displayName, password, roles: grants.map(({ role }) => role) })
    }
    return opened
  })
}
