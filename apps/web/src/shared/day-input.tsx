import type { CalendarDate } from '@taizhang/ledger'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'

/** A day that is chosen or typed (日期), as YYYY-MM-DD; inside of a Form.Item it needs neither `value` nor `onChange`. */
export function DayInput(props: {
  readonly id?: string
  readonly value?: string | undefined
  readonly onChange?: (day: CalendarDate | undefined) => void
  readonly earliest?: string | undefined
  readonly label?: string
  readonly isDisabled?: boolean
}) {
  const { id, value, onChange, earliest, label, isDisabled = false } = props
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      style={{ width: 160 }}
      aria-label={label}
      disabled={isDisabled}
      value={value ? dayjs(value) : null}
      {...(earliest !== undefined && { minDate: dayjs(earliest) })}
      onChange={(day) =>
        onChange?.(day ? ((day as dayjs.Dayjs).format('YYYY-MM-DD') as unknown as CalendarDate) : undefined)
      }
    />
  )
}
