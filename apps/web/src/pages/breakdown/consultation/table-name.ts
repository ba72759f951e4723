/** What the table drawn from a document is called (分解表名称): marks inside of 《》 are 〈〉, and what is called 任务分解 by itself is not called so twice. */
export function tableName(title: string): string {
  const inner = title.replaceAll('《', '〈').replaceAll('》', '〉')
  return /任务分解表?$/.test(title) ? `《${inner}》` : `《${inner}》任务分解表`
}
