import { Form, Modal } from 'antd'
import { useState } from 'react'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { useReviewWords } from './review-words.ts'

/** One lead for all rows that are chosen (批量定牵头单位). */
export function LeadDialog(props: {
  readonly count: number
  readonly given: (lead: string) => void
  readonly close: () => void
}) {
  const say = useReviewWords()
  const { count, given, close } = props
  const [lead, setLead] = useState<string>()
  return (
    <Modal
      open
      title={say('leadChosen', { count })}
      okButtonProps={{ disabled: lead === undefined }}
      onOk={() => lead !== undefined && given(lead)}
      onCancel={close}
    >
      <Form layout="vertical">
        <Form.Item label={say('lead')} extra={say('leadChosenHint')}>
          <OrgUnitSelect label={say('lead')} value={lead} onChange={setLead} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
