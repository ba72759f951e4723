import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Block, blocksOf, type Span } from '../../shared/markdown-blocks.ts'
import { chapters, fileOf } from './chapters.ts'

const folder = fileURLToPath(new URL('../../../../../docs/使用手册/', import.meta.url))
const pictures = readdirSync(fileURLToPath(new URL('../../../../../docs/图/', import.meta.url)))
const textOf = (file: string) => readFileSync(folder + file, 'utf8')
const languages = ['zh-CN', 'en'] as const
const files = chapters.flatMap((chapter) => languages.map((language) => fileOf(chapter, language)))

test('the chapters are the files of the manual, in both languages', () => {
  expect(readdirSync(folder).toSorted()).toEqual(files.toSorted())
})

describe.each(files)('%s', (file) => {
  const blocks = blocksOf(textOf(file))

  test('is plain: what it is written in is all shown', () => {
    const words = spansIn(blocks).flatMap((span) => (span.kind === 'text' ? [span.text] : []))
    expect(words.filter((text) => /[<>*`]|^#|\]\(/.test(text))).toEqual([])
  })

  test('leads to chapters that there are, and shows pictures that there are', () => {
    const links = spansIn(blocks).flatMap((span) => (span.kind === 'link' ? [span.to] : []))
    expect(links.filter((to) => !files.includes(to))).toEqual([])
    const shown = blocks.flatMap((block) => (block.kind === 'picture' ? [block.source] : []))
    expect(shown.filter((source) => !pictures.includes(source.replace('../图/', '')))).toEqual([])
  })
})

test.each(chapters.map((chapter) => [chapter.id, chapter] as const))(
  '%s says in English what it says in Chinese, part for part',
  (_, chapter) => {
    const shapes = languages.map((language) => blocksOf(textOf(fileOf(chapter, language))).map(shapeOf))
    expect(shapes[1]).toEqual(shapes[0])
  },
)

/** What kind of part it is, and of how many. */
function shapeOf(block: Block): string {
  if (block.kind === 'heading') return `heading ${block.level}`
  if (block.kind === 'table') return `table ${block.rows.length}`
  return 'items' in block ? `${block.kind} ${block.items.length}` : block.kind
}

function spansIn(blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return []
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flat()
    return 'items' in block ? block.items.flat() : block.spans
  })
}
