import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { startTour } from '../../frame/tour-state.ts'
import { Loading } from '../../shared/loading.tsx'
import { Markdown } from '../../shared/markdown.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { type Language, useLanguage, usePick, wordsOf } from '../../words/i18n.ts'
import { type Chapter, chapters, fileOf } from './chapters.ts'
import './help.css'

const useWords = wordsOf('help', {
  title: ['使用手册', 'Manual'],
  chapters: ['章节', 'Chapters'],
  tour: ['五分钟看一遍', 'The five-minute tour'],
  next: ['下一章：{{title}}', 'Next: {{title}}'],
  missing: ['这一章还没有写成这种语言。', 'This chapter has not been written in this language.'],
})

const pictures = import.meta.glob('../../../../../docs/图/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
}) as Readonly<Record<string, string>> // addresses, as `?url` gives them

/** The manual (使用手册), from the files of docs/使用手册, opened at a chapter. */
export function HelpPage() {
  const say = useWords()
  const pick = usePick()
  const { chapter: id } = useParams({ strict: false }) as { readonly chapter?: string }
  const at = Math.max(
    0,
    chapters.findIndex((chapter) => chapter.id === id),
  )
  const chapter = chapters[at]!
  const next = chapters[at + 1]
  return (
    <>
      <PageTitle title={`${say('title')} · ${pick(chapter.title)}`}>
        <Button onClick={startTour}>{say('tour')}</Button>
      </PageTitle>
      <div className="help">
        <nav aria-label={say('chapters')} className="help-chapters no-print">
          <ol>
            {chapters.map((each) => (
              <li key={each.id}>
                <ChapterLink chapter={each} isHere={each === chapter} />
              </li>
            ))}
          </ol>
        </nav>
        <article className="help-text">
          <ChapterText chapter={chapter} />
          {next && (
            <p className="no-print">
              <Link to={`/help/${next.id}` as never}>{say('next', { title: pick(next.title) })}</Link>
            </p>
          )}
        </article>
      </div>
    </>
  )
}

function ChapterLink({ chapter, isHere }: { readonly chapter: Chapter; readonly isHere: boolean }) {
  const pick = usePick()
  return (
    <Link to={`/help/${chapter.id}` as never} aria-current={isHere ? 'page' : undefined}>
      {pick(chapter.title)}
    </Link>
  )
}

function ChapterText({ chapter }: { readonly chapter: Chapter }) {
  const say = useWords()
  const language = useLanguage()
  const { data, error, isPending } = useQuery({
    queryKey: ['manual', language],
    queryFn: () => manualIn(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <ProblemNote problem={error} />
  if (isPending) return <Loading />
  const text = data.get(fileOf(chapter, language))
  if (text === undefined) return <p>{say('missing')}</p>
  // The page has the title of the chapter for its heading.
  return <Markdown text={text.replace(/^# .+\n/, '')} places={places} />
}

async function manualIn(language: Language): Promise<ReadonlyMap<string, string>> {
  const { manual } = await (language === 'en' ? import('./manual-en.ts') : import('./manual-zh.ts'))
  return manual
}

const places = {
  link: (to: string, text: string) => {
    const chapter = chapters.find((each) => [fileOf(each, 'zh-CN'), fileOf(each, 'en')].includes(to))
    if (chapter) return <ChapterWords chapter={chapter} text={text} />
    return to.startsWith('/') ? <Link to={to as never}>{text}</Link> : text
  },
  picture: (source: string) =>
    pictures[`../../../../../docs/图/${source.slice(source.lastIndexOf('/') + 1)}`],
}

function ChapterWords({ chapter, text }: { readonly chapter: Chapter; readonly text: string }) {
  return <Link to={`/help/${chapter.id}` as never}>{text}</Link>
}
