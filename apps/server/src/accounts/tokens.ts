import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** A token that nobody can guess (令牌): 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: who reads the table cannot sign in by it. */
export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The token that pages send back with every change (防跨站令牌); it follows from the one in the cookie, which pages cannot read. */
export function csrfTokenOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url')
}

/** Whether two texts are the same, found out in a time that does not tell where they differ. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}

// Without 0 O 1 l I: it is read from a screen or a slip of paper and typed.
const letters = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-+=@%'] as const

/** A first password (初始口令): sixteen characters of all classes, some 90 bits. */
export function newPassword(): string {
  const all = letters.join('')
  const one = (of: string) => of[randomInt(of.length)]!
  const chosen = [...letters.map(one), ...Array.from({ length: 12 }, () => one(all))]
  // Fisher and Yates: each class stands anywhere.
  for (let i = chosen.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[chosen[i], chosen[j]] = [chosen[j]!, chosen[i]!]
  }
  return chosen.join('')
}
