import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, DatePicker, Flex, Form, Select, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useEffect } from 'react'
import { type OrgUnitView, useOrgUnits } from '../../api/register.ts'
import { totalsApi } from '../../api/totals.ts'
import { useSession } from '../../frame/session.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import { BriefingPaper } from './briefing-paper.tsx'
import { useSheetWords } from './sheet-words.ts'
import './sheet.css'

/** One A4 page for each leader (呈阅件): what is late and why, what waits for him, how it all stands. */
export function SheetPage() {
  const say = useSheetWords()
  const view = useView()
  useEffect(() => {
    document.title = `${say('title')} · 台账`
  }, [say])
  const on = view.one('on')
  const sponsors = view.many('sponsor')
  return (
    <div className="sheets">
      <h1 className="sheets-hidden">{say('title')}</h1>
      <SheetBar />
      {(sponsors.length === 0 ? [undefined] : sponsors).map((sponsor) => (
        <Sheet key={sponsor ?? ''} {...(sponsor && { sponsor })} {...(on && { on })} />
      ))}
    </div>
  )
}

function Sheet(asked: { readonly sponsor?: string; readonly on?: string }) {
  const { data, error } = useQuery({
    queryKey: ['briefing', asked],
    queryFn: ({ signal }) => totalsApi.briefing(asked, signal),
  })
  if (!data && error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton active className="sheet" paragraph={{ rows: 20 }} />
  return <BriefingPaper briefing={data} />
}

function SheetBar() {
  const say = useSheetWords()
  const shared = useSharedWords()
  const view = useView()
  const { signIn, may } = useSession()
  const { orgUnits } = useOrgUnits()
  const posts = sponsorsOf(orgUnits)
  const [sponsor] = view.many('sponsor')
  return (
    <Form layout="inline" className="no-print sheet-bar">
      {may('circular.read') && (
        <Form.Item label={say('whom')}>
          <Select
            style={{ width: 260 }}
            value={sponsor ?? ''}
            aria-label={say('whom')}
            onChange={(post: string) => view.set({ sponsor: post })}
            options={[
              { value: '', label: say('everybody') },
              ...posts.map(({ post, words }) => ({ value: post, label: words })),
            ]}
          />
        </Form.Item>
      )}
      <Form.Item label={say('day')}>
        <DatePicker
          allowClear
          value={dayjs(view.one('on') ?? signIn.today)}
          disabledDate={(day) => day.format('YYYY-MM-DD') > signIn.today}
          onChange={(day) => view.set({ on: day?.format('YYYY-MM-DD') ?? '' })}
        />
      </Form.Item>
      <Flex gap={12} align="center" wrap>
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {shared('print')}
        </Button>
        {may('circular.read') && posts.length > 0 && (
          <Button onClick={() => view.set({ sponsor: posts.map(({ post }) => post) })}>{say('all')}</Button>
        )}
        <Link to={'/overview' as never}>{say('back')}</Link>
      </Flex>
    </Form>
  )
}

/** The posts to which bodies answer, by the name of who holds them. */
function sponsorsOf(orgUnits: readonly OrgUnitView[]) {
  return orgUnits
    .flatMap(({ posts }) => posts)
    .filter(({ kind, until }) => (kind === 'sponsor' || kind === 'leader') && until === undefined)
    .map(({ id, title, holder }) => ({ post: id, words: holder ? `${holder.name}（${title}）` : title }))
}
