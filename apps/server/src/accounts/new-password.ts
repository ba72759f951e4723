import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import { faultsOfPassword, type PasswordPolicy, passwordFaultWords } from './password-policy.ts'

/** Why this may not be the password of the account of this name (口令不符合要求); undefined where it may. */
export function weakPassword(
  password: string,
  name: string,
  policy: PasswordPolicy,
  present?: string,
): ProblemAnswer | undefined {
  const words = faultsOfPassword(password, name, policy).map((fault) => passwordFaultWords(fault, policy))
  if (password === present) words.push(['不同于原口令', 'another than the present one'])
  if (words.length === 0) return undefined
  const [reasons, reasonsEn] = [words.map(([zh]) => zh).join('；'), words.map(([, en]) => en).join('; ')]
  return problem('passwordWeak', { reasons, reasonsEn })
}
