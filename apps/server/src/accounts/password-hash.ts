import { hash, verify } from '@node-rs/argon2'

// argon2id, 19 MiB, two passes, one lane: some 10 ms of one core for who signs in, and for who guesses as much for every guess.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** What is kept of a password (口令散列): argon2id with its salt and cost, in its usual text form. */
export function hashOf(password: string): Promise<string> {
  return hash(normal(password), cost)
}

/** Whether it is the password of this hash. Takes as long for a wrong one as for the right one. */
export function isPasswordOf(kept: string, password: string): Promise<boolean> {
  return verify(kept, normal(password))
}

let noOnes: Promise<string> | undefined

/** Takes as long as a wrong password does, where there is no such account: by time nobody learns which names there are. */
export async function isNobodys(password: string): Promise<false> {
  noOnes ??= hashOf('nobody has this password')
  await isPasswordOf(await noOnes, password)
  return false
}

/** The same letters typed on another keyboard may be other code points: 中文 and full-width forms have several. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
