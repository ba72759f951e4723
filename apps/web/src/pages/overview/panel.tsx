import { Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import './overview.css'

/** A part of the overview (总览板块) with its heading. */
export function Panel(props: {
  readonly title: string
  readonly note?: ReactNode
  readonly isWide?: boolean
  readonly children: ReactNode
}) {
  const { title, note, isWide = false, children } = props
  return (
    <section className={isWide ? 'overview-panel overview-wide' : 'overview-panel'} aria-label={title}>
      <Flex align="baseline" gap={12} wrap style={{ marginBottom: 8 }}>
        <Typography.Title level={2} style={{ margin: 0, fontSize: 16 }}>
          {title}
        </Typography.Title>
        {note && <Typography.Text type="secondary">{note}</Typography.Text>}
      </Flex>
      {children}
    </section>
  )
}
