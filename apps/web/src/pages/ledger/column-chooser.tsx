import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Flex, Popover } from 'antd'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { columns, fixedColumns } from './ledger-columns.tsx'

const useWords = wordsOf('columnChooser', { title: ['列', 'Columns'] })

/** Which columns are shown (选列); remembered on this machine. */
export function ColumnChooser(props: {
  readonly chosen: readonly string[]
  readonly choose: (keys: readonly string[]) => void
}) {
  const { chosen, choose } = props
  const say = useWords()
  const pick = usePick()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Flex vertical gap={4} style={{ maxHeight: '60vh', overflow: 'auto' }}>
          {columns.map(({ key, title }) => (
            <Checkbox
              key={key}
              checked={chosen.includes(key)}
              disabled={fixedColumns.includes(key)}
              onChange={(event) =>
                choose(event.target.checked ? [...chosen, key] : chosen.filter((each) => each !== key))
              }
            >
              {pick(title)}
            </Checkbox>
          ))}
        </Flex>
      }
    >
      <Button icon={<SettingOutlined aria-hidden />}>{say('title')}</Button>
    </Popover>
  )
}
