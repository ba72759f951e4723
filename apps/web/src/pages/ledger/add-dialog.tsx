import type { ItemKind } from '@taizhang/ledger'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { newKey } from '../../api/client.ts'
import { useDocumentTitles } from '../../api/document-titles.ts'
import { itemsApi } from '../../api/items.ts'
import type { Lines } from '../../api/lines.ts'
import { useSession } from '../../frame/session.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { useDraft } from '../../shared/use-draft.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { kindWords, sourceWords } from '../../words/item-words.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import { DutiesInput } from '../item/acts/duties-input.tsx'
import { MeasureInput } from '../item/acts/measure-input.tsx'
import { FilesInput } from '../item/acts/small-inputs.tsx'
import { useRefresh } from '../item/use-item.ts'
import { type AddedItem, addedDeeds, newItemId, nextSerial } from './added-item.ts'

const useWords = wordsOf('addDialog', {
  title: ['新增事项', 'Add an item'],
  itemKind: ['类别', 'Kind'],
  words: ['内容（批示、议定事项写原话）', 'Words (verbatim, of instructions and decisions)'],
  leader: ['批示人', 'Leader'],
  on: ['批示或会议日期', 'Day of the instruction or the meeting'],
  paper: ['批示载体（如：政务专报第9期）', 'Written on'],
  scan: ['批示扫描件', 'Scan of it'],
  meeting: ['会议（如：市政府第12次常务会议）', 'Meeting'],
  document: ['出自文件', 'From which document'],
  list: ['清单', 'List'],
  quote: ['原文（不填同内容）', 'Its words there (empty: as above)'],
  duties: ['责任分工', 'Duties'],
  measure: ['量化指标', 'Measure'],
  deadline: ['办理时限', 'Deadline'],
  isIssued: ['立即编号印发，交牵头单位签收', 'Issue it at once, to be signed for'],
  serial: ['序号', 'Number'],
  documentNumber: ['文号（批示件可不填）', 'Document number (not needed of instructions)'],
})

/** An item entered by hand (手工立项): an instruction, a decision of a meeting, or what the table does not have. */
export function AddDialog(props: {
  readonly lines: Lines
  readonly close: () => void
  readonly made: (id: string) => void
}) {
  const { lines, close, made } = props
  const say = useWords()
  const { signIn } = useSession()
  const refresh = useRefresh()
  const [form] = Form.useForm<AddedItem>()
  const begun = { itemKind: 'instruction', on: lines.day, isIssued: true } as AddedItem
  // One form makes one item, however often it is sent.
  const [mark] = useState(newKey)
  const draft = useDraft<AddedItem>(`${signIn.account.id}/new-item`, begun)
  const { run, isBusy, problem } = useDoing()
  const kind = Form.useWatch('itemKind', form) ?? draft.value.itemKind
  const send = async (typed: AddedItem) => {
    const id = newItemId(typed.itemKind, lines.day, mark)
    if (!(await run(() => itemsApi.record(id, { deeds: [...addedDeeds(typed, lines.day)] })))) return
    draft.drop()
    await refresh()
    made(id)
  }
  const opened = { serial: nextSerial(draft.value.itemKind, lines.day, lines.lines), ...draft.value }
  return (
    <Modal
      open
      width={680}
      title={say('title')}
      okText={say('title')}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={opened}
        onValuesChange={(changed: Partial<AddedItem>, all: AddedItem) => {
          if (changed.itemKind)
            form.setFieldValue('serial', nextSerial(changed.itemKind, lines.day, lines.lines))
          draft.write(all)
        }}
        onFinish={(typed) => void send(typed)}
        scrollToFirstError
      >
        <WhatFields kind={kind} />
        <HowFields />
      </Form>
      <ProblemNote problem={problem} />
    </Modal>
  )
}

function useRules() {
  const shared = useSharedWords()
  return [{ required: true, message: shared('required') }]
}

/** What is to be done, and who said so. */
function WhatFields({ kind }: { readonly kind: ItemKind }) {
  const say = useWords()
  const pick = usePick()
  const rules = useRules()
  const { may } = useSession()
  const kinds = Object.entries(kindWords).filter(
    ([value]) => may('item.measureSet') || value === 'instruction' || value === 'decision',
  )
  return (
    <>
      <Form.Item name="itemKind" label={say('itemKind')}>
        <Select options={kinds.map(([value, pair]) => ({ value, label: pick(pair) }))} />
      </Form.Item>
      <Form.Item name="words" label={say('words')} rules={rules}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Form.Item>
      {kind === 'instruction' && (
        <>
          <Form.Item name="leader" label={say('leader')} rules={rules}>
            <Input maxLength={200} style={{ maxWidth: 240 }} />
          </Form.Item>
          <Form.Item name="paper" label={say('paper')} rules={rules}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="scan" label={say('scan')}>
            <FilesInput isOne />
          </Form.Item>
        </>
      )}
      {kind === 'decision' && (
        <Form.Item name="meeting" label={say('meeting')} rules={rules}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      {kind === 'instruction' || kind === 'decision' ? (
        <Form.Item name="on" label={say('on')} rules={rules}>
          <DayInput label={say('on')} />
        </Form.Item>
      ) : (
        <SourceFields />
      )}
    </>
  )
}

function SourceFields() {
  const say = useWords()
  const pick = usePick()
  const titles = useDocumentTitles()
  return (
    <>
      <Form.Item name="document" label={say('document')}>
        <Select allowClear options={[...titles].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="list" label={say('list')}>
        <Select
          allowClear
          options={Object.entries(sourceWords).map(([value, pair]) => ({ value, label: pick(pair) }))}
        />
      </Form.Item>
      <Form.Item name="quote" label={say('quote')}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="measure" label={say('measure')}>
        <MeasureInput />
      </Form.Item>
    </>
  )
}

/** Who does it, by when, and under which number. */
function HowFields() {
  const say = useWords()
  const rules = useRules()
  const isIssued = Form.useWatch('isIssued') as boolean | undefined
  return (
    <>
      <Form.Item name="duties" label={say('duties')}>
        <DutiesInput />
      </Form.Item>
      <Form.Item name="deadline" label={say('deadline')} rules={rules}>
        <DayInput label={say('deadline')} />
      </Form.Item>
      <Form.Item name="isIssued" valuePropName="checked">
        <Checkbox>{say('isIssued')}</Checkbox>
      </Form.Item>
      {isIssued && (
        <>
          <Form.Item name="serial" label={say('serial')} rules={rules}>
            <Input maxLength={64} style={{ maxWidth: 160 }} />
          </Form.Item>
          <Form.Item name="documentNumber" label={say('documentNumber')}>
            <Input maxLength={200} style={{ maxWidth: 320 }} />
          </Form.Item>
        </>
      )}
    </>
  )
}
