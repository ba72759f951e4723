import { getHashes, hash } from 'node:crypto'
import { databaseProblem } from '../database/problem.ts'

/** How a chain is sealed (摘要算法): SM3 (GB/T 32905), or SHA-256 where it must be. Chosen once, when the government is founded. */
export const digestAlgorithms = ['sm3', 'sha256'] as const
export type DigestAlgorithm = (typeof digestAlgorithms)[number]

const available = new Set(getHashes().map((name) => name.toLowerCase()))

/** The digest of a text (摘要), in hexadecimal. Throws a DatabaseProblem where the runtime lacks the algorithm. */
export function digestOf(algorithm: DigestAlgorithm, text: string): string {
  if (!available.has(algorithm)) throw databaseProblem('digestUnavailable', { algorithm })
  return hash(algorithm, text, 'hex')
}

/** What the first entry of a chain has for the digest of the one before. */
export const noDigest = '0'.repeat(64)
