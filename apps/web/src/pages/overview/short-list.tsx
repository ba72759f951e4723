import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useView } from '../../shared/use-view.ts'
import { useOverviewWords } from './overview-words.ts'

/** The first lines of a list (前几项), and a button that opens the others below them; the address keeps which lists are open. */
export function ShortList<Each>(props: {
  readonly name: string
  readonly most: number
  readonly each: readonly Each[]
  readonly line: (each: Each) => ReactNode
}) {
  const { name, most, each, line } = props
  const say = useOverviewWords()
  const view = useView()
  const open = view.many('whole')
  const isOpen = open.includes(name)
  const toggled = isOpen ? open.filter((other) => other !== name) : [...open, name]
  return (
    <ul className="overview-list">
      {(isOpen ? each : each.slice(0, most)).map(line)}
      {each.length > most && (
        <li>
          <Button type="link" style={{ paddingInline: 0 }} onClick={() => view.set({ whole: toggled })}>
            {isOpen ? say('fewer') : say('andMore', { count: each.length - most })}
          </Button>
        </li>
      )}
    </ul>
  )
}
