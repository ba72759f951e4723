/**
 * A clock that stood at `start` when it was made and goes on from there (演示时钟): the demonstration lives in its own autumn, however late
 * it is looked at.
 */
export function clockFrom(start: Date, now: () => number = Date.now): () => Date {
  const behind = now() - start.getTime()
  return () => new Date(now() - behind)
}
