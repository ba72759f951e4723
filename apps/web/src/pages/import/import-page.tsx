import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Flex, Form, InputNumber, Select, Table, Typography } from 'antd'
import { documentsApi } from '../../api/documents.ts'
import { type ImportPreview, type ImportRow, importsApi } from '../../api/imports.ts'
import { Loading } from '../../shared/loading.tsx'
import { PageProblem } from '../../shared/page-problem.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { CellProblems } from './cell-problems.tsx'
import { ConfirmImport } from './confirm-import.tsx'
import { useImportWords } from './import-words.ts'
import { NamesPart } from './names-part.tsx'
import { type ChangePreview, Part } from './part.tsx'

/** A table before it is taken in (导入预览): what was read, what a person is to settle, and the last step. */
export function ImportPage() {
  const say = useImportWords()
  const queries = useQueryClient()
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const { data, error } = useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => importsApi.one(id, signal),
    staleTime: 60_000,
  })
  const { run, isBusy, problem } = useDoing()
  const change = (work: () => Promise<ImportPreview>) =>
    run(async () => queries.setQueryData(['import', id], await work()), '')
  if (!data) return error ? <PageProblem problem={error} /> : <Loading />
  return (
    <Flex vertical gap={16} style={{ maxWidth: 1180 }}>
      <div>
        <Link to={'/documents' as never}>{say('all')}</Link>
        <PageTitle title={data.file.name}>
          <Forget preview={data} />
        </PageTitle>
        <Alert type="info" showIcon title={say('counts', data.counts)} description={say('nothingYet')} />
      </div>
      <ProblemNote problem={problem} />
      <Basics preview={data} change={change} />
      <NamesPart preview={data} change={change} isBusy={isBusy} />
      <CellProblems preview={data} change={change} />
      <Rows preview={data} />
      <ConfirmImport preview={data} />
    </Flex>
  )
}

function Forget({ preview }: { readonly preview: ImportPreview }) {
  const say = useImportWords()
  const { modal } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const forget = async () => {
    await importsApi.forget(preview.id)
    await queries.invalidateQueries({ queryKey: ['imports'] })
    void navigate({ to: '/documents' as never })
  }
  return (
    <Button
      onClick={() =>
        void modal.confirm({
          title: say('forget'),
          content: say('forgetAsk'),
          okText: say('forget'),
          okButtonProps: { danger: true },
          onOk: forget,
        })
      }
    >
      {say('forget')}
    </Button>
  )
}

function Basics(props: { readonly preview: ImportPreview; readonly change: ChangePreview }) {
  const say = useImportWords()
  const { preview, change } = props
  const { id, planYear, report, titles, counts } = preview
  const { data } = useQuery({
    queryKey: ['documents'],
    queryFn: ({ signal }) => documentsApi.list(signal),
  })
  const reports = (data ?? []).map((each) => ({ value: each.id, label: each.title }))
  return (
    <Form layout="vertical">
      <Typography.Paragraph>{titles.join(' · ')}</Typography.Paragraph>
      <Flex gap={16} wrap>
        <Form.Item label={say('planYear')} htmlFor="import-plan-year">
          <InputNumber
            id="import-plan-year"
            key={planYear}
            defaultValue={planYear}
            min={1949}
            max={9999}
            controls={false}
            onBlur={({ target }) => {
              const year = Number(target.value)
              if (Number.isInteger(year) && year >= 1949 && year !== planYear)
                void change(() => importsApi.correct(id, { planYear: year }))
            }}
          />
        </Form.Item>
        <Form.Item label={say('report')} htmlFor="import-report" style={{ flex: 1, minWidth: 240 }}>
          <Select
            id="import-report"
            {...(report !== undefined && { value: report })}
            placeholder={say('noReport')}
            options={reports}
            onChange={(chosen: string) => void change(() => importsApi.correct(id, { report: chosen }))}
          />
        </Form.Item>
      </Flex>
      {counts.linked !== undefined && <Typography.Text>{say('linked', { ...counts })}</Typography.Text>}
    </Form>
  )
}

function Rows({ preview }: { readonly preview: ImportPreview }) {
  const say = useImportWords()
  return (
    <Part title={say('rows')}>
      <Table<ImportRow>
        virtual
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 960, y: 380 }}
        dataSource={[...preview.rows]}
        columns={[
          { title: say('serial'), dataIndex: 'serial', width: 70 },
          { title: say('words'), dataIndex: 'words', width: 420 },
          { title: say('aims'), width: 160, render: (_, row) => aimsOf(row) },
          { title: say('duties'), width: 220, render: (_, { dutyWords }) => printed(dutyWords) },
          {
            title: say('deadline'),
            width: 110,
            render: (_, { deadline }) => deadline?.date ?? deadline?.words,
          },
        ]}
      />
    </Part>
  )
}

const aimsOf = ({ aims }: ImportRow) => aims

/** What the cell of the bodies says, line by line. */
function printed(words: unknown): string {
  return typeof words === 'string'
    ? words
    : Object.values(words ?? {})
        .flat()
        .join('；')
}
