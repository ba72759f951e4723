import { Link, useParams } from '@tanstack/react-router'
import { Card } from 'antd'
import { PageTitle } from '../../shared/page-title.tsx'
import { wordsOf } from '../../words/i18n.ts'
import { ItemShown } from './item-drawer.tsx'

const useWords = wordsOf('itemPage', {
  title: ['事项', 'Item'],
  ledger: ['在台账中查看', 'Show in the ledger'],
})

/** An item on a page of its own (事项页), where links of mails lead. */
export function ItemPage() {
  const say = useWords()
  const { id } = useParams({ strict: false }) as { readonly id: string }
  return (
    <div style={{ maxWidth: 960 }}>
      <PageTitle title={say('title')}>
        <Link className="no-print" to={'/ledger' as never} search={{ item: id } as never}>
          {say('ledger')}
        </Link>
      </PageTitle>
      <Card>
        <ItemShown key={id} id={id} />
      </Card>
    </div>
  )
}
