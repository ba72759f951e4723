import { setUpInputSchema, signInSchema } from '@taizhang/contract'
import { foundGovernment, inGovernment, listAccounts, listGovernments, setSeparated } from '@taizhang/store'
import { z } from 'zod'
import { recordAccountFact } from '../../accounts/account-facts.ts'
import { weakPassword } from '../../accounts/new-password.ts'
import { type NewAccount, openAccount } from '../../accounts/open-account.ts'
import { signIn } from '../../accounts/sign-in.ts'
import { isSameText } from '../../accounts/tokens.ts'
import { type ProblemAnswer, problem } from '../../http/problem-answer.ts'
import { definePublicRoute, type Route } from '../../http/route.ts'
import { type ServerParts, todayOf } from '../../http/server-parts.ts'
import { setSignInCookie } from '../../http/sign-in-cookie.ts'
import { signInView } from '../../presenters/account-view.ts'

const tag = '初始设置 Setting up'
const path = '/api/setup'

type SetUpInput = z.output<typeof setUpInputSchema>

/**
 * The first account of a new system (初始设置). Open only while no government has an account, and only to whoever has the token that the
 * terminal printed at the start: who can reach the port first is not thereby its owner.
 */
export function setUpRoutes(setUpToken: string | undefined): readonly Route[] {
  return [
    definePublicRoute({
      ...{ method: 'get', path, tag, access: 'public' },
      summary: ['是否需要初始设置', 'Whether the system is still to be set up'],
      answers: z.object({ isNeeded: z.boolean() }),
      handle: async ({ server }) => ({ body: { isNeeded: await isNeeded(server) } }),
    }),
    definePublicRoute({
      ...{ method: 'post', path, tag, access: 'public' },
      summary: ['初始设置', 'Set the system up'],
      body: setUpInputSchema,
      answers: signInSchema,
      handle: async ({ server, body, address, context }) => {
        if (!(await isNeeded(server))) return problem('alreadySetUp')
        if (setUpToken === undefined || !isSameText(body.token, setUpToken)) return problem('setUpTokenWrong')
        const fault = await setUp(server, body)
        if (fault) return fault
        const browser = (context.req.header('user-agent') ?? '').slice(0, 200)
        const { name, password } = body.account
        const outcome = await signIn(server, {
          ...{ government: body.government.id, name, password, address, browser },
        })
        if ('problem' in outcome) return outcome
        setSignInCookie(context, server.settings, outcome)
        return {
          status: 201,
          body: signInView(outcome, body.government.name, server.settings, todayOf(server)),
        }
      },
    }),
  ]
}

/** Whether no government has an account yet (是否需要初始设置). */
export async function isNeeded({ database }: Pick<ServerParts, 'database'>): Promise<boolean> {
  for (const { id } of await listGovernments(database)) {
    const accounts = await inGovernment(database, id, listAccounts)
    if (accounts.length > 0) return false
  }
  return true
}

async function setUp(server: ServerParts, input: SetUpInput): Promise<ProblemAnswer | undefined> {
  const firsts = firstAccounts(input)
  const { passwordPolicy } = server.settings
  for (const { name, password } of firsts) {
    const weak = weakPassword(password!, name, passwordPolicy)
    if (weak) return weak
  }
  const at = todayOf(server)
  const { government } = input
  const act = { actor: 'set-up', basis: { kind: 'login' }, at } as const
  await foundGovernment(server.database, government, act)
  return inGovernment(server.database, government.id, async (tx) => {
    if (input.separated) {
      await setSeparated(tx, true)
      await recordAccountFact(
        tx,
        { subject: 'settings', actor: 'set-up', at },
        { kind: 'separationSet', separated: true },
      )
    }
    for (const first of firsts) {
      const outcome = await openAccount(tx, server, first, 'set-up')
      if ('problem' in outcome) return outcome
    }
    return undefined
  })
}

const grants = (...roles: readonly NewAccount['grants'][number]['role'][]) => roles.map((role) => ({ role }))

/** One person for everything; or the three, each with an account and no other role. */
function firstAccounts({ account, separated }: SetUpInput): readonly NewAccount[] {
  const everything = grants(
    ...([
      'systemAdministrator',
      'securityAdministrator',
      'auditAdministrator',
      'supervisor',
      'desk',
    ] as const),
  )
  if (!separated) return [{ ...account, grants: everything, mustChangePassword: false }]
  return [
    { ...account, grants: grants('systemAdministrator'), mustChangePassword: false },
    { ...separated.security, grants: grants('securityAdministrator'), mustChangePassword: true },
    { ...separated.audit, grants: grants('auditAdministrator'), mustChangePassword: true },
  ]
}
