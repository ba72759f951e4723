import type { PrintedRow } from '@taizhang/ledger'
import { Alert, Collapse, Empty, Flex, Input, Select, Typography } from 'antd'
import { useMemo, useState } from 'react'
import type { RoundBreakdown } from '../../../../api/breakdowns.ts'
import { consultationsApi } from '../../../../api/consultations.ts'
import { useOrgUnits } from '../../../../api/register.ts'
import { useSession } from '../../../../frame/session.tsx'
import { DownloadButton } from '../../../../shared/download-button.tsx'
import { useDraft } from '../../../../shared/use-draft.ts'
import { useView } from '../../../../shared/use-view.ts'
import { wordsOf } from '../../../../words/i18n.ts'
import { bodiesOf } from '../bodies-in.ts'
import { useRoundWords } from '../consultation-words.ts'
import type { TypedComment } from '../typed-comment.ts'
import { AnswerBar } from './answer-bar.tsx'
import { BodyRow } from './body-row.tsx'
import './body-view.css'

const useWords = wordsOf('bodyRound', {
  due: ['请于{{until}}反馈；{{silence}}。', 'Please answer {{until}}; {{silence}}.'],
  silenceConsent: ['逾期未反馈视为无意见', 'no answer is read as consent'],
  silenceOwed: ['没有意见也请反馈“无意见”', 'say so also where you have no comment'],
  closed: [
    '征求意见已结束。本单位的意见和裁定情况见各条。',
    'The round is closed. What you said, and what was ruled on it, stands with each row.',
  ],
  notAsked: ['这份分解表没有征求本单位意见。', 'Your body was not asked about this table.'],
  answeredNone: [
    '本单位已反馈“无意见”。截止前仍可补提意见。',
    'You have said that you have no comment; until the round is closed you may still give one.',
  ],
  answered: ['本单位已提{{n}}条意见。', 'You have given {{n}} comments.'],
  own: ['涉及本单位的条目（{{n}}条）', 'Rows that concern you ({{n}})'],
  noneOwn: ['没有涉及本单位的条目。', 'No row concerns you.'],
  others: ['其他条目（{{n}}条）', 'Other rows ({{n}})'],
  find: ['查找条目', 'Find rows'],
  form: ['下载意见表（离线填写）', 'Download the form, to fill in offline'],
  table: ['下载征求意见稿', 'Download the draft'],
  body: ['单位', 'Body'],
  whole: ['对全表的意见', 'A comment on the whole table'],
})

/** The table as a body is asked about it (征求意见·单位): its rows first, a comment by row or none at all. */
export function BodyView({ breakdown }: { readonly breakdown: RoundBreakdown }) {
  const say = useWords()
  const { nameOf } = useOrgUnits()
  const last = breakdown.consultations.at(-1)
  const asked = last?.orgUnits ?? []
  const [chosen, setChosen] = useState(asked[0])
  const orgUnit = chosen ?? asked[0]
  return (
    <Flex vertical gap={12}>
      {asked.length > 1 && (
        <Select
          aria-label={say('body')}
          style={{ maxWidth: 320 }}
          value={orgUnit ?? null}
          onChange={(next) => setChosen(next ?? undefined)}
          options={asked.map((value) => ({ value, label: nameOf(value) }))}
        />
      )}
      <OneBody key={orgUnit} breakdown={breakdown} orgUnit={orgUnit} />
    </Flex>
  )
}

