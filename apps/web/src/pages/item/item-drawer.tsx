import { LinkOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { wordsOf } from '../../words/i18n.ts'
import { ItemBody } from './item-body.tsx'
import { useItem } from './use-item.ts'

const useWords = wordsOf('itemDrawer', {
  title: ['事项', 'Item'],
  page: ['单独打开', 'Open as a page'],
})

/** An item beside the list it was chosen from (事项抽屉). */
export function ItemDrawer(props: {
  readonly id: string | undefined
  readonly close: () => void
  /** The name in the address of its open tab, where the page has a `tab` of its own. */
  readonly tab?: string
}) {
  const { id, close, tab } = props
  const say = useWords()
  return (
    <Drawer
      open={id !== undefined}
      onClose={close}
      title={say('title')}
      size={Math.min(860, window.innerWidth)}
      destroyOnHidden
      extra={
        id !== undefined && (
          <Link to={'/items/$id' as never} params={{ id } as never}>
            <LinkOutlined aria-hidden /> {say('page')}
          </Link>
        )
      }
    >
      {id !== undefined && <ItemShown key={id} id={id} {...(tab && { tab })} />}
    </Drawer>
  )
}

/** The item, or that it is on its way, or why it cannot be shown. */
export function ItemShown({ id, tab }: { readonly id: string; readonly tab?: string }) {
  const { data, error, isPending, refetch } = useItem(id)
  if (isPending) return <Loading />
  return (
    <>
      <ProblemNote problem={error} retry={() => void refetch()} />
      {data && <ItemBody item={data} {...(tab && { tab })} />}
    </>
  )
}
