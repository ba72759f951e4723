import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Tag } from 'antd'
import { type ItemView, itemsApi } from '../../api/items.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { kindWords, lifecycleWord, pairOf } from '../../words/item-words.ts'
import { FileLinks } from './file-links.tsx'

const useWords = wordsOf('aboutIt', {
  instruction: ['领导批示', 'Instruction of a leader'],
  said: ['{{who}}（{{day}}）：{{words}}', '{{who}} ({{day}}): {{words}}'],
  until: ['{{day}}前办结', 'due {{day}}'],
})

/** What was instructed or decided about this item (有关批示): the words, by whom and when, how far it is, and its own page. */
export function AboutIt({ item }: { readonly item: ItemView }) {
  const { data } = useQuery({
    queryKey: ['items', 'about', item.id, item.version],
    queryFn: ({ signal }) => itemsApi.all({ concerns: item.id }, signal),
  })
  return data?.map((each) => <Said key={each.id} item={each} />)
}

function Said({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const { instruction, decision } = item
  const who = instruction?.leader ?? decision?.meeting
  return (
    <Alert
      type="warning"
      style={{ marginBottom: 12 }}
      title={instruction ? say('instruction') : pick(pairOf(kindWords, item.kind))}
      description={
        <>
          {who !== undefined && (
            <div>
              {say('said', {
                who,
                day: (instruction ?? decision)!.on,
                words: (instruction ?? decision)!.words,
              })}
              {instruction && <FileLinks files={[instruction.scan]} />}
            </div>
          )}
          <Link to={'/items/$id' as never} params={{ id: item.id } as never}>
            {item.serial} {item.words}
          </Link>{' '}
          <Tag>{pick(lifecycleWord(item))}</Tag>
          <Tag>{say('until', { day: item.schedules.at(-1)!.value.deadline })}</Tag>
        </>
      }
    />
  )
}
