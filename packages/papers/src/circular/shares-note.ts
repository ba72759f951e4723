import type { Circular } from './circular.ts'

/** How the shares come to 100 (占比说明): a reader who counts one again must find it. */
export function sharesNote({ adjusted }: Pick<Circular, 'adjusted'>): string {
  const plain = '占比四舍五入，保留一位小数'
  return adjusted === undefined
    ? `${plain}。`
    : `${plain}；为使合计等于100%，项数最多的“${adjusted.word}”由${adjusted.rounded}%列为${adjusted.printed}%。`
}
