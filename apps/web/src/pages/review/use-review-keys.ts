import { useEffect, useRef } from 'react'
import type { Acting } from './use-acting.ts'
import type { OpenDialog } from './use-review.ts'

type Given = Pick<Acting, 'actHere' | 'move' | 'undo' | 'add'> & {
  readonly isOpen: boolean
  readonly setDialog: (dialog: OpenDialog) => void
}

/** The keys of the review (快捷键), wherever the focus is but in something that takes keys itself. */
export function useReviewKeys(given: Given): void {
  const latest = useRef(given)
  latest.current = given
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (latest.current.isOpen || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event)) return
      const work = workOf(event, latest.current)
      if (!work) return
      event.preventDefault()
      work()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

const typing =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox], [role=menu], [role=dialog]'

/** Whether the key belongs to a field, or presses the button that has the focus. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(typing)) return true
  // A filter that was just chosen keeps its arrows and leaves the letters.
  if (target.matches('[type=radio]')) return key.startsWith('Arrow')
  return key === 'Enter' && target.closest('button, a, [role=button]') !== null
}

function workOf({ key }: KeyboardEvent, { actHere, move, undo, add, setDialog }: Given) {
  const works: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    a: () => actHere('accept'),
    A: () => actHere('acceptBare'),
    Enter: () => actHere('edit'),
    e: () => actHere('edit'),
    s: () => actHere('split'),
    m: () => actHere('merge'),
    x: () => actHere('choose'),
    d: () => actHere('drop'),
    n: add,
    u: undo,
    '?': () => setDialog({ kind: 'keys' }),
  }
  return works[key]
}
