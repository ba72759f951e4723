import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { itemsApi } from '../../api/items.ts'
import { serialText } from './serial-text.ts'
import { useSupervisionWords } from './supervision-words.ts'

/** One item, found by its words (选择事项); inside of a Form.Item it needs neither `value` nor `onChange`. */
export function ItemSelect(props: {
  readonly id?: string
  readonly label?: string
  readonly placeholder?: string
  readonly value?: string | undefined
  readonly onChange?: (item: string | undefined) => void
}) {
  const { id, label, placeholder, value, onChange } = props
  const say = useSupervisionWords()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['items', 'found', q],
    queryFn: ({ signal }) => foundItems(q, signal),
    enabled: q !== '',
  })
  const options = (data ?? []).map((each) => ({
    value: each.id,
    label: `${each.serial === undefined ? '' : `${serialText(each.serial, (serial) => say('serial', { serial }))} `}${each.words}`,
  }))
  return (
    <Select
      {...(id !== undefined && { id })}
      aria-label={label}
      placeholder={placeholder}
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      loading={isFetching}
      value={(value ?? null) as never}
      notFoundContent={null}
      options={options}
      onChange={(chosen) => onChange?.((chosen as string | undefined) ?? undefined)}
    />
  )
}

/** Those of the serial that was typed, before those whose words hold it. */
async function foundItems(q: string, signal: AbortSignal) {
  const [bySerial, byWords] = await Promise.all([
    /^\d/.test(q) ? itemsApi.list({ serial: q, limit: '20' }, signal) : { entries: [] },
    itemsApi.list({ q, limit: '20' }, signal),
  ])
  const first = new Set(bySerial.entries.map(({ id }) => id))
  return [...bySerial.entries, ...byWords.entries.filter(({ id }) => !first.has(id))]
}

/** What was typed, a moment after the last key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
