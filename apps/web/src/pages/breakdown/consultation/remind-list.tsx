import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Card, Input } from 'antd'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { tableName } from './table-name.ts'

const useWords = wordsOf('remindList', {
  title: ['催办名单', 'To be reminded'],
  none: ['各单位均已反馈。', 'Everybody has answered.'],
  text: [
    '关于{{table}}征求意见一事，请以下{{n}}个单位于{{day}} {{time}}前反馈：{{names}}。',
    'On {{table}}: the following {{n}} bodies are asked to answer by {{day}} {{time}}: {{names}}.',
  ],
  copy: ['复制', 'Copy'],
  copied: ['已复制，可以粘贴到工作群或者短信。', 'Copied: paste it into a message.'],
  byHand: [
    '浏览器不让复制，请选中文字后按 Ctrl+C。',
    'The browser forbids it: select the text and press Ctrl+C.',
  ],
})

/** Who has not answered, in words that can be sent to them (催办名单). */
export function RemindList(props: {
  readonly breakdown: WholeBreakdown
  readonly silent: readonly string[]
}) {
  const say = useWords()
  const { message } = App.useApp()
  const { breakdown, silent } = props
  const { day, time } = breakdown.consultations.at(-1)!.until
  const title = breakdown.documents[0]?.title ?? ''
  const text = say('text', { table: tableName(title), n: silent.length, day, time, names: silent.join('、') })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      void message.success(say('copied'))
    } catch {
      void message.info(say('byHand'))
    }
  }
  return (
    <Card
      size="small"
      title={say('title')}
      style={{ flex: '1 1 320px' }}
      extra={
        silent.length > 0 && (
          <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            {say('copy')}
          </Button>
        )
      }
    >
      {silent.length === 0 ? (
        say('none')
      ) : (
        <Input.TextArea readOnly value={text} autoSize={{ maxRows: 6 }} aria-label={say('title')} />
      )}
    </Card>
  )
}
