import type { Government } from '@taizhang/store'

/** The government that is meant (本级政府): the one named, or the only one there is; else words on what to do. */
export function chosenGovernment(
  governments: readonly Government[],
  named: string | undefined,
): { readonly government: Government } | { readonly misuse: string } {
  const found = governments.filter(({ id }) => named === undefined || id === named)
  if (found.length === 1) return { government: found[0]! }
  const list = governments.map(({ id, name }) => `${id} ${name}`).join('、')
  if (governments.length === 0)
    return { misuse: '这里还没有建账的政府（no government keeps its ledger here）' }
  return named === undefined
    ? { misuse: `这里有几个政府的台账，请用 --government 说是哪一个：${list}（name one by --government）` }
    : { misuse: `没有 ${named} 的台账，有的是：${list}（no such government）` }
}
