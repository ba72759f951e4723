import { useCallback, useEffect, useRef, useState } from 'react'
import { readStored, writeStored } from './stored.ts'

interface Kept<T> {
  readonly at: string
  readonly value: T
}

const prefix = 'draft.'

/**
 * What somebody is typing (草稿), kept on this machine until it is sent: it outlives a reload, a lost network and the end of the
 * sign-in. `key` names the thing and the person: `${account}/${item}/${period}`.
 */
export function useDraft<T>(key: string, initial: T) {
  const [kept, setKept] = useState<Kept<T> | undefined>(() => stored<T>(key))
  const currentKey = useRef(key)
  useEffect(() => {
    if (currentKey.current === key) return
    currentKey.current = key
    setKept(stored<T>(key))
  }, [key])
  const write = useCallback(
    (value: T) => {
      const next = { at: new Date().toISOString(), value }
      setKept(next)
      writeStored(prefix + key, JSON.stringify(next))
    },
    [key],
  )
  const drop = useCallback(() => {
    setKept(undefined)
    writeStored(prefix + key, undefined)
  }, [key])
  return { value: kept?.value ?? initial, isKept: kept !== undefined, at: kept?.at, write, drop }
}

function stored<T>(key: string): Kept<T> | undefined {
  const text = readStored(prefix + key)
  return text === undefined ? undefined : (JSON.parse(text) as Kept<T>) // written by `write`
}
