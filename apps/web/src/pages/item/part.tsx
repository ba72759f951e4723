import { Typography } from 'antd'
import type { ReactNode } from 'react'

/** A part of an item's page (页面分块) under its heading. */
export function Part(props: {
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="item-part">
      <Typography.Title level={3} className="item-part-title">
        {props.title}
        {props.note && <span className="item-part-note">{props.note}</span>}
      </Typography.Title>
      {props.children}
    </section>
  )
}

/** Names with what they are (项目名和内容), in two columns; what is empty is left out. */
export function Facts(props: { readonly facts: readonly (readonly [name: string, what: ReactNode])[] }) {
  return (
    <dl className="item-facts">
      {props.facts
        .filter(([, what]) => what !== undefined && what !== '' && what !== false)
        .map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
    </dl>
  )
}
