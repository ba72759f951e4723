/** How far a batch is (进度): how many of how many, how many a second, how long it will still take. */
export function progressLine({
  done,
  total,
  milliseconds,
}: {
  readonly done: number
  readonly total: number
  readonly milliseconds: number
}): string {
  const share = total === 0 ? 100 : (100 * done) / total
  const counted = `${done}/${total}（${share.toFixed(0)}%）`
  if (done === 0 || milliseconds === 0) return counted
  const perSecond = (1000 * done) / milliseconds
  const left = Math.ceil((total - done) / perSecond)
  return `${counted}　${perSecond.toFixed(1)}份/秒　剩余约${durationWords(left)}`
}

/** A length of time in words: 95 is 1分35秒. */
export function durationWords(seconds: number): string {
  if (seconds < 60) return `${seconds}秒`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes}分${seconds % 60}秒` : `${Math.floor(minutes / 60)}小时${minutes % 60}分`
}
