import { UploadOutlined } from '@ant-design/icons'
import type { actBasisSchema } from '@taizhang/contract'
import { Button, Form, Input, Radio, Upload } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { filesApi } from '../api/files.ts'
import { wordsOf } from '../words/i18n.ts'
import { useSharedWords } from '../words/shared-words.ts'
import { ProblemNote } from './problem-note.tsx'

/** On what something is entered that another said (录入依据): a telephone note, or a signed paper with its scan. */
export type Basis = Extract<z.input<typeof actBasisSchema>, { readonly kind: 'telephone' | 'signedPaper' }>

const useWords = wordsOf('basisFields', {
  kind: ['录入依据', 'On what it rests'],
  telephone: ['电话、邮件等记录', 'A note of a call or mail'],
  signedPaper: ['签字或盖章的纸质件', 'A signed or sealed paper'],
  note: ['记录', 'Note'],
  noteHint: ['何时、与何人联系，对方怎么说', 'When, with whom, and what was said'],
  scan: ['扫描件', 'Scan'],
  choose: ['选择扫描件', 'Choose the scan'],
  kept: ['已上传：{{name}}', 'Uploaded: {{name}}'],
  signedBy: ['签字人（选填）', 'Signed by (optional)'],
})

/** The fields of a basis, for a form in which they stand under `basis` (录入依据表单项). */
export function BasisFields({ name = 'basis' }: { readonly name?: string }) {
  const say = useWords()
  const shared = useSharedWords()
  const kind = Form.useWatch([name, 'kind']) as Basis['kind'] | undefined
  const rules = [{ required: true, message: shared('required') }]
  return (
    <>
      <Form.Item name={[name, 'kind']} label={say('kind')} rules={rules} initialValue="telephone">
        <Radio.Group
          options={(['telephone', 'signedPaper'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </Form.Item>
      {kind === 'signedPaper' ? (
        <>
          <Form.Item name={[name, 'scan']} label={say('scan')} rules={rules}>
            <ScanInput />
          </Form.Item>
          <Form.Item name={[name, 'signedBy']} label={say('signedBy')}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      ) : (
        <Form.Item name={[name, 'note']} label={say('note')} rules={rules}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} placeholder={say('noteHint')} />
        </Form.Item>
      )}
    </>
  )
}

/** A scan is kept at once; the form holds its digest. */
function ScanInput(props: {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (sha256: string) => void
}) {
  const say = useWords()
  const shared = useSharedWords()
  const [problem, setProblem] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [name, setName] = useState('')
  const keep = async (file: File) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { sha256 } = await filesApi.keep(file)
      setName(file.name)
      props.onChange?.(sha256)
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <ProblemNote problem={problem} />
      <Upload
        {...(props.id !== undefined && { id: props.id })}
        showUploadList={false}
        accept=".pdf,.png,.jpg,.jpeg"
        beforeUpload={(file) => {
          void keep(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={isBusy}>
          {say('choose')}
        </Button>
      </Upload>{' '}
      <span aria-live="polite">{props.value ? say('kept', { name }) : shared('noSecrets')}</span>
    </>
  )
}

/** A basis without what was left empty (整理依据). */
export function basisIn(typed: Basis): Basis {
  if (typed.kind === 'telephone') return typed
  const { signedBy, ...rest } = typed
  return signedBy ? { ...rest, signedBy } : rest
}
