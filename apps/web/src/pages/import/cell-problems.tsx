import { Button, Flex, Input, Typography } from 'antd'
import { useState } from 'react'
import { type ImportPreview, importsApi } from '../../api/imports.ts'
import { usePick } from '../../words/i18n.ts'
import { useImportWords } from './import-words.ts'
import { type ChangePreview, Part } from './part.tsx'

type CellProblem = ImportPreview['problems'][number]

/** Cells that could not be read for sure (存疑单元格), each with its place and what to do. */
export function CellProblems(props: { readonly preview: ImportPreview; readonly change: ChangePreview }) {
  const say = useImportWords()
  const { preview, change } = props
  if (preview.problems.length === 0) return null
  return (
    <Part title={`${say('problems')}（${preview.problems.length}）`}>
      <Typography.Paragraph type="secondary">{say('problemsWhy')}</Typography.Paragraph>
      <ul className="import-list">
        {preview.problems.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have two problems
          <li key={at}>
            <OneProblem problem={problem} id={preview.id} change={change} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function OneProblem(props: {
  readonly problem: CellProblem
  readonly id: string
  readonly change: ChangePreview
}) {
  const say = useImportWords()
  const pick = usePick()
  const { problem, id, change } = props
  const { sheet, row } = problem.where
  const [serial, setSerial] = useState('')
  return (
    <>
      {pick(problem)}
      {problem.code === 'serialTwice' && (
        <Flex gap={8} style={{ marginTop: 4 }}>
          <Input
            size="small"
            style={{ width: 110 }}
            aria-label={say('newSerial')}
            placeholder={say('newSerial')}
            value={serial}
            onChange={({ target }) => setSerial(target.value.trim())}
          />
          <Button
            size="small"
            disabled={serial === ''}
            onClick={() => void change(() => importsApi.correct(id, { serials: [{ sheet, row, serial }] }))}
          >
            {say('renumber')}
          </Button>
        </Flex>
      )}
    </>
  )
}
