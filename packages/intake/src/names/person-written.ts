/** A person as a table writes him (表内人名): 王国栋, 副市长王国栋, 王国栋副市长 or 王国栋（副市长）. */
export function personIn(words: string): { readonly name: string; readonly title?: string } {
  const [, name, inBrackets] = /^(.+?)[（(](.+)[)）]$/u.exec(words) ?? []
  if (name !== undefined && inBrackets !== undefined) return { name: name.trim(), title: inBrackets }
  const [, before, called] = titleFirst.exec(words) ?? []
  if (before !== undefined && called !== undefined) return { name: called, title: before }
  const [, calledFirst, after] = nameFirst.exec(words) ?? []
  if (calledFirst !== undefined && after !== undefined) return { name: calledFirst, title: after }
  return { name: words }
}

const title = '(?:(?:常务)?副?(?:[省市县区州旗盟]长|主席|主任)|副?秘书长)'
const titleFirst = new RegExp(`^(${title})\\s*(\\p{Script=Han}{2,4})$`, 'u')
const nameFirst = new RegExp(`^(\\p{Script=Han}{2,4}?)\\s*(${title})$`, 'u')
