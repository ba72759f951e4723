import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, InputNumber, Typography } from 'antd'
import { useState } from 'react'
import { importsApi } from '../../api/imports.ts'
import { FileDrop } from '../../shared/file-drop.tsx'
import { useUploadWords } from './document-words.ts'
import { ReadingNote } from './reading-note.tsx'
import { useReading } from './use-reading.ts'

/** A table that exists comes in (导入现成分解表): opened here, and looked at on a page of its own. */
export function UploadTable() {
  const say = useUploadWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const reading = useReading()
  const [year, setYear] = useState<number | null>(null)
  const begin = async (file: File) => {
    const begun = await reading.run(file.name, (signal) => importsApi.begin(file, year ?? undefined, signal))
    if (!begun) return
    queries.setQueryData(['import', begun.id], begun)
    await queries.invalidateQueries({ queryKey: ['imports'] })
    void navigate({ to: `/imports/${begun.id}` as never })
  }
  return (
    <>
      <Typography.Paragraph>{say('tableWhy')}</Typography.Paragraph>
      <Form layout="vertical">
        <Form.Item label={say('tableYear')} htmlFor="import-year">
          <InputNumber
            id="import-year"
            min={1949}
            max={9999}
            controls={false}
            value={year}
            onChange={setYear}
          />
        </Form.Item>
      </Form>
      <FileDrop
        hint={say('tableHint')}
        accept=".xlsx,.xls,.et,.docx,.csv,.ods,.html,.htm"
        isBusy={reading.name !== undefined}
        chosen={([file]) => file && void begin(file)}
      />
      <ReadingNote reading={reading} />
    </>
  )
}
