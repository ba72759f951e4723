import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Flex, InputNumber, Segmented, Typography } from 'antd'
import { useState } from 'react'
import { settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
import { DayInput } from '../../../shared/day-input.tsx'
import { Loading } from '../../../shared/loading.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'

const useWords = wordsOf('calendar', {
  periods: ['报送期', 'Periods'],
  month: ['每月一期', 'monthly'],
  quarter: ['每季度一期', 'quarterly'],
  year: ['每年一期', 'yearly'],
  opens: ['{{month}}{{day}}日开放填报', 'opens on day {{day}} of {{month}}'],
  closes: ['{{month}}{{day}}日前报送，以后为逾期', 'in time until day {{day}} of {{month}}, late afterwards'],
  locks: [
    '{{month}}{{day}}日锁定，再补报须经督查员准予',
    'locks on day {{day}} of {{month}}; afterwards only by leave',
  ],
  neverLocks: ['不锁定，逾期可以补报', 'never locks'],
  here: ['期末当月', 'its last month'],
  next: ['次月', 'the next month'],
  later: ['期末后第{{n}}个月', '{{n}} months later'],
  change: ['在“规则”中换用报送时间', 'Choose other days under Rules'],
  count: ['推算办理时限', 'Count a time limit'],
  from: ['自', 'From'],
  days: ['日内', 'days'],
  n: ['天数', 'Number of days'],
  calendarDays: ['自然日', 'Days'],
  workingDays: ['工作日', 'Working days'],
  due: ['最后一天：{{date}}', 'Last day: {{date}}'],
  unknown: ['（{{years}}年没有节假日安排，只扣除周末）', ' (no holidays known for {{years}}: weekends only)'],
  holidays: ['节假日安排', 'Days off'],
  off: ['放假：{{days}}', 'Off: {{days}}'],
  worked: ['周末上班：{{days}}', 'Worked: {{days}}'],
  source: ['出处：{{source}}', 'Source: {{source}}'],
  how: [
    '新一年的安排公布后，由系统管理员在程序的 policies/calendars 中增加一份文件。',
    'Those of a new year are added as a file in policies/calendars by whoever looks after the machine.',
  ],
})

/** When periods open, close and lock, and which days are worked (报送期与日历). */
export function PeriodsAndCalendar() {
  const say = useWords()
  const { data, error } = useQuery({
    queryKey: ['register', 'calendar'],
    queryFn: ({ signal }) => settingsApi.calendar(signal),
  })
  if (!data) return error ? <ProblemNote problem={error} /> : <Loading />
  const { every, opens, closes, locks } = data.reporting
  const day = (key: 'opens' | 'closes' | 'locks', on: { readonly months: number; readonly day: number }) =>
    say(key, {
      month: on.months === 0 ? say('here') : on.months === 1 ? say('next') : say('later', { n: on.months }),
      day: on.day,
    })
  return (
    <Flex vertical gap={16} style={{ maxWidth: 860 }}>
      <Card size="small" title={say('periods')}>
        <ul style={{ margin: 0 }}>
          <li>{say(every as 'month' | 'quarter' | 'year')}</li>
          <li>{day('opens', opens)}</li>
          <li>{day('closes', closes)}</li>
          <li>{locks ? day('locks', locks) : say('neverLocks')}</li>
        </ul>
        <Link to={'/settings/rules' as never}>{say('change')}</Link>
      </Card>
      <CountDays />
      <Card size="small" title={say('holidays')}>
        <p style={{ marginTop: 0 }}>{say('how')}</p>
        {data.calendars.map(({ year, source, off, worked }) => (
          <section key={year}>
            <Typography.Title level={2} style={{ fontSize: 16 }}>
              {year}
            </Typography.Title>
            <p>{say('off', { days: stretches(off).join('、') })}</p>
            <p>{say('worked', { days: worked.map(short).join('、') })}</p>
            <Typography.Text type="secondary">{say('source', { source })}</Typography.Text>
          </section>
        ))}
      </Card>
    </Flex>
  )
}

function CountDays() {
  const say = useWords()
  const { signIn } = useSession()
  const [from, setFrom] = useState<string | undefined>(signIn.today)
  const [days, setDays] = useState(7)
  const [count, setCount] = useState<'days' | 'workingDays'>('workingDays')
  const { data } = useQuery({
    queryKey: ['due', from, days, count],
    queryFn: ({ signal }) => settingsApi.due({ from: from ?? '', days, count }, signal),
    enabled: from !== undefined,
  })
  const unknown = data?.unknownYears ?? []
  return (
    <Card size="small" title={say('count')}>
      <Flex gap={8} wrap align="center">
        {say('from')}
        <DayInput label={say('from')} value={from} onChange={setFrom} />
        <InputNumber
          aria-label={say('n')}
          min={1}
          max={3660}
          value={days}
          onChange={(next) => setDays(next ?? 1)}
        />
        {say('days')}
        <Segmented
          value={count}
          onChange={setCount}
          options={[
            { value: 'days' as const, label: say('calendarDays') },
            { value: 'workingDays' as const, label: say('workingDays') },
          ]}
        />
        <strong aria-live="polite">
          {data && say('due', { date: data.date as unknown as string })}
          {unknown.length > 0 && say('unknown', { years: unknown.join('、') })}
        </strong>
      </Flex>
    </Card>
  )
}

const short = (day: string) => day.slice(5)

/** Days that follow each other as one stretch (连续日期): 10-01—10-08. */
function stretches(days: readonly string[]): readonly string[] {
  const found: string[][] = []
  for (const day of days) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before !== undefined && Date.parse(day) - Date.parse(before) === 86_400_000) last.push(day)
    else found.push([day])
  }
  return found.map((stretch) =>
    stretch.length === 1 ? short(stretch[0]!) : `${short(stretch[0]!)}—${short(stretch.at(-1)!)}`,
  )
}
