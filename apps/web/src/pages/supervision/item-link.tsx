import { Link } from '@tanstack/react-router'
import { serialText } from './serial-text.ts'
import { useSupervisionWords } from './supervision-words.ts'

/** The item that something is about (事项链接): it opens beside the list, one stays where one was. */
export function ItemLink(props: {
  readonly item: string
  readonly serial?: string | undefined
  readonly words: string
}) {
  const say = useSupervisionWords()
  return (
    <Link
      to={'.' as never}
      search={((before: object) => ({ ...before, item: props.item })) as never}
      resetScroll={false}
    >
      {props.serial !== undefined && (
        <strong>{serialText(props.serial, (serial) => say('serial', { serial }))} </strong>
      )}
      {props.words}
    </Link>
  )
}
