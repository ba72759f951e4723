import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Input, Tabs, Typography } from 'antd'
import { useState } from 'react'
import { type DocumentAdded, type DocumentFields, documentsApi } from '../../api/documents.ts'
import { FileDrop } from '../../shared/file-drop.tsx'
import { useSharedWords } from '../../words/shared-words.ts'
import { useUploadWords } from './document-words.ts'
import { LookedAt } from './looked-at.tsx'
import { ReadingNote } from './reading-note.tsx'
import { useReading } from './use-reading.ts'

/** A report comes in (上传报告): chosen or pasted, looked at with what was guessed, corrected, and then kept. */
export function UploadReport() {
  const say = useUploadWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const reading = useReading()
  const [file, setFile] = useState<File>()
  const [found, setFound] = useState<DocumentAdded>()

  const look = async (chosen: File, fields: DocumentFields = {}) => {
    setFile(chosen)
    setFound(await reading.run(chosen.name, (signal) => documentsApi.look(chosen, fields, signal)))
  }
  const keep = async (fields: DocumentFields) => {
    const kept = await reading.run(file!.name, (signal) => documentsApi.keep(file!, fields, signal))
    if (!kept) return
    void message.success(say(kept.isNew ? 'kept' : 'keptAlready'))
    await queries.invalidateQueries({ queryKey: ['documents'] })
    void navigate({ to: `/documents/${kept.id}` as never })
  }
  const again = () => {
    setFile(undefined)
    setFound(undefined)
    reading.clear()
  }
  const isBusy = reading.name !== undefined
  return (
    <>
      {!found && <Choose isBusy={isBusy} chosen={(chosen) => void look(chosen)} />}
      <ReadingNote reading={reading} />
      {found && file && (
        <LookedAt
          key={`${file.name}${found.encoding ?? ''}`}
          found={found}
          isBusy={isBusy}
          keep={(fields) => void keep(fields)}
          lookAgain={(fields) => void look(file, fields)}
          again={again}
        />
      )}
    </>
  )
}

function Choose({ isBusy, chosen }: { readonly isBusy: boolean; readonly chosen: (file: File) => void }) {
  const say = useUploadWords()
  const drop = (
    <FileDrop
      hint={say('hint')}
      accept=".docx,.doc,.wps,.pdf,.ofd,.html,.htm,.txt,.md,.rtf,.odt"
      isBusy={isBusy}
      chosen={([file]) => file && chosen(file)}
    />
  )
  return (
    <Tabs
      items={[
        { key: 'file', label: say('byFile'), children: drop },
        { key: 'paste', label: say('byPaste'), children: <Paste isBusy={isBusy} chosen={chosen} /> },
      ]}
    />
  )
}

function Paste({ isBusy, chosen }: { readonly isBusy: boolean; readonly chosen: (file: File) => void }) {
  const say = useUploadWords()
  const shared = useSharedWords()
  const [text, setText] = useState('')
  return (
    <>
      <Input.TextArea
        rows={12}
        value={text}
        aria-label={say('pasteHint')}
        placeholder={say('pasteHint')}
        onChange={(event) => setText(event.target.value)}
      />
      <Typography.Paragraph type="danger" style={{ margin: '8px 0' }}>
        {shared('noSecrets')}
      </Typography.Paragraph>
      <Button
        type="primary"
        disabled={text.trim() === ''}
        loading={isBusy}
        onClick={() => chosen(new File([text], `${say('pasteName')}.txt`, { type: 'text/plain' }))}
      >
        {say('read')}
      </Button>
    </>
  )
}
