import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

type Value = string | readonly string[] | undefined

/**
 * What a view is set to, kept in its address (地址中的视图状态): a link shows another the same, and Back takes a step back.
 * `set` changes the names given and leaves the others; `''` and `undefined` take a name out.
 */
export function useView() {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | readonly string[]>>
  const navigate = useNavigate()
  const set = useCallback(
    (changes: Readonly<Record<string, Value>>, how: { readonly replace?: boolean } = {}) => {
      void navigate({
        to: '.',
        replace: how.replace ?? false,
        search: ((before: Record<string, Value>) => cleared({ ...before, ...changes })) as never,
      })
    },
    [navigate],
  )
  const one = useCallback((name: string) => [search[name]].flat()[0], [search])
  const many = useCallback(
    (name: string): readonly string[] =>
      [search[name]].flat().filter((each) => each !== undefined) as string[],
    [search],
  )
  return { search, one, many, set }
}

function cleared(all: Readonly<Record<string, Value>>) {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== '' && value.length > 0),
  )
}
