import { itemDeedWords } from '@taizhang/contract'
import { useCallback } from 'react'
import { usePick } from './i18n.ts'

/** What a deed on an item is called (办理动作名称), as a button says it. */
export function useDeedName(): (kind: keyof typeof itemDeedWords) => string {
  const pick = usePick()
  return useCallback(
    (kind) => {
      const name = pick(itemDeedWords[kind])
      return name.charAt(0).toUpperCase() + name.slice(1)
    },
    [pick],
  )
}
