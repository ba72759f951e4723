/** The words before and after a quote in its paragraph (所在段落). */
interface Around {
  readonly before: string
  readonly after: string
}

/** The paragraph of a text around a quote, the one nearest to `near`; undefined where the text does not have it. */
export function paragraphAround(text: string, quote: string, near: number): Around | undefined {
  const place = nearest(text, quote, near)
  if (place === undefined) return undefined
  const begin = text.lastIndexOf('\n', place - 1) + 1
  const next = text.indexOf('\n', place + quote.length)
  return {
    before: text.slice(begin, place),
    after: text.slice(place + quote.length, next < 0 ? text.length : next),
  }
}

function nearest(text: string, quote: string, near: number): number | undefined {
  if (quote === '') return undefined
  let best: number | undefined
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best === undefined || Math.abs(at - near) < Math.abs(best - near)) best = at
  }
  return best
}
