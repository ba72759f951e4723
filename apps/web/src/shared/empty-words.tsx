import { Typography } from 'antd'

/** What stands where a table has no lines (空表提示): the next step, dark enough to be read. */
export function EmptyWords({ words }: { readonly words: string }) {
  return <Typography.Text type="secondary">{words}</Typography.Text>
}
