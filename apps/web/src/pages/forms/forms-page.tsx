import { Card, Flex, Typography } from 'antd'
import { useSession } from '../../frame/session.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { FormsIn } from './forms-in.tsx'
import { FormsOut } from './forms-out.tsx'
import { useFormsWords } from './forms-words.ts'

/** Forms out to bodies and back (填报表收发): for those who do not sign in. */
export function FormsPage() {
  const say = useFormsWords()
  const { may } = useSession()
  return (
    <>
      <PageTitle title={say('title')} />
      <Typography.Paragraph>{say('why')}</Typography.Paragraph>
      <Flex vertical gap={16} style={{ maxWidth: 1080 }}>
        <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{say('out')}</h2>}>
          <FormsOut />
        </Card>
        {may('act.onBehalf') && (
          <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{say('in')}</h2>}>
            <FormsIn />
          </Card>
        )}
      </Flex>
    </>
  )
}
