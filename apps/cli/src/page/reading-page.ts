import { createHash } from 'node:crypto'
import { printed } from '@taizhang/intake'
import { explainNote } from '@taizhang/open'
import type { Reading } from '@taizhang/reader'
import { levelWord } from '../show/digest-lines.ts'
import { escaped } from './escape.ts'
import { layerWords } from './layers.ts'
import { itemLists, silentSentences } from './lists.ts'
import { markedText } from './marked-text.ts'
import { style } from './style.ts'

/**
 * A reading as one page (解读网页): the report with its items marked, outline, lists that lead to the words.
 *
 * Self-contained and without scripts; its policy lets it load nothing at all, so it may be opened and sent round anywhere.
 */
export function readingPage(reading: Reading): string {
  const title = titleOf(reading)
  const anchors = silentSentences(reading).map(({ start }) => start)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#text">跳到正文</a>
${header(reading, title)}
${filter(reading)}
<div class="columns">
${outline(reading)}
<main id="text">
${markedText(reading, anchors)}
</main>
<div class="lists">
${itemLists(reading)}
</div>
</div>
<footer>由台账（taizhang）根据原文自动解读，未经人工核定；引用前请对照原文。<span lang="en">Read by taizhang; not reviewed by a person.</span></footer>
</body>
</html>
`
}

const styleHash = createHash('sha256').update(style).digest('base64')

function titleOf({ document, source }: Reading): string {
  const place = document.place ? printed(document.place.text) : ''
  const year = document.planYear === undefined ? '' : `${document.planYear}年`
  return place || year ? `${place}${year}政府工作报告解读` : `${source.name}解读`
}

function header(reading: Reading, title: string): string {
  const { source, document, text, coverage } = reading
  const { place, level, speaker, date, session, planYear } = document
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['文件', source.name],
    ['地区', place && `${printed(place.text)}（${levelWord(level)}）`],
    ['计划年度', planYear === undefined ? undefined : `${planYear}年`],
    ['报告人', speaker && printed(speaker.text)],
    ['日期', date && printed(date.text)],
    ['会议', session && printed(session.text)],
    ['篇幅', `${text.length}字，${coverage.length}句`],
    ...(Array.isArray(source.notes) ? source.notes : []).map(
      (note) => ['提示', explainNote(String(note), 'zh')] as const,
    ),
  ]
  const entries = facts.flatMap(([term, words]) =>
    words ? [`<div><dt>${term}</dt><dd>${escaped(words)}</dd></div>`] : [],
  )
  return `<header><h1>${escaped(title)}</h1><dl>${entries.join('')}</dl></header>`
}

function filter(reading: Reading): string {
  const layers = Object.entries(layerWords)
  const boxes = layers.map(
    ([layer, words]) =>
      `<input class="box" type="checkbox" id="show-${layer}" checked aria-label="显示${words}">`,
  )
  const labels = layers.map(([layer, words]) => {
    const count = reading[`${layer as keyof typeof layerWords}s`].length
    return `<label for="show-${layer}"><mark class="${layer}">${words}</mark> ${count}</label>`
  })
  return `${boxes.join('')}<div class="filter">${labels.join('')}<a href="#all-target">清单</a></div>`
}

function outline({ sections }: Reading): string {
  const entries = sections
    .filter(({ level }) => level <= 3)
    .map(
      (section) =>
        `<li class="l${section.level}"><a href="#${escaped(section.id)}">${escaped(printed(section.text))}</a></li>`,
    )
  if (entries.length === 0) return '<nav aria-label="目录"></nav>'
  return `<nav aria-label="目录"><details open><summary>目录</summary><ul>${entries.join('')}</ul></details></nav>`
}
