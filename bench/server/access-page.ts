/** Who may do what, as docs/access.md prints it: the oracle holds the server to what people read, not to its own table. */
import { readFileSync } from 'node:fs'
import { accountRoles } from '@taizhang/contract'

/** Under which relations a role may do an action, in the words of the page; empty where it may not. */
export type AccessPage = (action: string, role: string) => readonly string[]

const rolesByWord = new Map(Object.entries(accountRoles).map(([role, { zh }]) => [zh as string, role]))

export function readAccessPage(): AccessPage {
  const cells = new Map<string, readonly string[]>()
  let roles: readonly (string | undefined)[] = []
  for (const line of readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8').split('\n')) {
    if (!line.startsWith('| ') || line.startsWith('| ---')) continue
    const [first, id = '', ...words] = line.slice(2, -2).split(' | ')
    if (first === '操作') roles = words.map((word) => rolesByWord.get(word))
    else
      for (const [i, word] of words.entries())
        if (word !== '—') cells.set(`${id.replaceAll('`', '')} ${roles[i]}`, word.split('、'))
  }
  return (action, role) => cells.get(`${action} ${role}`) ?? []
}
