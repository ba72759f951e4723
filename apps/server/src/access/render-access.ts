import { accountRoles } from '@taizhang/contract'
import { accessRelations, accessTable, type Cells } from './access-table.ts'
import { type Action, actionWords } from './action.ts'

const roles = Object.keys(accountRoles) as (keyof typeof accountRoles)[] // its own keys

const books = [
  ['breakdown.', '分解表 The table of a report'],
  ['item.', '事项 Items'],
  ['register.', '名册 The register'],
  ['', '查看与管理 Reading and administration'],
] as const

const introduction = `# 权限表 Who may do what

Made from \`apps/server/src/access/access-table.ts\`; a test compares (UPDATE=1 writes it anew). Everything that is not in a cell is
refused. A cell names how the role must stand to the thing: ${Object.values(accessRelations).join('、')}.

- **代他人办理.** A supervisor or a desk may enter what somebody else said: on a signed paper, a telephone note or a delegation, never
  by login. What may then be done is what the one spoken for may do: the head of that body, or the holder of that post.
- **三员分立.** Where the separation is switched on, the three administrators are three persons, and hold no other role: their columns are
  all that they have. It is off at first, so that one person can do everything.
- **一人多岗.** An account may hold several roles; what any of them allows is allowed.
`

/** docs/access.md (权限表), one table for each book: a row an action, a column a role. */
export function renderAccess(): string {
  const done = new Set<Action>()
  const sections = books.map(([prefix, title]) => {
    const actions = (Object.keys(accessTable) as Action[]).filter(
      (action) => action.startsWith(prefix) && !done.has(action),
    )
    for (const action of actions) done.add(action)
    return `## ${title}\n\n${tableOf(actions)}\n`
  })
  return [introduction, ...sections].join('\n')
}

function tableOf(actions: readonly Action[]): string {
  const shown = roles.filter((role) => actions.some((action) => accessTable[action][role]))
  const head = ['操作', '标识', ...shown.map((role) => accountRoles[role].zh)]
  const lines = actions.map((action) => [
    actionWords[action][0],
    `\`${action}\``,
    ...shown.map((role) => cellOf(accessTable[action], role)),
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function cellOf(cells: Cells, role: keyof Cells): string {
  return cells[role]?.map((relation) => accessRelations[relation]).join('、') ?? '—'
}
