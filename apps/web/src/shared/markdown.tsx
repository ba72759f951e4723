import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { type Block, blocksOf, type Span } from './markdown-blocks.ts'
import './markdown.css'

/** Where links and pictures of a text lead (链接和图片). */
interface MarkdownPlaces {
  readonly link: (to: string, text: string) => ReactNode
  /** The address of a picture; undefined for one that is not there. */
  readonly picture: (source: string) => string | undefined
}

/** A text in plain Markdown (标记文本) as elements of the page. */
export function Markdown({ text, places }: { readonly text: string; readonly places: MarkdownPlaces }) {
  return (
    <div className="markdown">
      {blocksOf(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
        <BlockView key={at} block={block} places={places} />
      ))}
    </div>
  )
}

function BlockView({ block, places }: { readonly block: Block; readonly places: MarkdownPlaces }) {
  const line = (spans: readonly Span[]) => spans.map((span, at) => spanView(span, at, places))
  switch (block.kind) {
    case 'heading':
      return (
        <Typography.Title level={Math.min(4, block.level + 1) as 2} className="markdown-heading">
          {line(block.spans)}
        </Typography.Title>
      )
    case 'paragraph':
      return <p>{line(block.spans)}</p>
    case 'quote':
      return <blockquote>{line(block.spans)}</blockquote>
    case 'bullets':
    case 'steps':
      return <List block={block} line={line} />
    case 'picture': {
      const address = places.picture(block.source)
      return address === undefined ? null : <img src={address} alt={block.text} loading="lazy" />
    }
    case 'table':
      return <TableView block={block} line={line} />
  }
}

type Line = (spans: readonly Span[]) => ReactNode

function List(props: {
  readonly block: Extract<Block, { readonly kind: 'bullets' | 'steps' }>
  readonly line: Line
}) {
  const { block, line } = props
  const items = block.items.map((spans, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={at}>{line(spans)}</li>
  ))
  return block.kind === 'steps' ? <ol>{items}</ol> : <ul>{items}</ul>
}

function TableView(props: {
  readonly block: Extract<Block, { readonly kind: 'table' }>
  readonly line: Line
}) {
  const { block, line } = props
  return (
    <div className="markdown-scroll">
      <table>
        <thead>
          <tr>
            {block.head.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <th key={at} scope="col">
                {line(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column}>{line(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function spanView(span: Span, key: number, places: MarkdownPlaces): ReactNode {
  switch (span.kind) {
    case 'text':
      return span.text
    case 'strong':
      return <strong key={key}>{span.text}</strong>
    case 'code':
      return <kbd key={key}>{span.text}</kbd>
    case 'link':
      return <span key={key}>{places.link(span.to, span.text)}</span>
  }
}
