/**
 * Spoils a report the way document-sharing sites do, and says at which place it did what.
 *
 * Nothing is drawn by lot: every damage stands in a table below, so that the same text gives the same damage.
 * A table row names its place by words that occur once in the clean text; a row that no longer fits throws.
 */

/** Words a site's thesaurus replaces. `genuine` are occurrences (from 0) left alone, `open` those where the replacement could stand. */
const WORDS = [
  { from: '发展', to: '开展', genuine: [4, 9, 17, 21, 25, 31, 34, 40] },
  { from: '服务', to: '效劳', genuine: [3, 11, 20] },
  { from: '基础', to: '根底', genuine: [3, 4] },
  { from: '项目', to: '工程', genuine: [1, 6, 10, 12, 14], open: [0, 2, 3, 4, 5, 8, 9, 11, 13, 17] },
  { from: '安全', to: '平安', genuine: [3, 10, 12] },
  { from: '巩固', to: '稳固' },
  { from: '规范', to: '标准', open: [0] },
  { from: '创建', to: '创立', genuine: [1, 4] },
  { from: '办法', to: '方法' },
  { from: '计划', to: '方案', open: [1] },
  { from: '基本', to: '根本', genuine: [2, 3] },
  { from: '动员', to: '发动', genuine: [0] },
  { from: '广播', to: '播送' },
]

/** Years masked and the place blanked: `from` stands at the start of `within`. */
const PLACEHOLDERS = [
  { within: '2026年1月15日在', from: '2026', to: '20**' },
  { within: '2025年工作回顾', from: '2025', to: '20xx' },
  { within: '2025年是“十四五”规划收官之年', from: '2025', to: '20**' },
  { within: '2026年主要目标和重点任务', from: '2026', to: '20**' },
  { within: '2026年是“十五五”开局之年', from: '2026', to: '20xx' },
  { within: '青澜市人民政府市长', from: '青澜', to: 'xx' },
  { within: '青澜高质量发展进程', from: '青澜', to: 'xx' },
  { within: '青澜创业有机会', from: '青澜', to: 'xx' },
  { within: '梧陵市进入全国县域经济百强', from: '梧陵', to: 'xx' },
]

/**
 * Numbers overwritten with the year. `value` is what now stands there; `suggestion` is given where the text betrays what stood there
 * (a site that writes this year for every 10).
 */
const NUMBERS = [
  { within: '10.8%，旅游综合收入248亿元', from: '10.8%', to: '2026.8%', value: 2026.8, suggestion: '10.8%' },
  { within: '5%，力争6%', from: '5%', to: '2026%', value: 2026 },
  { within: '10%以上，新增省级智能工厂', from: '10%', to: '2026%', value: 2026, suggestion: '10%' },
  { within: '10%。\n三是扩大有效投资', from: '10%', to: '2026%', value: 2026, suggestion: '10%' },
  { within: '10%以上。5月底前完成高层建筑', from: '10%', to: '2026%', value: 2026, suggestion: '10%' },
]

/** Figures that no longer agree with their neighbours: parts that do not add up, a rate that its two ends belie. */
const INCONSISTENT = [
  { within: '1402亿元、1424亿元', from: '1402', to: '1502', value: 1502, why: '389 + 1502 + 1424 is 3315, the total says 3215' },
  { within: '23.6%，国省考断面', from: '23.6', to: '43.6', value: 43.6, why: 'from 38.5 to 29.4 is a fall of 23.6 %' },
]

/** Note marks that ran into the number after them; the other marks lose their brackets only. */
const SPOILT_BY_MARK = [
  { within: '〔1〕12家', number: '12家' },
  { within: '〔3〕30项', number: '30项' },
  { within: '〔4〕18个', number: '18个' },
]

/** Adverts in the middle of a sentence. */
const INJECTED = [
  { before: '社会治理。坚持和发展新时代', words: '青藤写作网' },
  { before: '价值链高端延伸', words: '【范文屋整理】' },
  { before: '以新供给创造新需求', words: '（更多范文请访问www.fanwenwu.example）' },
  { before: '惠及群众约2.1万户', words: '欢迎下载' },
]

/** Page feet of the preview that were copied along: each before the line that begins so. */
const PAGE_FEET = [
  { before: '（三）坚持内需作支撑', words: '第2页 共9页\n' },
  { before: '二、“十五五”时期', words: '第4页 共9页\n' },
  { before: '（六）着力推动以人为本', words: '第7页 共9页\n' },
]

const HEAD = [
  '温馨提示：\n',
  '1. 部分包含图表或公式的文件，在线预览时可能显示错乱，下载后无此问题，请放心下载。\n',
  '2. 本文档由用户上传，版权归属用户，范文屋负责整理代发布。如对版权有争议请及时联系客服。\n',
  '3. 下载前请仔细阅读文档内容，确认符合您的需求后再下载。\n',
  '网站客服：400-000-0000\n',
  '首页 > 范文大全 > 工作报告 > 政府工作报告\n',
]

