import type {
  passwordChangeSchema,
  setUpInputSchema,
  signInInputSchema,
  signInSchema,
} from '@taizhang/contract'
import type { z } from 'zod'
import { ask, keepToken } from './client.ts'

/** Who is signed in (登录人). */
export type SignIn = z.output<typeof signInSchema>

const kept = (signIn: SignIn): SignIn => {
  keepToken(signIn.csrfToken)
  return signIn
}

export const sessionApi = {
  now: async () => kept(await ask<SignIn>('GET', '/api/session')),
  begin: async (json: z.input<typeof signInInputSchema>) =>
    kept(await ask<SignIn>('POST', '/api/session', { json })),
  end: () => ask<{ readonly ended: number }>('DELETE', '/api/session'),
  changePassword: (json: z.input<typeof passwordChangeSchema>) =>
    ask<{ readonly ended: number }>('POST', '/api/session/password', { json }),
  isSetUpNeeded: async () => (await ask<{ readonly isNeeded: boolean }>('GET', '/api/setup')).isNeeded,
  setUp: async (json: z.input<typeof setUpInputSchema>) =>
    kept(await ask<SignIn>('POST', '/api/setup', { json })),
}
