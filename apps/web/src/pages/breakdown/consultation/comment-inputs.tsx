import type { RowContent } from '@taizhang/ledger'
import { Flex, Input, Radio } from 'antd'
import { DayInput } from '../../../shared/day-input.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useRoundWords } from './consultation-words.ts'
import { type CommentField, commentFields, type TypedComment } from './typed-comment.ts'

const useWords = wordsOf('commentInputs', {
  about: ['意见类别', 'What it is about'],
  reason: ['意见和理由', 'Comment and reason'],
  reasonHint: ['说明为什么要改', 'Why it should be changed'],
  insteadWords: ['修改为（写改后的全句，选填）', 'To read instead: the whole sentence (optional)'],
  insteadLead: ['建议由谁牵头（选填）', 'Who is to lead instead (optional)'],
  insteadDay: ['建议完成日期（选填）', 'To be done by (optional)'],
})

/** What a comment is about, why, and what the row is to say instead (意见填写). */
export function CommentInputs(props: {
  readonly row?: RowContent | undefined
  readonly value: TypedComment
  readonly onChange: (typed: TypedComment) => void
}) {
  const say = useWords()
  const round = useRoundWords()
  const { row, value, onChange } = props
  const { instead: _cleared, ...rest } = value
  const choices = row ? commentFields : (['other'] as const)
  return (
    <Flex vertical gap={8}>
      {row && (
        <Radio.Group
          aria-label={say('about')}
          optionType="button"
          size="small"
          value={value.field}
          options={choices.map((field) => ({ value: field, label: round(field) }))}
          onChange={({ target }) => onChange({ ...rest, field: target.value as CommentField })}
        />
      )}
      {row && <Instead {...props} row={row} />}
      <span aria-hidden>{say('reason')}</span>
      <Input.TextArea
        aria-label={say('reason')}
        placeholder={say('reasonHint')}
        maxLength={4000}
        autoSize={{ minRows: 2 }}
        value={value.words}
        onChange={({ target }) => onChange({ ...value, words: target.value })}
      />
    </Flex>
  )
}

function Instead(props: {
  readonly row: RowContent
  readonly value: TypedComment
  readonly onChange: (typed: TypedComment) => void
}) {
  const say = useWords()
  const { row, value, onChange } = props
  const set = (instead: string | undefined) => {
    const { instead: _before, ...rest } = value
    onChange(instead ? { ...rest, instead } : rest)
  }
  switch (value.field) {
    case 'words':
      return (
        <>
          <span aria-hidden>{say('insteadWords')}</span>
          <Input.TextArea
            aria-label={say('insteadWords')}
            autoSize={{ minRows: 2 }}
            maxLength={20_000}
            value={value.instead ?? row.words}
            onChange={({ target }) => set(target.value === row.words ? undefined : target.value)}
          />
        </>
      )
    case 'lead':
      return (
        <OrgUnitSelect
          label={say('insteadLead')}
          placeholder={say('insteadLead')}
          value={value.instead}
          onChange={set}
        />
      )
    case 'deadline':
      return (
        <Flex gap={8} align="center">
          {say('insteadDay')}
          <DayInput label={say('insteadDay')} value={value.instead} onChange={set} />
        </Flex>
      )
    default:
      return null
  }
}
