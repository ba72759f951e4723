import { Form } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { DayInput } from '../../shared/day-input.tsx'
import { useSharedWords } from '../../words/shared-words.ts'

/** A field that has to be filled in (必填项). */
export function Wanted(props: {
  readonly name: string
  readonly label: string
  readonly extra?: ReactNode
  readonly children: ReactElement
}) {
  const shared = useSharedWords()
  const { name, label, extra, children } = props
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[{ required: true, message: shared('required') }]}
    >
      {children}
    </Form.Item>
  )
}

/** The day from which something holds (起始日). */
export function DayField(props: {
  readonly name: string
  readonly label: string
  readonly isWanted?: boolean
}) {
  const { name, label, isWanted = true } = props
  if (!isWanted)
    return (
      <Form.Item name={name} label={label}>
        <DayInput />
      </Form.Item>
    )
  return (
    <Wanted name={name} label={label}>
      <DayInput />
    </Wanted>
  )
}
