import { startTransition, useEffect, useState } from 'react'

/** A long list by and by (先显后补): its first entries at once, all of them as soon as these are painted. */
export function useFirst<Entry>(list: readonly Entry[], count: number): readonly Entry[] {
  const [isWhole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  return isWhole ? list : list.slice(0, count)
}
