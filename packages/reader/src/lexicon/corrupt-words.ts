/** Misread or mistyped words (识别错误), with the surroundings, `⌶` for the word, in which they cannot be meant. */
export const misreadings: readonly {
  readonly written: string
  readonly meant: string
  readonly where: RegExp
}[] = [
  {
    written: '途径',
    meant: '途经',
    where: /(?:[，。；]|高铁|铁路|公路|线路)⌶(?=[\u4e00-\u9fff（）]{2,8}[、，])/,
  },
  { written: '士壤', meant: '土壤', where: /⌶/ },
  { written: '元字宙', meant: '元宇宙', where: /⌶/ },
  { written: '制追', meant: '制造', where: /⌶/ },
  { written: '老日', meant: '老旧', where: /⌶(?:小区|街区|城区)/ },
  { written: '空问', meant: '空间', where: /(?:发展|国土|城市|未来|生态|公共|文化)⌶/ },
]
