import { entryIn, isOn, overlap } from '../on-day.ts'
import type { Delegation, Holder, Post } from '../register-state.ts'
import {
  firstOf,
  type Given,
  type Rules,
  unlessForward,
  unlessList,
  unlessPost,
  unlessThere,
} from './rule.ts'

type PostDeedKind =
  | 'postAdded'
  | 'postClosed'
  | 'holderSet'
  | 'holderEnded'
  | 'divisionSet'
  | 'delegated'
  | 'delegationEnded'

/** Posts, who holds them, which bodies answer to them, and who records for them (岗位、任职、分工、代录). */
export const postRules: Rules<PostDeedKind> = {
  postAdded: { refuse: refuseAdded, change: add },
  postClosed: {
    refuse: ({ state, deed }) => unlessPost(state, deed.post, deed.until),
    change: close,
  },
  holderSet: { refuse: refuseHolder, change: setHolder },
  holderEnded: {
    refuse: ({ state, deed: { post, person, until } }) =>
      unlessPost(state, post, until) ??
      firstOf([
        !state.holders.some((each) => isHeldBy(each, post, person) && isOn(each, until)),
        { code: 'holderNotFound', facts: { post, person, day: until } },
      ]),
    change: ({ state, deed: { post, person, until } }) => ({
      holders: state.holders.map((each) =>
        isHeldBy(each, post, person) && isOn(each, until) ? { ...each, until } : each,
      ),
    }),
  },
  divisionSet: { refuse: refuseDivision, change: divide },
  delegated: { refuse: refuseDelegated, change: delegate },
  delegationEnded: {
    refuse: ({ state, deed: { desk, post, until } }) =>
      firstOf([
        !state.delegations.some((each) => isFor(each, desk, post) && isOn(each, until)),
        { code: 'delegationNotFound', facts: { desk, post } },
      ]),
    change: ({ state, deed: { desk, post, until } }) => ({
      delegations: state.delegations.map((each) =>
        isFor(each, desk, post) && isOn(each, until) ? { ...each, until } : each,
      ),
    }),
  },
}

function isHeldBy(holder: Holder, post: string, person: string): boolean {
  return holder.post === post && holder.person === person
}

function isFor(delegation: Delegation, desk: string, post: string): boolean {
  return delegation.desk === desk && delegation.post === post
}

function refuseAdded({ state, deed }: Given<'postAdded'>) {
  const { post, title, orgUnit, from } = deed
  return (
    unlessThere(state, [orgUnit], from) ??
    firstOf(
      [entryIn(state.posts, post) !== undefined, { code: 'postExists', facts: { post } }],
      [title === '', { code: 'nameMissing' }],
    )
  )
}

function add({ state, deed }: Given<'postAdded'>) {
  const { post: id, title, orgUnit, postKind, from } = deed
  const post: Post = { id, title, orgUnit, kind: postKind, from }
  return { posts: { ...state.posts, [id]: post } }
}

function close({ state, deed: { post, until } }: Given<'postClosed'>) {
  return {
    posts: { ...state.posts, [post]: { ...state.posts[post]!, until } },
    holders: state.holders.map((each) =>
      each.post === post && isOn(each, until) ? { ...each, until } : each,
    ),
  }
}

function refuseHolder({ state, deed }: Given<'holderSet'>) {
  const { post, person, name, acting, from, until } = deed
  const other = state.holders.find(
    (each) => each.post === post && each.acting === acting && overlap(each, deed),
  )
  return (
    unlessPost(state, post, from) ??
    firstOf([person === '' || name === '', { code: 'nameMissing' }]) ??
    unlessForward(from, until) ??
    firstOf([other !== undefined, { code: 'holderOverlaps', facts: { post, name: other?.name ?? '' } }])
  )
}

function setHolder({ state, deed }: Given<'holderSet'>) {
  const { kind: _kind, ...holder } = deed
  return { holders: [...state.holders, holder] }
}

function refuseDivision({ state, deed }: Given<'divisionSet'>) {
  const { sponsor, orgUnits, from } = deed
  const kind = entryIn(state.posts, sponsor)?.kind
  return (
    unlessThere(state, orgUnits, from) ??
    unlessPost(state, sponsor, from) ??
    unlessList(orgUnits) ??
    firstOf([kind !== 'sponsor' && kind !== 'leader', { code: 'notSponsor', facts: { post: sponsor } }])
  )
}

function divide({ state, deed }: Given<'divisionSet'>) {
  const { sponsor, orgUnits, from, documentNumber } = deed
  const added = orgUnits.map((orgUnit) => ({
    ...{ orgUnit, sponsor, from },
    ...(documentNumber !== undefined && { documentNumber }),
  }))
  return { divisions: [...state.divisions, ...added] }
}

const recording: readonly (Post['kind'] | undefined)[] = ['desk', 'supervisor', 'liaison']

function refuseDelegated({ state, deed }: Given<'delegated'>) {
  const { desk, post, from, until, document } = deed
  const exists = state.delegations.some((each) => isFor(each, desk, post) && overlap(each, deed))
  return (
    unlessPost(state, desk, from) ??
    unlessPost(state, post, from) ??
    firstOf([document === '', { code: 'documentMissing' }]) ??
    unlessForward(from, until) ??
    firstOf(
      [!recording.includes(entryIn(state.posts, desk)?.kind), { code: 'notDesk', facts: { post: desk } }],
      [exists, { code: 'delegationOverlaps', facts: { desk, post } }],
    )
  )
}

function delegate({ state, deed }: Given<'delegated'>) {
  const { kind: _kind, ...delegation } = deed
  return { delegations: [...state.delegations, delegation] }
}
