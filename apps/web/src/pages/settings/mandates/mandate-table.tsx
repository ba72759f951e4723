import { Button, Flex, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useRegister } from '../use-register.ts'

/** A list of the register with what it is for and how to add to it (名册列表). */
export function MandateTable<Line extends object>(props: {
  readonly what: string
  readonly empty: string
  /** Absent for whoever may not. */
  readonly add?: { readonly label: string; readonly open: () => void }
  readonly keyOf: (line: Line) => string
  readonly lines: readonly Line[]
  readonly columns: TableColumnsType<Line>
  readonly children?: ReactNode
}) {
  const { error, isPending } = useRegister()
  const { what, empty, add, keyOf, lines, columns, children } = props
  return (
    <>
      <ProblemNote problem={error} />
      <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
        {add && (
          <Button type="primary" onClick={add.open}>
            {add.label}
          </Button>
        )}
        <span>{what}</span>
      </Flex>
      <Table<Line>
        size="small"
        rowKey={keyOf}
        loading={isPending}
        pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 760 }}
        dataSource={[...lines]}
        locale={{ emptyText: <EmptyWords words={empty} /> }}
        columns={columns}
      />
      {children}
    </>
  )
}