function OneBody(props: { readonly breakdown: RoundBreakdown; readonly orgUnit: string | undefined }) {
  const { breakdown, orgUnit } = props
  const { signIn } = useSession()
  const round = breakdown.consultations.length
  const draft = useDraft<readonly TypedComment[]>(
    `${signIn.account.id}/${breakdown.id}/comments/${round}/${orgUnit ?? ''}`,
    [],
  )
  const isOpen = breakdown.lifecycle === 'consulting' && orgUnit !== undefined
  return (
    <>
      <Standing breakdown={breakdown} orgUnit={orgUnit} isOpen={isOpen} />
      <Rows
        breakdown={breakdown}
        orgUnit={orgUnit}
        drafts={draft.value}
        {...(isOpen && { write: (typed) => (typed.length === 0 ? draft.drop() : draft.write(typed)) })}
      />
      {isOpen && <AnswerBar breakdown={breakdown} orgUnit={orgUnit} draft={draft} />}
    </>
  )
}

/** By when, and what was answered already. */
function Standing(props: {
  readonly breakdown: RoundBreakdown
  readonly orgUnit: string | undefined
  readonly isOpen: boolean
}) {
  const say = useWords()
  const round = useRoundWords()
  const { breakdown, orgUnit, isOpen } = props
  const last = breakdown.consultations.at(-1)
  if (!last || orgUnit === undefined) return <Alert type="info" showIcon title={say('notAsked')} />
  const own = breakdown.comments.filter(
    (each) => each.orgUnit === orgUnit && each.consultation === breakdown.consultations.length - 1,
  )
  const saidNone = last.noComments.some((each) => each.orgUnit === orgUnit)
  const silence = say(last.silence === 'consent' ? 'silenceConsent' : 'silenceOwed')
  const answer = own.length > 0 ? say('answered', { n: own.length }) : saidNone ? say('answeredNone') : ''
  return (
    <>
      <Alert
        type={answer === '' && isOpen ? 'warning' : 'info'}
        showIcon
        title={isOpen ? say('due', { until: round('untilWhen', last.until), silence }) : say('closed')}
        description={answer}
      />
      <Flex gap={8} wrap>
        <DownloadButton path={consultationsApi.paths.table(breakdown.id)}>{say('table')}</DownloadButton>
        {isOpen && (
          <DownloadButton path={consultationsApi.paths.forms(breakdown.id)} query={{ orgUnit }}>
            {say('form')}
          </DownloadButton>
        )}
      </Flex>
    </>
  )
}

interface RowsProps {
  readonly breakdown: RoundBreakdown
  readonly orgUnit: string | undefined
  readonly drafts: readonly TypedComment[]
  /** Absent where nothing can be said any more. */
  readonly write?: (typed: readonly TypedComment[]) => void
}

function Rows(props: RowsProps) {
  const say = useWords()
  const { one, set } = useView()
  const { breakdown, orgUnit } = props
  const q = (one('q') ?? '').trim()
  const { own, others } = useMemo(() => {
    const found = breakdown.rows.filter(({ words, serial }) => q === '' || words.includes(q) || serial === q)
    const isOwn = (row: PrintedRow) => orgUnit !== undefined && bodiesOf(row.duties).includes(orgUnit)
    return { own: found.filter(isOwn), others: found.filter((row) => !isOwn(row)) }
  }, [breakdown.rows, orgUnit, q])
  const list = (rows: readonly PrintedRow[]) =>
    rows.map((row) => <BodyRow key={row.row} {...props} row={row} />)
  return (
    <>
      <Input.Search
        allowClear
        aria-label={say('find')}
        placeholder={say('find')}
        style={{ maxWidth: 360 }}
        defaultValue={q}
        onSearch={(next) => set({ q: next }, { replace: true })}
      />
      <Typography.Title level={2} className="round-heading">
        {say('own', { n: own.length })}
      </Typography.Title>
      {own.length === 0 ? <Empty description={say('noneOwn')} /> : list(own)}
      {props.write && (
        <>
          <Typography.Title level={2} className="round-heading">
            {say('whole')}
          </Typography.Title>
          <BodyRow {...props} row={undefined} />
        </>
      )}
      <Collapse
        ghost
        defaultActiveKey={q === '' ? [] : ['others']}
        items={[{ key: 'others', label: say('others', { n: others.length }), children: list(others) }]}
      />
    </>
  )
}
