import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Flex, Table, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { type BreakdownSummary, breakdownsApi } from '../../api/breakdowns.ts'
import { documentsApi } from '../../api/documents.ts'
import { importsApi } from '../../api/imports.ts'
import { useSession } from '../../frame/session.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { useDocumentWords } from './document-words.ts'
import { UploadReport } from './upload-report.tsx'
import { UploadTable } from './upload-table.tsx'

/** Reports, tables and imports (报告与分解): all that the ledger is made from. */
export function DocumentsPage() {
  const say = useDocumentWords()
  const { may } = useSession()
  const view = useView()
  const upload = view.one('upload')
  const close = () => view.set({ upload: undefined })
  return (
    <>
      <PageTitle title={say('title')}>
        <Flex gap={8} wrap>
          {may('breakdown.rowsDrawn') && <Link to={'/forms' as never}>{say('forms')}</Link>}
          {may('breakdown.rowsDrawn') && (
            <Button onClick={() => view.set({ upload: 'table' })}>{say('importTable')}</Button>
          )}
          {may('documents.upload') && (
            <Button type="primary" onClick={() => view.set({ upload: 'report' })}>
              {say('uploadReport')}
            </Button>
          )}
        </Flex>
      </PageTitle>
      <Tables />
      {may('breakdown.rowsDrawn') && <Imports />}
      {may('documents.read') && <Reports />}
      <Drawer
        open={upload === 'report' || upload === 'table'}
        size={620}
        title={say(upload === 'table' ? 'importTable' : 'uploadReport')}
        onClose={close}
        destroyOnHidden
      >
        {upload === 'table' ? <UploadTable /> : <UploadReport />}
      </Drawer>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section style={{ marginBottom: 24 }}>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {title}
      </Typography.Title>
      {children}
    </section>
  )
}

function Tables() {
  const say = useDocumentWords()
  const { may } = useSession()
  const { data, error, isPending } = useQuery({
    queryKey: ['breakdowns'],
    queryFn: ({ signal }) => breakdownsApi.list(signal),
  })
  const isOffice = may('documents.read')
  const home = ({ id }: BreakdownSummary) =>
    isOffice ? `/breakdowns/${id}` : `/breakdowns/${id}/consultation`
  return (
    <Part title={say('tables')}>
      <ProblemNote problem={error} />
      <Table
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        scroll={{ x: 480 }}
        dataSource={data ?? []}
        locale={{ emptyText: say(isOffice ? 'noTables' : 'noTablesForBody') }}
        columns={[
          {
            title: say('name'),
            render: (_, table) => <Link to={home(table) as never}>{table.title || table.id}</Link>,
          },
          { title: say('year'), dataIndex: 'planYear', width: 80 },
          {
            title: say('stage'),
            width: 130,
            render: (_, { lifecycle }) => (
              <Tag color={lifecycle === 'issued' ? 'success' : 'blue'}>{say(lifecycle)}</Tag>
            ),
          },
          { title: say('rows'), dataIndex: 'count', width: 80, align: 'right' },
        ]}
      />
    </Part>
  )
}

function Imports() {
  const say = useDocumentWords()
  const { data } = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => importsApi.list(signal),
  })
  const waiting = (data ?? []).filter(({ breakdown }) => breakdown === undefined)
  if (waiting.length === 0) return null
  return (
    <Part title={say('waiting')}>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 480 }}
        dataSource={waiting}
        columns={[
          {
            title: say('name'),
            render: (_, { id, name }) => <Link to={`/imports/${id}` as never}>{name}</Link>,
          },
          { title: say('year'), dataIndex: 'planYear', width: 80 },
          { title: say('when'), width: 210, render: (_, { createdAt }) => inChina(createdAt) },
        ]}
      />
    </Part>
  )
}

/** An instant as the clock shows it here (本地时间). */
function inChina(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' })
}

function Reports() {
  const say = useDocumentWords()
  const { data, error, isPending } = useQuery({
    queryKey: ['documents'],
    queryFn: ({ signal }) => documentsApi.list(signal),
  })
  return (
    <Part title={say('reports')}>
      <ProblemNote problem={error} />
      <Table
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        scroll={{ x: 480 }}
        dataSource={data ?? []}
        locale={{ emptyText: say('noReports') }}
        columns={[
          {
            title: say('name'),
            render: (_, { id, title }) => <Link to={`/documents/${id}` as never}>{title}</Link>,
          },
          { title: say('year'), dataIndex: 'planYear', width: 80 },
          { title: say('kind'), width: 130, render: (_, { kind }) => say(kind as 'workReport') },
        ]}
      />
    </Part>
  )
}
