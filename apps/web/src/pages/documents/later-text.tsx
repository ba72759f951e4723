import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Card, Flex, Select, Typography } from 'antd'
import { useState } from 'react'
import { type BreakdownSummary, breakdownsApi } from '../../api/breakdowns.ts'
import type { DocumentView } from '../../api/documents.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { wordsOf } from '../../words/i18n.ts'

const useWords = wordsOf('laterText', {
  title: ['这是某份分解表的新稿', 'It is a later text of a table'],
  why: [
    '报告改过以后，不用重新分解：文字没动的条目原样保留，只把变动的逐条请您决定。',
    'After the report was amended nothing is drawn anew: rows whose words stayed are kept, and only what changed is put to you.',
  ],
  table: ['分解表', 'Table'],
  look: ['先看变动', 'Show what changed'],
  counts: [
    '原样保留{{carried}}条，位置移动{{moved}}条，文字变动{{changed}}条，新稿已删除{{vanished}}条，新增语句{{added}}句。',
    '{{carried}} rows stay, {{moved}} moved, {{changed}} changed, {{vanished}} vanished, {{added}} sentences are new.',
  ],
  once: [
    '承接后，之前的修改不能再逐步撤回（分解表本身不受影响）。',
    'Once it is taken, earlier steps cannot be taken back one by one (the table itself stays).',
  ],
  confirm: ['承接新稿，逐条决定变动', 'Take it, and rule on each change'],
  done: ['已承接新稿。', 'The later text is taken.'],
})

/** A later text under the rows of a table (承接新稿): what it changes is shown, and then recorded. */
export function LaterText(props: {
  readonly document: DocumentView
  readonly tables: readonly BreakdownSummary[]
}) {
  const say = useWords()
  const navigate = useNavigate()
  const { run, isBusy, problem } = useDoing()
  const { document, tables } = props
  const [table, setTable] = useState(tables[0]!.id)
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>()
  const look = () =>
    run(async () => setCounts((await breakdownsApi.lookAtLater(table, document.id)).counts), '')
  const confirm = async () => {
    if (!(await run(() => breakdownsApi.takeLater(table, document.id), say('done')))) return
    void navigate({ to: `/breakdowns/${table}` as never, search: { only: 'amended' } as never })
  }
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{say('title')}</h2>}>
      <Typography.Paragraph>{say('why')}</Typography.Paragraph>
      <ProblemNote problem={problem} />
      <Flex gap={8} wrap align="center">
        <Select
          aria-label={say('table')}
          value={table}
          style={{ minWidth: 260 }}
          options={tables.map(({ id, title }) => ({ value: id, label: title || id }))}
          onChange={(value) => {
            setTable(value)
            setCounts(undefined)
          }}
        />
        <Button onClick={() => void look()} loading={isBusy && !counts}>
          {say('look')}
        </Button>
      </Flex>
      {counts && (
        <Flex vertical gap={8} align="start" style={{ marginTop: 12 }} role="status">
          <Alert type="info" title={say('counts', counts)} description={say('once')} />
          <Button type="primary" loading={isBusy} onClick={() => void confirm()}>
            {say('confirm')}
          </Button>
        </Flex>
      )}
    </Card>
  )
}
