import { Form, Input } from 'antd'
import type { ItemDeed } from '../../api/items.ts'
import { wordsOf } from '../../words/i18n.ts'
import { DeedDialog } from './deed-dialog.tsx'

const useWords = wordsOf('resultDialog', {
  title: ['登记办理结果（呈阅后无新批示）', 'Record the result (shown, no further instruction)'],
  what: ['办理结果已呈批示领导，领导没有再批示。', 'The leader was shown the result and wrote no more.'],
  yes: ['登记', 'Record'],
  result: ['呈阅的办理结果（选填）', 'The result that was shown (optional)'],
})

/** The result of an instruction (办理结果): what the leader was shown, and that he wrote no more. */
export function ResultDialog({ item, close }: { readonly item: string; readonly close: () => void }) {
  const say = useWords()
  return (
    <DeedDialog
      title={say('title')}
      note={<p>{say('what')}</p>}
      okText={say('yes')}
      deeds={({ words }) => [{ item, deed: noFurther(words) }]}
      close={close}
    >
      <Form.Item name="words" label={say('result')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
    </DeedDialog>
  )
}

function noFurther(typed: unknown): ItemDeed {
  const words = typeof typed === 'string' ? typed.trim() : ''
  return { kind: 'noFurtherInstruction', ...(words !== '' && { words }) }
}
