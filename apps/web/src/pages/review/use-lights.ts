import { useCallback, useEffect, useMemo, useRef } from 'react'

/**
 * Lights the same thing on both sides (左右呼应). Hundreds of pieces are not drawn again for a pointer that passes: the mark is set on the
 * elements themselves, by short keys that stand in for the long ids.
 */
export function useLights() {
  const box = useRef<HTMLDivElement>(null)
  const keys = useRef(new Map<string, string>())
  const keyOf = useCallback((id: string): string => {
    const known = keys.current.get(id)
    if (known !== undefined) return known
    const key = `k${keys.current.size}`
    keys.current.set(id, key)
    return key
  }, [])
  const mark = useCallback((name: 'data-lit' | 'data-current', wanted: readonly string[]) => {
    const root = box.current
    if (!root) return
    for (const each of root.querySelectorAll(`[${name}]`)) each.removeAttribute(name)
    for (const key of wanted) {
      for (const each of root.querySelectorAll(`[data-keys~="${key}"]`)) each.setAttribute(name, '')
    }
  }, [])
  useEffect(() => {
    const root = box.current
    if (!root) return
    let last = ''
    const follow = ({ target }: Event) => {
      const keys = (target as Element).closest<HTMLElement>('[data-keys]')?.dataset.keys ?? ''
      if (keys === last) return
      last = keys
      mark('data-lit', keys.split(' ').filter(Boolean))
    }
    const leave = () => {
      last = ''
      mark('data-lit', [])
    }
    root.addEventListener('mouseover', follow)
    root.addEventListener('focusin', follow)
    root.addEventListener('mouseleave', leave)
    return () => {
      root.removeEventListener('mouseover', follow)
      root.removeEventListener('focusin', follow)
      root.removeEventListener('mouseleave', leave)
    }
  }, [mark])
  const markCurrent = useCallback(
    (id: string | undefined) => mark('data-current', id === undefined ? [] : [keyOf(id)]),
    [mark, keyOf],
  )
  return useMemo(() => ({ box, keyOf, markCurrent }), [keyOf, markCurrent])
}
