import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ItemView, itemsApi } from '../../api/items.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { wordsOf } from '../../words/i18n.ts'
import { Facts, Part } from './part.tsx'

const useWords = wordsOf('lineagePart', {
  parts: ['下设事项', 'Working items'],
  partsNote: ['{{completed}}/{{of}}项完成', '{{completed}} of {{of}} completed'],
  lineage: ['来龙去脉', 'Where it comes from and went'],
  former: ['曾用名称', 'Former names'],
  above: ['上级事项', 'Works under'],
  into: ['已并入', 'Merged into'],
  concerns: ['有关事项', 'About'],
  issued: ['印发', 'Issued'],
  issuedAs: ['{{number}} 第{{serial}}项', 'No. {{serial}} of {{number}}'],
})

/** What works under it, what it was and what it became (下设事项、来龙去脉). */
export function LineagePart({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const { data: parts } = useQuery({
    queryKey: ['item', item.id, 'parts', item.version],
    queryFn: ({ signal }) => itemsApi.all({ parent: item.id }, signal),
  })
  const counted = item.state.progress.parts
  const { documentNumber: number, serial } = item
  return (
    <>
      {parts && parts.length > 0 && (
        <Part
          title={say('parts')}
          note={counted && say('partsNote', { completed: counted.completed, of: counted.of })}
        >
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {parts.map((each) => (
              <li key={each.id}>
                <ItemName item={each} />{' '}
                <LightSign light={each.light.computed.light} word={each.light.computed.word} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={say('lineage')}>
        <Facts
          facts={[
            [
              say('issued'),
              number !== undefined && serial !== undefined && say('issuedAs', { number, serial }),
            ],
            [say('former'), item.formerWords.join('；')],
            [say('above'), item.parent && <Named ids={[item.parent]} />],
            [say('into'), item.mergedInto && <Named ids={[item.mergedInto]} />],
            [say('concerns'), item.concerns && item.concerns.length > 0 && <Named ids={item.concerns} />],
          ]}
        />
      </Part>
    </>
  )
}

function Named({ ids }: { readonly ids: readonly string[] }) {
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['item', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => itemsApi.one(id, signal),
      retry: false,
    })),
  })
  return (
    <>
      {ids.map((id, i) => {
        const item = found[i]?.data
        return <div key={id}>{item ? <ItemName item={item} /> : id}</div>
      })}
    </>
  )
}

function ItemName({ item }: { readonly item: ItemView }) {
  return (
    <Link to={'/items/$id' as never} params={{ id: item.id } as never}>
      {item.serial} {item.words}
    </Link>
  )
}
