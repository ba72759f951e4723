import type { Section } from '@taizhang/reader'
import { memo } from 'react'
import { useReviewWords } from './review-words.ts'

/** A heading of the outline, and how far the rows under it are (目录项). */
export interface OutlineSection extends Section {
  readonly rows: number
  readonly reviewed: number
}

/** The outline of the report (目录): a press goes to the place; a further one shows only its rows. */
export const OutlineNav = memo(function OutlineNav(props: {
  readonly sections: readonly OutlineSection[]
  readonly only: string | undefined
  readonly goTo: (section: OutlineSection) => void
  readonly showOnly: (section: string | undefined) => void
}) {
  const say = useReviewWords()
  const { sections, only, goTo, showOnly } = props
  return (
    <nav className="review-outline" aria-label={say('outline')}>
      <ul>
        {sections.map((section) => (
          <li key={section.id} style={{ paddingInlineStart: (section.level - 1) * 12 }}>
            <button type="button" className="outline-title" onClick={() => goTo(section)}>
              {section.marker}
              {section.title}
            </button>
            {section.rows > 0 && (
              <button
                type="button"
                className="outline-count"
                aria-pressed={only === section.id}
                title={say('onlySection', { title: section.title })}
                onClick={() => showOnly(only === section.id ? undefined : section.id)}
              >
                {section.reviewed}/{section.rows}
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
})
