import type { Pair } from '../../words/i18n.ts'

/** One chapter of the manual (手册章节): its file, its title, and the pages that it is about. */
export interface Chapter {
  readonly id: string
  /** docs/使用手册/<file>.md in Chinese, <number>-<id>.en.md in English. */
  readonly file: string
  readonly title: Pair
  /** Addresses that begin so are about it. */
  readonly pages: readonly string[]
}

/** The manual (使用手册), in its order. */
export const chapters: readonly Chapter[] = [
  { id: 'start', file: '01-开始', title: ['开始', 'Getting started'], pages: ['/start'] },
  { id: 'documents', file: '02-报告', title: ['报告', 'Documents'], pages: ['/documents'] },
  { id: 'review', file: '03-审阅', title: ['审阅', 'Review'], pages: ['/breakdowns'] },
  {
    id: 'consultation',
    file: '04-征求意见',
    title: ['征求意见', 'Consultation'],
    pages: ['/breakdowns/*/consultation', '/breakdowns/*/compare'],
  },
  {
    id: 'import',
    file: '05-导入表格',
    title: ['导入表格', 'Tables and forms in'],
    pages: ['/imports', '/forms'],
  },
  { id: 'ledger', file: '06-台账', title: ['台账', 'Ledger'], pages: ['/ledger', '/search'] },
  { id: 'item', file: '07-事项', title: ['一个事项', 'One item'], pages: ['/items'] },
  { id: 'work', file: '08-我的工作', title: ['我的工作', 'My work'], pages: ['/work'] },
  { id: 'supervision', file: '09-督办', title: ['督办', 'Supervision'], pages: ['/supervision'] },
  {
    id: 'overview',
    file: '10-总览和呈阅件',
    title: ['总览和呈阅件', 'Overview and sheet'],
    pages: ['/overview', '/sheet'],
  },
  { id: 'wall', file: '11-挂图作战', title: ['挂图作战', 'The wall'], pages: ['/wall'] },
  { id: 'settings', file: '12-设置', title: ['设置', 'Settings'], pages: ['/settings'] },
  { id: 'questions', file: '13-常见问题', title: ['常见问题', 'Questions'], pages: [] },
]

/** The chapter that is about a page (对应章节): the one that names it most closely; the first where none does. */
export function chapterOf(path: string): Chapter {
  const found = chapters
    .flatMap((chapter) => chapter.pages.map((page) => ({ chapter, page })))
    .filter(({ page }) => isUnder(path, page))
    .toSorted((a, b) => b.page.length - a.page.length)
  return found[0]?.chapter ?? chapters[0]!
}

/** The file of a chapter in a language (章节文件). */
export function fileOf({ id, file }: Chapter, language: 'zh-CN' | 'en'): string {
  return language === 'en' ? `${file.slice(0, 2)}-${id}.en.md` : `${file}.md`
}

/** `*` stands for one part of an address: the id of a table. */
function isUnder(path: string, page: string): boolean {
  const [parts, wanted] = [path.split('/'), page.split('/')]
  return wanted.every((part, at) => (part === '*' ? Boolean(parts[at]) : part === parts[at]))
}
