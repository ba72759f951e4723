import { useEffect, useState, useSyncExternalStore } from 'react'
import { readStored, writeStored } from '../shared/stored.ts'

/** How the page is drawn (显示方式): as the system does, light, dark, or with high contrast. */
export const looks = ['system', 'light', 'dark', 'contrast'] as const

export type Look = (typeof looks)[number]

const storedName = 'look'
const listeners = new Set<() => void>()
let chosen: Look = looks.find((each) => each === readStored(storedName)) ?? 'system'

/** Chooses how everything is drawn (选择显示方式), now and on later visits. */
export function chooseLook(look: Look): void {
  chosen = look
  writeStored(storedName, look)
  for (const tell of listeners) tell()
}

/** The look that was chosen, and what it comes to on this screen (当前显示方式). */
export function useLook(): { readonly look: Look; readonly isDark: boolean } {
  const look = useSyncExternalStore(listen, () => chosen)
  const prefersDark = useMedia('(prefers-color-scheme: dark)')
  return { look, isDark: look === 'dark' || (look === 'system' && prefersDark) }
}

/** Tells the style sheets of the look (页面外观属性): `data-look` of the document. */
export function useLookOfDocument(): void {
  const { look, isDark } = useLook()
  useEffect(() => {
    document.documentElement.dataset.look = isDark ? 'dark' : look === 'contrast' ? 'contrast' : 'light'
  }, [look, isDark])
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Whether the screen is so (屏幕条件), and again when that changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const follow = () => setMatches(list.matches)
    follow()
    list.addEventListener('change', follow)
    return () => list.removeEventListener('change', follow)
  }, [query])
  return matches
}

/** A screen too narrow for a table beside anything (窄屏): phones. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 767px)')
}
