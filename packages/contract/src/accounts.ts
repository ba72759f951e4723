import { z } from 'zod'
import { idSchema, listOf, nameSchema, shortTextSchema } from './text.ts'

/** What an account may be (账号角色), with its words. Bound ones act for a body or a post of their own. */
export const accountRoles = {
  systemAdministrator: { zh: '系统管理员', en: 'system administrator', bound: 'none' },
  securityAdministrator: { zh: '安全保密管理员', en: 'security administrator', bound: 'none' },
  auditAdministrator: { zh: '安全审计员', en: 'audit administrator', bound: 'none' },
  supervisor: { zh: '督查员', en: 'supervisor', bound: 'none' },
  desk: { zh: '对口科室', en: 'desk', bound: 'none' },
  sponsor: { zh: '分管领导', en: 'sponsor', bound: 'post' },
  head: { zh: '单位负责人', en: 'head', bound: 'orgUnit' },
  liaison: { zh: '联络员', en: 'liaison', bound: 'orgUnit' },
  drafting: { zh: '起草组', en: 'drafting group', bound: 'none' },
  reader: { zh: '阅览人员', en: 'reader', bound: 'none' },
} as const

/** The id of a role (账号角色). */
export type AccountRole = keyof typeof accountRoles

/** The three of 三员: under the preset that separates them they see no business data. */
export const administratorRoles = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const satisfies readonly AccountRole[]

export const accountRoleSchema = z
  .enum(Object.keys(accountRoles) as [AccountRole, ...AccountRole[]])
  .meta({ id: 'AccountRole' })

/** One role of an account (授权): a head or liaison of which body, a sponsor in which post. */
export const accountGrantSchema = z
  .strictObject({
    role: accountRoleSchema,
    orgUnit: idSchema.exactOptional(),
    post: idSchema.exactOptional(),
  })
  .superRefine(({ role, orgUnit, post }, context) => {
    const { bound } = accountRoles[role]
    if (bound === 'orgUnit' && orgUnit === undefined && post === undefined) {
      context.addIssue({ code: 'custom', path: ['orgUnit'], params: { fault: 'missing' } })
    }
    if (bound === 'post' && post === undefined) {
      context.addIssue({ code: 'custom', path: ['post'], params: { fault: 'missing' } })
    }
  })
  .meta({ id: 'AccountGrant' })

/** The name that an account signs in with (用户名): letters, Chinese characters, digits and a few signs; case does not count. */
export const accountNameSchema = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.@-]*$/u)

/** At most what a password may be in bytes of work for the hash; the policy says what is at least. */
export const passwordSchema = z.string().min(1).max(200)

/** An account (账号) as administrators see it: never its password, nor what is kept of it. */
export const accountSchema = z
  .object({
    id: idSchema,
    name: accountNameSchema,
    displayName: nameSchema,
    person: idSchema.exactOptional(),
    grants: listOf(accountGrantSchema, 20),
    isClosed: z.boolean(),
    lockedUntil: z.string().exactOptional(),
    passwordSetAt: z.string(),
    mustChangePassword: z.boolean(),
  })
  .meta({ id: 'Account' })

export const accountInputSchema = z
  .strictObject({
    name: accountNameSchema,
    displayName: nameSchema,
    person: idSchema.exactOptional(),
    grants: listOf(accountGrantSchema, 20),
    /** Left out, the server makes one and tells it once. */
    password: passwordSchema.exactOptional(),
  })
  .meta({ id: 'AccountInput' })

export const accountGrantsInputSchema = z
  .strictObject({ grants: listOf(accountGrantSchema, 20) })
  .meta({ id: 'AccountGrantsInput' })

/** What roles can be bound to (可授予的单位、岗位): by name alone, for administrators who see nothing else of the register. */
export const grantableSchema = z
  .object({
    orgUnits: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
    posts: z
      .array(z.object({ id: z.string(), title: z.string(), kind: z.string(), orgUnit: z.string() }))
      .readonly(),
  })
  .meta({ id: 'Grantable' })

export const passwordChangeSchema = z
  .strictObject({ present: passwordSchema, next: passwordSchema })
  .meta({ id: 'PasswordChange' })

/** What a person sends to sign in (登录); `government` where the database holds several. */
export const signInInputSchema = z
  .strictObject({
    government: idSchema.exactOptional(),
    name: shortTextSchema.min(1).max(40),
    password: passwordSchema,
  })
  .meta({ id: 'SignInInput' })

/** Who is signed in (登录状态). `csrfToken` goes into X-CSRF-Token of every request that changes something. */
export const signInSchema = z
  .object({
    account: accountSchema,
    government: z.object({ id: z.string(), name: z.string() }),
    csrfToken: z.string(),
    /** The actions that some role of the account may do, to itself or to some thing. */
    actions: z.array(z.string()).readonly(),
    idleMinutes: z.int(),
    endsAt: z.string(),
    passwordDue: z.boolean(),
    /** Which day it is for the government: what a form offers, and nothing decides by. */
    today: z.string(),
  })
  .meta({ id: 'SignIn' })

/** One place where an account is signed in (登录设备). */
export const signInEntrySchema = z
  .object({
    id: z.string(),
    address: z.string(),
    browser: z.string(),
    since: z.string(),
    lastSeen: z.string(),
    isThis: z.boolean(),
  })
  .meta({ id: 'SignInEntry' })

const firstAccount = z.strictObject({
  name: accountNameSchema,
  displayName: nameSchema,
  password: passwordSchema,
})

/**
 * The first account of a new system (初始设置). `token` is what the terminal printed at the start. Without `separated` the account has all
 * that one person needs to do everything; with it, it is the system administrator's, and the other two of the three have theirs.
 */
export const setUpInputSchema = z
  .strictObject({
    token: z.string().min(1).max(200),
    government: z.strictObject({
      id: idSchema,
      name: nameSchema,
      level: z.enum(['national', 'province', 'prefecture', 'county', 'township']).default('prefecture'),
    }),
    account: firstAccount,
    separated: z.strictObject({ security: firstAccount, audit: firstAccount }).exactOptional(),
  })
  .meta({ id: 'SetUpInput' })

/** Whether system, security and audit administrator are kept apart (三员分立). */
export const separationInputSchema = z.strictObject({ separated: z.boolean() })
