import { oldTable } from './sheets.ts'

/** What the file is called that an office kept (文件名). */
export const tableName = '青政办发〔2026〕3号.xls'

const width = 5
const blank = Array.from({ length: width - 1 }, () => '')
const heading = ['序号', '工作任务', '量化目标', '责任单位', '完成时限']
const sections = ['一、产业发展', '二、城市建设', '三、民生保障']
const leads = [
  ...(['市发改委', '市教育局', '市科技局', '市工信局', '市民政局'] as const),
  ...(['市财政局', '市人社局', '市住建局', '市交通局', '市水利局'] as const),
  ...(['市农业农村局', '市商务局', '市文旅局', '市卫健委', '市应急局'] as const),
  ...(['市审计局', '市国资委', '市市场监管局', '市医保局', '市数据局'] as const),
]
/** Ten bodies whose forms of October came in, by the ids of the register. */
export const answering = [
  ...(['development-reform', 'education', 'science', 'industry', 'civil-affairs'] as const),
  ...(['finance', 'human-resources', 'housing', 'transport', 'water'] as const),
]

/** A row of it: 187 under three headings; two cells are bad, as they are in tables that people keep. */
export function rowOf(serial: number): string[] {
  const lead = leads[(serial - 1) % leads.length]!
  if (serial === 37) {
    const duties = '牵头单位:市住建局;责任单位:市财政局、各县(市、区)政府'
    return ['37', '新建改造管网86公里', '86公里', duties, '12月底前']
  }
  const duties = serial === 50 ? '牵头单位:某重大事项专班' : `牵头单位:${lead}`
  const deadline = serial === 60 ? '13月底前' : '12月底前'
  return [String(serial), `建成第${serial}类设施${serial + 100}个。`, `${serial + 100}个`, duties, deadline]
}

/** The file with these rows (分解表). */
export function table(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.flatMap((row, i) => (i % 63 ? [row] : [[sections[i / 63]!, ...blank], row]))
  const all = [['2026年《政府工作报告》重点任务分解表', ...blank], heading, ...lines]
  const merges = all.flatMap((row, i) =>
    row.slice(1).some((cell) => cell !== '') ? [] : [`A${i + 1}:E${i + 1}`],
  )
  return oldTable(all, merges)
}

/** The 187 rows of the table. */
export const rows = Array.from({ length: 187 }, (_each, i) => rowOf(i + 1))
