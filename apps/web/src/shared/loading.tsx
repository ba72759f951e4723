import { Flex, Spin } from 'antd'
import { useSharedWords } from '../words/shared-words.ts'

/** Something is on its way (读取中). */
export function Loading() {
  const say = useSharedWords()
  return (
    <Flex justify="center" style={{ padding: 64 }} role="status" aria-label={say('loading')}>
      <Spin />
    </Flex>
  )
}
