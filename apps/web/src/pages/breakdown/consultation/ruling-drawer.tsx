import type { Comment, RowContent } from '@taizhang/ledger'
import { Alert, Button, Drawer, Flex, Form, Input, Radio, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { BreakdownDeed, OfficeComment, WholeBreakdown } from '../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useRoundWords } from './consultation-words.ts'
import { ProposalWords } from './proposal-words.tsx'
import { RowFields } from './row-fields.tsx'
import { dutiesThen, editBetween, ifRuledAdopted, rowOf } from './ruling.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('rulingDrawer', {
  title: ['裁定意见', 'Rule on a comment'],
  becomes: ['条目改为', 'The row becomes'],
  quote: [
    '报告原文不变，改的只是分解表条目。',
    'The words of the report stay as they are; only the row of the table changes.',
  ],
  editWanted: [
    '请在下面写明条目改成什么；没有改动就不能算采纳。',
    'Say below what the row becomes: nothing is adopted without a change.',
  ],
  choose: ['请选择采纳、部分采纳或不采纳', 'Choose a ruling'],
  reason: ['理由', 'Reason'],
  reasonMissing: ['请填写理由', 'Give the reason'],
  reasonHint: ['写入采纳情况表，反馈给提意见的单位', 'Printed in the table of rulings, and told to the body'],
  rule: ['裁定', 'Rule'],
  ruleNext: ['裁定，看下一条', 'Rule, and go to the next'],
  done: ['已裁定。', 'Ruled.'],
})

type Ruling = 'adopted' | 'partly' | 'notAdopted'

/** One comment, and what becomes of it and of its row (逐条裁定). */
export function RulingDrawer(props: {
  readonly breakdown: WholeBreakdown
  readonly comment: OfficeComment
  readonly among: readonly OfficeComment[]
  readonly go: (comment: string | undefined) => void
}) {
  const say = useWords()
  const { breakdown, comment, among, go } = props
  const row = rowOf(breakdown, comment.row)
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [ruling, setRuling] = useState<Ruling | undefined>(comment.ruled?.ruling)
  const [reason, setReason] = useState(comment.ruled?.reason ?? '')
  const [after, setAfter] = useState<RowContent | undefined>(row)
  const [isTried, setTried] = useState(false)
  const choose = (next: Ruling) => {
    setRuling(next)
    if (row) setAfter(next === 'adopted' ? ifRuledAdopted(row, comment) : row)
  }
  const edit = row && after && ruling !== 'notAdopted' ? editBetween(row, after) : undefined
  const wantsEdit =
    row !== undefined && (ruling === 'partly' || (ruling === 'adopted' && comment.field !== 'other'))
  const isReady = ruling !== undefined && reason.trim() !== '' && !(wantsEdit && edit === undefined)
  const rule = async (then: () => void) => {
    setTried(true)
    if (!isReady) return
    if (await act([deedOf(comment.id, { ruling, reason, edit })], { isOnSeen: true, told: say('done') }))
      then()
  }
  const next = among.find(({ id, ruled }) => id !== comment.id && ruled === undefined)
  return (
    <Drawer
      open
      size={640}
      title={say('title')}
      onClose={() => go(undefined)}
      footer={
        <Flex gap={8} justify="end">
          <Button loading={isBusy} onClick={() => void rule(() => go(undefined))}>
            {say('rule')}
          </Button>
          {next && (
            <Button type="primary" loading={isBusy} onClick={() => void rule(() => go(next.id))}>
              {say('ruleNext')}
            </Button>
          )}
        </Flex>
      }
    >
      <ProblemNote problem={problem} />
      <Said {...{ breakdown, comment, row }} />
      <Form layout="vertical">
        <RulingInputs {...{ ruling, choose, reason, setReason, isTried }} />
        {after && (ruling === 'adopted' || ruling === 'partly') && (
          <Becomes
            isWanting={wantsEdit && edit === undefined}
            before={row}
            value={after}
            onChange={setAfter}
          />
        )}
      </Form>
    </Drawer>
  )
}

function Becomes(props: {
  readonly isWanting: boolean
  readonly before: RowContent | undefined
  readonly value: RowContent
  readonly onChange: (row: RowContent) => void
}) {
  const say = useWords()
  return (
    <section aria-label={say('becomes')}>
      <Typography.Title level={3} style={{ fontSize: 16 }}>
        {say('becomes')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{say('quote')}</Typography.Paragraph>
      {props.isWanting && (
        <Alert type="warning" showIcon title={say('editWanted')} style={{ marginBottom: 12 }} />
      )}
      <RowFields before={props.before} value={props.value} onChange={props.onChange} />
    </section>
  )
}

function RulingInputs(props: {
  readonly ruling: Ruling | undefined
  readonly choose: (ruling: Ruling) => void
  readonly reason: string
  readonly setReason: (reason: string) => void
  /** What is missing is said once somebody has tried to rule. */
  readonly isTried: boolean
}) {
  const say = useWords()
  const round = useRoundWords()
  const wanted = (isMissing: boolean, words: string) =>
    props.isTried && isMissing ? ({ validateStatus: 'error', help: words } as const) : {}
  return (
    <>
      <Form.Item required label={round('ruling')} {...wanted(props.ruling === undefined, say('choose'))}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          value={props.ruling}
          onChange={({ target }) => props.choose(target.value as Ruling)}
          options={(['adopted', 'partly', 'notAdopted'] as const).map((value) => ({
            value,
            label: round(value),
          }))}
        />
      </Form.Item>
      <Form.Item
        required
        label={say('reason')}
        extra={say('reasonHint')}
        {...wanted(props.reason.trim() === '', say('reasonMissing'))}
      >
        <Input.TextArea
          aria-label={say('reason')}
          autoSize={{ minRows: 2 }}
          maxLength={4000}
          value={props.reason}
          onChange={({ target }) => props.setReason(target.value)}
        />
      </Form.Item>
    </>
  )
}

function Said(props: {
  readonly breakdown: WholeBreakdown
  readonly comment: Comment
  readonly row: WholeBreakdown['rows'][number] | undefined
}) {
  const round = useRoundWords()
  const { nameOf } = useOrgUnits()
  const { breakdown, comment, row } = props
  return (
    <div style={{ marginBottom: 16 }}>
      <Typography.Paragraph>
        {row ? (
          <>
            <strong>{row.serial}</strong>　{row.words}
          </>
        ) : (
          round('wholeTable')
        )}
      </Typography.Paragraph>
      <blockquote
        style={{ margin: 0, paddingInlineStart: 12, borderInlineStart: '3px solid var(--ant-color-primary)' }}
      >
        <strong>{nameOf(comment.orgUnit)}</strong> <Tag>{round(comment.field)}</Tag>
        <Typography.Text type="secondary">
          {comment.by.at} · {round(comment.way)}
        </Typography.Text>
        <p style={{ margin: '4px 0' }}>{comment.words}</p>
        <ProposalWords edit={comment.proposal} before={dutiesThen(breakdown, comment)} />
      </blockquote>
    </div>
  )
}

function deedOf(
  comment: string,
  ruled: { readonly ruling: Ruling; readonly reason: string; readonly edit: object | undefined },
): BreakdownDeed {
  const { ruling, reason, edit } = ruled
  return {
    ...({ kind: 'commentRuled', comment, ruling, reason: reason.trim() } as const),
    ...(edit && { edit: edit as never }), // fields of a row, by editBetween
  }
}
