import type { RemovalRequestRecord, removableWords, StoredFile } from '@taizhang/store'
import type { NameOf } from './history-view.ts'

/** What a request for removal is about, as it is still on record (移除申请的内容). */
export interface RemovalContents {
  readonly words: Awaited<ReturnType<typeof removableWords>>
  readonly files: readonly StoredFile[]
  readonly nameOf: NameOf
}

/** A request for removal with names (移除申请), and what it would take away, for who is to confirm it. */
export function removalView(request: RemovalRequestRecord, { words, files, nameOf }: RemovalContents) {
  const { target } = request
  return {
    ...request,
    ...removalNames(request, nameOf),
    contents:
      target.kind === 'words'
        ? (words.get(target.sequence) ?? [])
            .filter(({ place }) => target.places.includes(place))
            .map(({ text }) => text)
        : files
            .filter(({ sha256, removed }) => sha256 === target.sha256 && !removed)
            .map(({ name, sha256 }) => name ?? sha256),
  }
}

/** Who asked and who confirmed, by name (申请人、确认人). */
export function removalNames(
  { askedBy, ruledBy }: Pick<RemovalRequestRecord, 'askedBy' | 'ruledBy'>,
  nameOf: NameOf,
) {
  return {
    askedByName: nameOf(askedBy),
    ...(ruledBy !== undefined && { ruledByName: nameOf(ruledBy) }),
  }
}
