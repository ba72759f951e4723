import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { useSharedWords } from '../../../words/shared-words.ts'

/** Lines of one kind that are added, changed and taken away (逐行填写). */
export function ListInput<Each>(props: {
  readonly value: readonly Each[] | undefined
  readonly onChange: ((value: readonly Each[]) => void) | undefined
  readonly empty: Each
  readonly line: (each: Each, change: (changes: Partial<Each>) => void) => ReactNode
}) {
  const { value = [], onChange, empty, line } = props
  const say = useSharedWords()
  const change = (at: number, changes: Partial<Each>) =>
    onChange?.(value.with(at, { ...value[at]!, ...changes }))
  return (
    <Flex vertical gap={8}>
      {value.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <Flex key={at} wrap gap={6} align="center">
          {line(each, (changes) => change(at, changes))}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${say('remove')} ${at + 1}`}
            onClick={() => onChange?.(value.filter((_, i) => i !== at))}
          />
        </Flex>
      ))}
      <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => onChange?.([...value, empty])}>
        {say('add')}
      </Button>
    </Flex>
  )
}
