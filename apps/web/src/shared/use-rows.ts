import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Which rows of a long list are drawn (可见行): from `start` to before `end`. */
interface RowWindow {
  readonly start: number
  readonly end: number
}

/** Rows above and below the visible ones that are drawn too, so that none is missing while one scrolls. */
const beyond = 8

/** The rows that are drawn of a list that stands at `top` in a box of this height (可见行范围). */
function windowOf(count: number, rowHeight: number, { top, height }: Box): RowWindow {
  // In steps: a row more or less is no reason to draw again.
  const first = Math.floor(top / rowHeight / 4) * 4
  const start = Math.max(0, Math.min(first, count) - beyond)
  return { start, end: Math.min(count, first + Math.ceil(height / rowHeight) + 4 + beyond) }
}

interface Box {
  readonly top: number
  readonly height: number
}

/**
 * Draws of a long list only what is seen (虚拟滚动), rows all of one height. The box reaches from where it stands to the foot of the
 * window. `show` brings a row into sight.
 */
export function useRows(
  count: number,
  rowHeight: number,
  headHeight = 0,
): RowWindow & {
  readonly box: RefObject<HTMLDivElement | null>
  readonly height: number
  readonly show: (index: number) => void
} {
  const box = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(600)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (!box.current) return
      const above = box.current.getBoundingClientRect().top + window.scrollY
      setHeight(Math.max(320, window.innerHeight - above - 20))
    }
    measure()
    window.addEventListener('resize', measure)
    // What comes and goes above moves it too.
    const follow = new ResizeObserver(measure)
    if (box.current?.parentElement) follow.observe(box.current.parentElement)
    return () => {
      window.removeEventListener('resize', measure)
      follow.disconnect()
    }
  }, [])
  useEffect(() => {
    const element = box.current
    if (!element) return
    const follow = () => setTop(Math.floor(element.scrollTop / rowHeight / 4) * 4 * rowHeight)
    element.addEventListener('scroll', follow, { passive: true })
    return () => element.removeEventListener('scroll', follow)
  }, [rowHeight])
  const show = useCallback(
    (index: number) => {
      const element = box.current
      if (!element) return
      const at = index * rowHeight
      const foot = element.scrollTop + element.clientHeight - headHeight - rowHeight
      if (at < element.scrollTop) element.scrollTop = at
      else if (at > foot) element.scrollTop = at - (foot - element.scrollTop)
    },
    [rowHeight, headHeight],
  )
  return { ...windowOf(count, rowHeight, { top, height }), box, height, show }
}
