import { useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex, Form, Modal } from 'antd'
import { useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { consultationsApi, type ReturnedForms } from '../../../api/consultations.ts'
import { useSession } from '../../../frame/session.tsx'
import { type Basis, BasisFields, basisIn } from '../../../shared/basis-fields.tsx'
import { DownloadButton } from '../../../shared/download-button.tsx'
import { FileDrop } from '../../../shared/file-drop.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { ReturnedFormsList } from '../../../shared/returned-forms-list.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { useRoundWords } from './consultation-words.ts'

const useWords = wordsOf('commentForms', {
  title: ['意见表（给没有账号的单位）', 'Forms (for bodies without an account)'],
  why: [
    '每个单位一份，已填好条目，只需填意见。收回的文件可一次拖入多份，也可打成一个zip。',
    'One a body, with the rows filled in. Drop in as many returned files at once as there are, or a zip.',
  ],
  out: ['下载全部意见表（zip）', 'Download all forms (zip)'],
  in: ['收回意见表', 'Take in returned forms'],
  drop: [
    '把收回的意见表拖到这里，或者点击选择（xlsx、xls、docx、zip）',
    'Drop the returned forms here, or choose them',
  ],
  look: ['读取，先看结果', 'Read them, and look first'],
  record: ['录入可以录入的{{n}}份', 'Enter the {{n}} that can be'],
  chosen: ['已选{{n}}个文件。', '{{n}} files chosen.'],
  recorded: ['已录入{{n}}份。', '{{n}} entered.'],
  again: ['重选文件', 'Choose others'],
  of: ['第{{serial}}项', 'No. {{serial}}'],
})

/** Forms out to bodies that do not sign in, and back (意见表下发、收回). */
export function CommentForms({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { may } = useSession()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card size="small" title={say('title')} style={{ flex: '1 1 320px' }}>
      <p style={{ marginTop: 0 }}>{say('why')}</p>
      <Flex gap={8} wrap>
        <DownloadButton path={consultationsApi.paths.forms(breakdown.id)}>{say('out')}</DownloadButton>
        {may('act.onBehalf') && <Button onClick={() => setOpen(true)}>{say('in')}</Button>}
      </Flex>
      {isOpen && <TakeIn breakdown={breakdown} close={() => setOpen(false)} />}
    </Card>
  )
}

function TakeIn(props: { readonly breakdown: WholeBreakdown; readonly close: () => void }) {
  const say = useWords()
  const { breakdown, close } = props
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const [files, setFiles] = useState<readonly File[]>([])
  const [seen, setSeen] = useState<ReturnedForms>()
  const [form] = Form.useForm<{ readonly basis: Basis }>()
  const send = async (isDry: boolean) => {
    // What is missing is said beside its field.
    const typed = await form.validateFields().catch(() => undefined)
    if (!typed) return
    const { basis } = typed
    await run(async () => {
      const answer = await consultationsApi.returnForms(breakdown.id, sent(files, basis), { isDry })
      setSeen(answer)
      if (!isDry) await queries.invalidateQueries({ queryKey: ['breakdowns', breakdown.id] })
    }, '')
  }
  const saidIn = useSaidIn(breakdown)
  const ready = seen?.files.filter(({ recorded, problems }) => !recorded && problems.length === 0) ?? []
  return (
    <Modal open width={960} title={say('in')} footer={null} onCancel={close} mask={{ closable: false }}>
      <ProblemNote problem={problem} />
      {files.length === 0 ? (
        <FileDrop hint={say('drop')} isMany accept=".xlsx,.xls,.docx,.zip" chosen={setFiles} />
      ) : (
        <Flex gap={8} align="center">
          {say('chosen', { n: files.length })}
          <Button
            size="small"
            onClick={() => {
              setFiles([])
              setSeen(undefined)
            }}
          >
            {say('again')}
          </Button>
        </Flex>
      )}
      <Form form={form} layout="vertical" requiredMark={false} style={{ marginTop: 16 }}>
        <BasisFields />
      </Form>
      <div aria-live="polite">
        {seen && seen.recorded > 0 && <p>{say('recorded', { n: seen.recorded })}</p>}
        {seen && <ReturnedFormsList answer={seen} saidIn={saidIn} />}
      </div>
      <Flex gap={8} justify="end" style={{ marginTop: 16 }}>
        <Button disabled={files.length === 0} loading={isBusy} onClick={() => void send(true)}>
          {say('look')}
        </Button>
        {ready.length > 0 && (
          <Button type="primary" loading={isBusy} onClick={() => void send(false)}>
            {say('record', { n: ready.length })}
          </Button>
        )}
      </Flex>
    </Modal>
  )
}

/** What a form says, comment by comment, in its own words (表中意见). */
function useSaidIn(breakdown: WholeBreakdown) {
  const round = useRoundWords()
  const say = useWords()
  const nameOf = (row: unknown) => {
    const known = breakdown.rows.find(({ id }) => id === row)
    return known ? say('of', { serial: known.serial }) : round('wholeTable')
  }
  return ({ taken }: ReturnedForms['files'][number]) =>
    taken.map((deed) =>
      deed.kind === 'noComment' ? round('noComment') : `${nameOf(deed.row)}：${String(deed.words ?? '')}`,
    )
}

function sent(files: readonly File[], typed: Basis): FormData {
  const basis = basisIn(typed)
  const form = new FormData()
  for (const file of files) form.append('files', file)
  form.set('basis', basis.kind)
  if (basis.kind === 'telephone') form.set('note', basis.note)
  else {
    form.set('scan', basis.scan)
    if (basis.signedBy !== undefined) form.set('signedBy', basis.signedBy)
  }
  return form
}
