import { Alert } from 'antd'
import { usePick, wordsOf } from '../words/i18n.ts'
import { type PersonalNumber, personalNumbersIn } from './personal-numbers.ts'

const useWords = wordsOf('personalNote', {
  held: [
    '这里似乎有{{kinds}}。填报内容会给多个单位看，不需要的请删去。',
    'This seems to hold {{kinds}}. Many read what is entered: take it out unless it is needed.',
  ],
  and: ['和', ' and '],
})
const kindWords = {
  identity: ['身份证号', 'an identity number'],
  mobile: ['手机号', 'a mobile number'],
} as const satisfies Readonly<Record<PersonalNumber, readonly [string, string]>>

/** Warns of numbers of persons in what is typed (个人信息提醒), before it is saved; it refuses nothing. */
export function PersonalNote({ text }: { readonly text: string }) {
  const say = useWords()
  const pick = usePick()
  const kinds = personalNumbersIn(text)
  if (kinds.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      style={{ marginTop: 4 }}
      title={say('held', { kinds: kinds.map((each) => pick(kindWords[each])).join(say('and')) })}
    />
  )
}
