import { Modal } from 'antd'
import { useKeyWords, useReviewWords } from './review-words.ts'
import { Key } from './row-card.tsx'

const keys = ['J ↓', 'K ↑', 'A', 'Shift A', 'Enter', 'S', 'M', 'X', 'D', 'N', 'U', '?'] as const

/** What each key does (快捷键). */
export function KeysDialog({ close }: { readonly close: () => void }) {
  const say = useReviewWords()
  const told = useKeyWords()
  return (
    <Modal open title={say('keys')} footer={null} onCancel={close}>
      <dl className="review-keys">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <Key name={key} />
            </dt>
            <dd>{told(key)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
