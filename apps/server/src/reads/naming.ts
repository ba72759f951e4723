import { type CalendarDate, groupOn, holderOf, nameOn, type RegisterState } from '@taizhang/ledger'
import type { Naming } from '@taizhang/papers'

/** How papers name bodies, posts and people on a day (名称): as the register has them; an id that it has not stays itself. */
export function namingOn(
  register: RegisterState,
  day: CalendarDate,
  people: ReadonlyMap<string, string> = new Map(),
): Naming {
  return {
    nameOf: (id) => nameOfPost(register, id, day) ?? people.get(id) ?? nameOn(register, id, day),
    groups: Object.values(register.groups).map(({ id, name }) => ({
      name,
      orgUnits: groupOn(register, id, day) ?? [],
    })),
  }
}

/** A post is named by who holds it; empty, by its title. */
function nameOfPost(register: RegisterState, id: string, day: CalendarDate): string | undefined {
  if (!Object.hasOwn(register.posts, id)) return undefined
  return holderOf(register, id, day)?.name ?? register.posts[id]!.title
}
