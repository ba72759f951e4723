import { useSyncExternalStore } from 'react'

let isOpen = false
const listeners = new Set<() => void>()

function change(open: boolean): void {
  isOpen = open
  for (const each of listeners) each()
}

/** Opens the tour of the page (打开导览), from wherever. */
export const startTour = () => change(true)

/** Ends it (结束导览). */
export const endTour = () => change(false)

/** Whether the tour is being shown (是否在导览). */
export function useTourOpen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOpen,
  )
}
