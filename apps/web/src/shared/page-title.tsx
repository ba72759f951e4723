import { Flex, Typography } from 'antd'
import { type ReactNode, useEffect } from 'react'

/** The heading of a page (页面标题), what may be done on it beside, and the name of the browser's tab. */
export function PageTitle(props: {
  readonly title: string
  readonly note?: ReactNode
  readonly children?: ReactNode
}) {
  const { title, note, children } = props
  useEffect(() => {
    document.title = `${title} · 台账`
  }, [title])
  return (
    <Flex wrap align="center" gap={12} style={{ marginBottom: 16 }}>
      <Typography.Title level={1} style={{ margin: 0, fontSize: 22 }}>
        {title}
      </Typography.Title>
      {note && <Typography.Text type="secondary">{note}</Typography.Text>}
      <span style={{ flex: 1 }} />
      {children}
    </Flex>
  )
}
