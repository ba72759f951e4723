import { Link } from '@tanstack/react-router'
import { Result, Typography } from 'antd'
import { wordsOf } from '../words/i18n.ts'

const useWords = wordsOf('notFound', {
  title: ['没有这一页', 'There is no such page'],
  why: [
    '地址可能写错了，或者页面已经移走。请从栏目进入。',
    'The address may be mistyped, or the page has moved. Go by the sections.',
  ],
  ledger: ['打开台账', 'Open the ledger'],
})

/** An address that leads nowhere (页面不存在). */
export function NotFound() {
  const say = useWords()
  return (
    <Result
      status="404"
      title={
        <Typography.Title level={1} style={{ margin: 0, fontSize: 22 }}>
          {say('title')}
        </Typography.Title>
      }
      subTitle={say('why')}
      extra={<Link to={'/ledger' as never}>{say('ledger')}</Link>}
    />
  )
}
