import { Button, Form, Modal, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { type Basis, BasisFields, basisIn } from '../../../shared/basis-fields.tsx'
import { foundAs } from '../../../shared/found-as.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { CommentInputs } from './comment-inputs.tsx'
import { useRoundWords } from './consultation-words.ts'
import { commentDeed, isComplete, type TypedComment } from './typed-comment.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('recordAnswer', {
  title: ['代{{orgUnit}}录入反馈', 'Enter the answer of {{orgUnit}}'],
  answer: ['反馈', 'Answer'],
  row: ['对哪一条', 'On which row'],
  more: ['再加一条', 'One more'],
  drop: ['去掉这一条', 'Take this one out'],
  record: ['录入', 'Enter'],
  done: ['已代{{orgUnit}}录入。', 'Entered for {{orgUnit}}.'],
})

interface Typed {
  readonly answer: 'none' | 'comment'
  readonly comments?: readonly Entry[]
  readonly basis: Basis
}

interface Entry {
  readonly row: string
  readonly comment: TypedComment
}

const wholeTable = '*'
const fresh: Entry = { row: wholeTable, comment: { field: 'other', words: '' } }

/** What a body said by telephone or on paper, entered for it (代录反馈). */
export function RecordAnswer(props: {
  readonly breakdown: WholeBreakdown
  readonly orgUnit: string
  readonly hasAnswered: boolean
  readonly close: () => void
}) {
  const say = useWords()
  const { breakdown, orgUnit, hasAnswered, close } = props
  const { nameOf } = useOrgUnits()
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [form] = Form.useForm<Typed>()
  const [isTried, setTried] = useState(false)
  const name = nameOf(orgUnit)
  const record = async ({ answer, comments = [], basis }: Typed) => {
    const deeds =
      answer === 'none'
        ? [{ kind: 'noComment', orgUnit, way: 'file' } as const]
        : comments.map(({ row, comment }) => {
            const content = breakdown.rows.find(({ id }) => id === row)
            const typed = { ...comment, ...(content && { row: content.id }) }
            return commentDeed(typed, { orgUnit, way: 'file', row: content })
          })
    const how = { act: { onBehalfOf: orgUnit, basis: basisIn(basis) }, told: say('done', { orgUnit: name }) }
    if (await act(deeds, how)) close()
  }
  return (
    <Modal
      open
      title={say('title', { orgUnit: name })}
      okText={say('record')}
      confirmLoading={isBusy}
      width={640}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <ProblemNote problem={problem} />
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        // Nothing is missing before somebody has tried to enter it.
        validateTrigger={isTried ? 'onChange' : []}
        onFinishFailed={() => setTried(true)}
        initialValues={{ answer: hasAnswered ? 'comment' : 'none', comments: [fresh] }}
        onFinish={(typed) => void record(typed)}
      >
        <AnswerFields breakdown={breakdown} hasAnswered={hasAnswered} />
        <BasisFields />
      </Form>
    </Modal>
  )
}

function AnswerFields(props: { readonly breakdown: WholeBreakdown; readonly hasAnswered: boolean }) {
  const say = useWords()
  const round = useRoundWords()
  const form = Form.useFormInstance<Typed>()
  const { breakdown, hasAnswered } = props
  const answer = Form.useWatch('answer', form)
  return (
    <>
      <Form.Item name="answer" label={say('answer')}>
        <Radio.Group
          options={[
            { value: 'none', label: round('noComment'), disabled: hasAnswered },
            { value: 'comment', label: round('commented') },
          ]}
        />
      </Form.Item>
      {answer === 'comment' && (
        <Form.List name="comments">
          {(entries, { add, remove }) => (
            <>
              {entries.map(({ key, name }) => (
                <EntryFields key={key} breakdown={breakdown} at={name}>
                  {entries.length > 1 && (
                    <Button size="small" onClick={() => remove(name)}>
                      {say('drop')}
                    </Button>
                  )}
                </EntryFields>
              ))}
              <Button style={{ marginBottom: 16 }} onClick={() => add(fresh)}>
                {say('more')}
              </Button>
            </>
          )}
        </Form.List>
      )}
    </>
  )
}

/** One comment of several: on which row, and what it says. */
function EntryFields(props: {
  readonly breakdown: WholeBreakdown
  readonly at: number
  readonly children: ReactNode
}) {
  const say = useWords()
  const shared = useSharedWords()
  const round = useRoundWords()
  const form = Form.useFormInstance<Typed>()
  const { breakdown, at, children } = props
  const row = Form.useWatch(['comments', at, 'row'], form) as string | undefined
  const complete = (_rule: unknown, typed: TypedComment | undefined) =>
    typed && isComplete(typed) ? Promise.resolve() : Promise.reject(new Error(shared('required')))
  return (
    <>
      <Form.Item name={[at, 'row']} label={say('row')}>
        <Select
          showSearch={{
            filterOption: (typed, option) => foundAs(typed, option?.row) !== undefined,
            filterSort: (a, b, { searchValue }) =>
              (foundAs(searchValue, a.row) ?? 3) - (foundAs(searchValue, b.row) ?? 3),
          }}
          onChange={(next: string) =>
            form.setFieldValue(['comments', at, 'comment'], {
              field: next === wholeTable ? 'other' : 'words',
              words: '',
            })
          }
          options={[
            {
              value: wholeTable,
              label: round('wholeTable'),
              row: { serial: '', words: round('wholeTable') },
            },
            ...breakdown.rows.map(({ id, serial, words }) => ({
              value: id,
              label: `${serial}　${words}`,
              row: { serial, words },
            })),
          ]}
        />
      </Form.Item>
      <Form.Item
        name={[at, 'comment']}
        label={round('comment')}
        rules={[{ validator: complete }]}
        extra={children}
      >
        <TypedInputs row={breakdown.rows.find(({ id }) => id === row)} />
      </Form.Item>
    </>
  )
}

function TypedInputs(props: {
  readonly row: WholeBreakdown['rows'][number] | undefined
  readonly value?: TypedComment
  readonly onChange?: (typed: TypedComment) => void
}) {
  const { row, value, onChange } = props
  return (
    <CommentInputs
      row={row}
      value={value ?? { field: 'other', words: '' }}
      onChange={(typed) => onChange?.(typed)}
    />
  )
}
