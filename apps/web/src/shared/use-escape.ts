import { useEffect, useRef } from 'react'

/**
 * Escape closes what is on top (取消键), and nothing beneath it: a menu that is open in a drawer closes, the drawer stays. The key is caught
 * before anybody else hears of it.
 */
export function useEscape(isOpen: boolean, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!isOpen) return
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopImmediatePropagation()
      latest.current()
    }
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [isOpen])
}
