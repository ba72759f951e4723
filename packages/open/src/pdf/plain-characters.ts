// Kangxi and CJK radicals: fonts cut down for a pdf often name 一 as the radical ⼀, which looks the same and
// is not.
const radicals = /[\u2e80-\u2fd5]/gu
// Of the supplement Unicode normalises two; each radical here is followed by its ideograph.
const pairs =
  '⺟母⺠民⻁虎⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻢马⻣骨⻤鬼⻥鱼⻦鸟⻩黄⻬齐⻰龙⻄西⻝食⻙韦⻧卤⻨麦⻮齿⻳龟⺫目⺬示'
const supplement = new Map(
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, radical, ideograph]) => [radical, ideograph]),
)
const controls = /[\u0000-\u001f\u007f\ufeff\u200b]/gu

/** The text of a pdf with ordinary ideographs for radicals, and without control characters. */
export function plainCharacters(text: string): string {
  return text
    .replace(controls, '')
    .replace(radicals, (radical) => supplement.get(radical) ?? radical.normalize('NFKC'))
}