const TAIL = [
  '下载文档到电脑，查找使用更方便\n还剩 3 页未读，继续阅读\n',
  '分享到：\n微信\n微博\nQQ空间\n',
  '上一篇：\n年度工作总结范文（精选5篇）\n下一篇：\n国旗下讲话稿（通用8篇）\n',
  '相关文章\n03-12\n办公室年度工作要点\n03-10\n述职述廉报告范文\n03-08\n街道年度工作总结\n',
  '标签云\n工作报告\n政府工作报告\n工作总结\n心得体会\n演讲稿\n',
  '关于我们 | 联系我们 | 免责声明\n',
]

/** The second printing breaks off before these words. */
const SECOND_COPY_ENDS_BEFORE = '控制在35个工作日以内'

/**
 * Gives the damaged text and its record: `copies` (where each printing starts and ends, and how much of the clean text it holds)
 * and `damages`, in order, each with its `offset` in the damaged text, the `original` words and the `damaged` ones.
 */
export function damage(clean) {
  const edits = editsOf(clean)
  const sheet = { text: '', copies: [], damages: [] }
  for (const words of HEAD) mark(sheet, { original: '', to: words, kind: 'boilerplate' })
  print(sheet, clean, edits, clean.length)
  sheet.damages.push({ offset: sheet.text.length, original: '', damaged: '', kind: 'duplicate' })
  print(sheet, clean, edits, once(clean, SECOND_COPY_ENDS_BEFORE))
  sheet.damages.push({ offset: sheet.text.length, original: '', damaged: '', kind: 'truncated' })
  sheet.text += '\n'
  for (const words of TAIL) mark(sheet, { original: '', to: words, kind: 'boilerplate' })
  return sheet
}

/** One printing of the text, up to `cleanEnd`, with its edits. */
function print(sheet, clean, edits, cleanEnd) {
  const start = sheet.text.length
  let from = 0
  for (const { start: at, end, ...edit } of edits.filter((each) => each.end <= cleanEnd)) {
    sheet.text += clean.slice(from, at)
    mark(sheet, { original: clean.slice(at, end), ...edit, copy: sheet.copies.length + 1 })
    from = end
  }
  sheet.text += clean.slice(from, cleanEnd)
  sheet.copies.push({ start, end: sheet.text.length, cleanEnd })
}

/** Writes the damaged words and records what they stand for. */
function mark(sheet, { original, to, ...facts }) {
  sheet.damages.push({ offset: sheet.text.length, original, damaged: to, ...facts })
  sheet.text += to
}

/** Every change to one printing, in reading order; two that touch the same words are a mistake of the tables. */
function editsOf(clean) {
  const edits = [
    ...replaced(clean, PLACEHOLDERS, 'placeholder'),
    ...replaced(clean, NUMBERS, 'corrupt_number'),
    ...replaced(clean, INCONSISTENT, 'inconsistent'),
    ...wordEdits(clean),
    ...markEdits(clean),
    ...closingQuotes(clean),
    ...INJECTED.map(({ before, words }) => inserted(clean, before, words, 'injected')),
    ...PAGE_FEET.map(({ before, words }) => inserted(clean, before, words, 'boilerplate')),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
  edits.forEach((edit, index) => {
    const next = edits[index + 1]
    if (next && next.start < edit.end) throw new Error(`two damages touch ${clean.slice(edit.start, next.end)}`)
  })
  return edits
}

function replaced(clean, rows, kind) {
  return rows.map(({ within, from, to, ...facts }) => {
    const start = once(clean, within)
    return { start, end: start + from.length, to, kind, ...facts }
  })
}

function wordEdits(clean) {
  return WORDS.flatMap(({ from, to, genuine = [], open = [] }) =>
    placesOf(clean, from).flatMap((start, index) => {
      if (genuine.includes(index)) return []
      const doubt = open.includes(index) ? { doubt: `${to} for ${from}, but ${to} is also possible here` } : {}
      return [{ start, end: start + from.length, to, kind: 'corrupt_word', suggestion: from, ...doubt }]
    }),
  )
}

function markEdits(clean) {
  const spoilt = new Map(SPOILT_BY_MARK.map(({ within, number }) => [once(clean, within), number]))
  return [...clean.matchAll(/〔(\d+)〕/g)].map(({ 0: mark, 1: digit, index }) => {
    const number = spoilt.get(index)
    const edit = { start: index, end: index + mark.length, to: digit }
    return number ? { ...edit, kind: 'corrupt_number', spoils: digit + number, suggestion: number } : { ...edit, kind: 'mark' }
  })
}

const closingQuotes = (clean) => placesOf(clean, '”').map((start) => ({ start, end: start + 1, to: '〞', kind: 'quote' }))

function inserted(clean, before, words, kind) {
  const start = once(clean, before)
  return { start, end: start, to: words, kind }
}

function placesOf(text, words) {
  const places = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}

function once(text, words) {
  const places = placesOf(text, words)
  if (places.length !== 1) throw new Error(`expected once in the clean text, found ${places.length} times: ${words}`)
  return places[0]
}
