import { Link } from '@tanstack/react-router'
import { useSupervisionWords } from './supervision-words.ts'

/** The item that something is about (事项链接). */
export function ItemLink(props: {
  readonly item: string
  readonly serial?: string | undefined
  readonly words: string
}) {
  const say = useSupervisionWords()
  return (
    <Link to={'/ledger' as never} search={{ item: props.item } as never}>
      {props.serial !== undefined && (
        <strong>{/^\d/.test(props.serial) ? say('serial', { serial: props.serial }) : props.serial} </strong>
      )}
      {props.words}
    </Link>
  )
}
