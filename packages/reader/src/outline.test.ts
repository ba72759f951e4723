import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked } from '../test/marked.ts'
import { outlineOf } from './outline.ts'
import { read } from './read.ts'
import type { Role } from './reading.ts'

const greeting = '政府工作报告\n各位代表：\n我代表县人民政府向大会报告工作，请予审议。'
const prose = {
  year: '一年来，我们团结依靠全县人民，坚持稳字当头、稳中求进，经济运行总体平稳，各项事业取得新的进步。',
  idea: '做好今年工作，要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，统筹发展和安全，推动高质量发展。',
  industry:
    '实施技改项目50个，培育链主企业3家，推动产业集群发展壮大，提升产业链供应链韧性和安全水平，夯实工业基础。',
  farming:
    '建设高标准农田5万亩，培育新型经营主体100家，发展特色种植养殖，促进农业增效、农民增收、农村繁荣稳定。',
  living: '新建改扩建学校12所，新增养老床位300张，持续加大民生投入，让人民群众的获得感幸福感安全感更加充实。',
  self: '坚持以人民为中心的发展思想，把权力关进制度的笼子，始终保持同人民群众的血肉联系，做到勤政廉洁为民。',
  end: '各位代表！让我们更加紧密地团结起来，为建设美丽云泽而努力奋斗！',
}

/** The headings of a text: marker, title, level and role, a line each. */
function headingsIn(text: string): string[] {
  return read(text).sections.map(({ marker, title, level, role }) => `${level} ${role} [${marker}] ${title}`)
}

// The marks of headings: a report with ⟦ ⟧ around every heading; level, role, [mark] and title of each.
const reports: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    '一、 and （一） and 1．',
    [
      greeting,
      '⟦一、2025年工作回顾⟧',
      prose.year,
      '⟦二、2026年重点工作⟧',
      '⟦（一）聚力产业强县，构建现代产业体系⟧',
      `⟦1．做强主导产业⟧。${prose.industry}`,
      `⟦2．发展现代农业⟧。${prose.farming}`,
      '⟦（二）聚力民生改善⟧',
      prose.living,
      '⟦三、加强政府自身建设⟧',
      prose.self,
      prose.end,
    ],
    [
      '1 review [一、] 2025年工作回顾',
      '1 tasks [二、] 2026年重点工作',
      '2 tasks [（一）] 聚力产业强县，构建现代产业体系',
      '3 tasks [1．] 做强主导产业',
      '3 tasks [2．] 发展现代农业',
      '2 tasks [（二）] 聚力民生改善',
      '1 self [三、] 加强政府自身建设',
    ],
  ],
  [
    'run-in titles behind （一）',
    [
      greeting,
      '⟦一、过去一年工作回顾⟧',
      prose.year,
      `⟦（一）产业升级步伐加快⟧。${prose.industry}`,
      `⟦（二）城乡面貌焕然一新⟧。${prose.living}`,
      '⟦二、今年工作总体要求⟧',
      prose.idea,
      '⟦三、今年重点工作⟧',
      `⟦（一）壮大工业经济⟧。${prose.industry}`,
      `⟦（二）发展现代农业⟧。${prose.farming}`,
      '⟦四、政府自身建设⟧',
      prose.self,
    ],
    [
      '1 review [一、] 过去一年工作回顾',
      '2 review [（一）] 产业升级步伐加快',
      '2 review [（二）] 城乡面貌焕然一新',
      '1 outlook [二、] 今年工作总体要求',
      '1 tasks [三、] 今年重点工作',
      '2 tasks [（一）] 壮大工业经济',
      '2 tasks [（二）] 发展现代农业',
      '1 self [四、] 政府自身建设',
    ],
  ],
  [
    'parts and dashes',
    [
      greeting,
      '⟦第一部分　2025年工作回顾⟧',
      prose.year,
      `⟦——经济运行稳中有进⟧。${prose.industry}`,
      `⟦——民生福祉持续增进⟧。${prose.living}`,
      '⟦第二部分　2026年工作安排⟧',
      prose.idea,
      `⟦——聚焦实体经济⟧。${prose.industry}`,
      `⟦——聚焦乡村振兴⟧。${prose.farming}`,
      '⟦第三部分　政府自身建设⟧',
      prose.self,
    ],
    [
      '1 review [第一部分] 　2025年工作回顾',
      '2 review [——] 经济运行稳中有进',
      '2 review [——] 民生福祉持续增进',
      '1 tasks [第二部分] 　2026年工作安排',
      '2 tasks [——] 聚焦实体经济',
      '2 tasks [——] 聚焦乡村振兴',
      '1 self [第三部分] 　政府自身建设',
    ].map((line) => line.replace('] 　', '] ')),
  ],
  [
    'chapters and circled numbers',
    [
      greeting,
      '⟦第一章 2025年工作回顾⟧',
      prose.year,
      '⟦第二章 2026年重点工作⟧',
      `⟦①做强工业经济⟧。${prose.industry}`,
      `⟦②做优现代农业⟧。${prose.farming}`,
      `⟦③做实民生保障⟧。${prose.living}`,
      '⟦第三章 政府自身建设⟧',
      prose.self,
    ],
    [
      '1 review [第一章] 2025年工作回顾',
      '1 tasks [第二章] 2026年重点工作',
      '3 tasks [①] 做强工业经济',
      '3 tasks [②] 做优现代农业',
      '3 tasks [③] 做实民生保障',
      '1 self [第三章] 政府自身建设',
    ],
  ],
  [
    '（1） under 一、',
    [
      greeting,
      '⟦一、2025年工作回顾⟧',
      prose.year,
      '⟦二、2026年工作打算⟧',
      `⟦（1）突出产业强县⟧。${prose.industry}`,
      `⟦（2）突出乡村振兴⟧。${prose.farming}`,
      `⟦（3）突出民生优先⟧。${prose.living}`,
      '⟦三、加强自身建设⟧',
      prose.self,
    ],
    [
      '1 review [一、] 2025年工作回顾',
      '1 tasks [二、] 2026年工作打算',
      '3 tasks [（1）] 突出产业强县',
      '3 tasks [（2）] 突出乡村振兴',
      '3 tasks [（3）] 突出民生优先',
      '1 self [三、] 加强自身建设',
    ],
  ],
  [
    'lines without a mark, and run-in titles without one',
    [
      greeting,
      '⟦2025年工作回顾⟧',
      prose.year,
      `⟦着力稳增长，经济运行回升向好⟧。${prose.industry}`,
      `⟦着力促振兴，农村面貌持续改善⟧。${prose.farming}`,
      `⟦着力惠民生，人民生活不断提高⟧。${prose.living}`,
      '⟦2026年工作重点⟧',
      prose.idea,
      `⟦壮大实体经济⟧。${prose.industry}`,
      `⟦推进乡村振兴⟧。${prose.farming}`,
      `⟦保障改善民生⟧。${prose.living}`,
      '⟦切实加强政府自身建设⟧',
      prose.self,
    ],
    [
      '1 review [] 2025年工作回顾',
      '3 review [] 着力稳增长，经济运行回升向好',
      '3 review [] 着力促振兴，农村面貌持续改善',
      '3 review [] 着力惠民生，人民生活不断提高',
      '1 tasks [] 2026年工作重点',
      '3 tasks [] 壮大实体经济',
      '3 tasks [] 推进乡村振兴',
      '3 tasks [] 保障改善民生',
      '1 self [] 切实加强政府自身建设',
    ],
  ],
  [
    'problems and years to come with headings of their own',
    [
      greeting,
      '⟦一、过去五年工作回顾⟧',
      prose.year,
      '⟦（一）五年来的主要成就⟧',
      prose.living,
      '⟦（二）存在的困难和问题⟧',
      '经济总量偏小，产业结构不优，科技创新能力不强，民生领域还有不少短板，这些问题需要我们认真加以解决。',
      '⟦二、今后五年的奋斗目标⟧',
      prose.idea,
      '⟦三、2026年的主要任务⟧',
      '⟦（一）坚定不移兴产业⟧',
      prose.industry,
      '⟦四、全面加强政府自身建设⟧',
      prose.self,
    ],
    [
      '1 review [一、] 过去五年工作回顾',
      '2 review [（一）] 五年来的主要成就',
      '2 problems [（二）] 存在的困难和问题',
      '1 outlook [二、] 今后五年的奋斗目标',
      '1 tasks [三、] 2026年的主要任务',
      '2 tasks [（一）] 坚定不移兴产业',
      '1 self [四、] 全面加强政府自身建设',
    ],
  ],
  [
    'lines of 1. under a review',
    [
      greeting,
      '⟦一、2025年工作回顾⟧',
      prose.year,
      '⟦1．经济实力再上台阶⟧',
      prose.industry,
      '⟦2．农业农村持续向好⟧',
      prose.farming,
      '⟦二、2026年工作安排⟧',
      prose.living,
      '⟦三、自身建设⟧',
      prose.self,
    ],
    [
      '1 review [一、] 2025年工作回顾',
      '2 review [1．] 经济实力再上台阶',
      '2 review [2．] 农业农村持续向好',
      '1 tasks [二、] 2026年工作安排',
      '1 self [三、] 自身建设',
    ],
  ],
  [
    'many chapters of tasks',
    [
      greeting,
      '⟦一、2025年工作回顾⟧',
      prose.year,
      '⟦二、2026年总体要求和预期目标⟧',
      prose.idea,
      '⟦三、聚力产业升级，建设现代产业体系⟧',
      prose.industry,
      '⟦四、聚力乡村振兴，推进农业农村现代化⟧',
      prose.farming,
      '⟦五、聚力民生福祉，提升群众生活品质⟧',
      prose.living,
      '⟦六、聚力政府自身建设，提升治理效能⟧',
      prose.self,
    ],
    [
      '1 review [一、] 2025年工作回顾',
      '1 outlook [二、] 2026年总体要求和预期目标',
      '1 tasks [三、] 聚力产业升级，建设现代产业体系',
      '1 tasks [四、] 聚力乡村振兴，推进农业农村现代化',
      '1 tasks [五、] 聚力民生福祉，提升群众生活品质',
      '1 self [六、] 聚力政府自身建设，提升治理效能',
    ],
  ],
]

test.each(reports)('headings: %s', (_what, lines, expected) => {
  const { text, marks } = marked(lines.join('\n'))
  expect(read(text).sections.map(({ text: words }) => words)).toEqual(marks.map(({ text: words }) => words))
  expect(headingsIn(text)).toEqual(expected)
})

test('a report on one physical line, its line ends written out, has the same headings', () => {
  for (const [, lines, expected] of reports) {
    const { text } = marked(lines.join('\\r\\n　　'))
    expect(headingsIn(text)).toEqual(expected)
  }
})

test('a heading knows what it stands under, and where its body ends', () => {
  const { text } = marked(reports[0]![1].join('\n'))
  const sections = read(text).sections
  const under = Object.fromEntries(sections.map(({ id, title }) => [id, title]))
  expect(sections.map(({ title, parent }) => `${title} < ${parent === null ? '' : under[parent]}`)).toEqual([
    '2025年工作回顾 < ',
    '2026年重点工作 < ',
    '聚力产业强县，构建现代产业体系 < 2026年重点工作',
    '做强主导产业 < 聚力产业强县，构建现代产业体系',
    '发展现代农业 < 聚力产业强县，构建现代产业体系',
    '聚力民生改善 < 2026年重点工作',
    '加强政府自身建设 < ',
  ])
  for (const [i, { bodyEnd, level }] of sections.entries()) {
    const next = sections.slice(i + 1).find((each) => each.level <= level)
    expect(bodyEnd).toBe(next?.start ?? text.length)
  }
})

// Lines that begin with a mark or look like a title, and are no heading.
const noHeadings = [
  ['a counted member of a list', '1．新建学校3所，新增学位1500个。'],
  ['a decimal at the head of a line', '3.5万群众喝上放心水，农村供水保障水平不断提升，群众满意度显著提高。'],
  [
    'a year at the head of a line',
    '2026年，我们将重点抓好产业发展、项目建设、乡村振兴、民生保障等方面工作，务求取得实效。',
  ],
  ['an address', '各位代表！'],
  ['a sentence of prose', '坚持以高质量发展统揽全局，持续优化营商环境。'],
  [
    '一是 in a long sentence',
    '一是实施技改项目50个，培育链主企业3家，推动产业集群发展壮大，提升产业链供应链韧性。',
  ],
  ['a saying', '发展出题目，改革做文章，只有改革才能破解发展中的难题，只有创新才能赢得未来。'],
] as const

test.each(noHeadings)('no heading: %s', (_what, line) => {
  const text = `${greeting}\n一、2025年工作回顾\n${prose.year}\n二、2026年重点工作\n${prose.industry}\n${line}\n三、政府自身建设\n${prose.self}`
  expect(read(text).sections.map(({ title }) => title)).toEqual([
    '2025年工作回顾',
    '2026年重点工作',
    '政府自身建设',
  ])
})

// Titles of first-level headings and the role they give what stands under them.
const titles: readonly (readonly [string, Role])[] = [
  ['2025年工作回顾', 'review'],
  ['过去一年工作回顾', 'review'],
  ['2025年政府工作总结', 'review'],
  ['过去五年的工作', 'review'],
  ['本届政府五年工作回顾', 'review'],
  ['“十四五”时期及2025年工作回顾', 'review'],
  ['五年来取得的主要成就', 'review'],
  ['2025年工作完成情况', 'review'],
  ['今后五年的总体要求和奋斗目标', 'outlook'],
  ['“十五五”时期的主要目标任务', 'outlook'],
  ['2026年工作的总体要求', 'outlook'],
  ['面临的形势和总体思路', 'outlook'],
  ['2026年重点工作', 'tasks'],
  ['2026年工作安排', 'tasks'],
  ['今年的主要任务', 'tasks'],
  ['2026年工作建议', 'tasks'],
  ['扎实做好2026年各项工作', 'tasks'],
  ['2026年民生实事', 'tasks'],
  ['加强政府自身建设', 'self'],
  ['建设人民满意的服务型政府', 'self'],
  ['全面提升政府治理能力', 'self'],
]

test.each(titles)('%s is of the %s', (title, role) => {
  const before = role === 'review' ? [] : ['一、2025年工作回顾', prose.year]
  const mark = before.length === 0 ? '一、' : '二、'
  const after =
    role === 'self' ? [] : [role === 'review' ? '二、2026年重点工作' : '三、政府自身建设', prose.self]
  const text = [greeting, ...before, mark + title, prose.living, ...after].join('\n')
  expect(read(text).sections.find((section) => section.title === title)?.role).toBe(role)
})

/** The role of the block in which the words stand. */
function roleOf(text: string, words: string): Role | undefined {
  const at = text.indexOf(words)
  return read(text).blocks.find(({ start, end }) => start <= at && at < end)?.role
}

// Roles that change without a heading: the paragraph, behind which lines, and its role.
const frame = {
  review: [greeting, '一、2025年工作回顾', prose.year],
  plan: [greeting, '一、2025年工作回顾', prose.year, '二、2026年工作总体要求', prose.idea],
  tasks: [greeting, '一、2025年工作回顾', prose.year, '二、2026年重点工作', prose.industry],
  self: [
    greeting,
    '一、2025年工作回顾',
    prose.year,
    '二、2026年重点工作',
    prose.industry,
    '三、政府自身建设',
    prose.self,
  ],
} as const
const paragraphs: readonly (readonly [keyof typeof frame, string, Role])[] = [
  [
    'review',
    '在肯定成绩的同时，我们也清醒地认识到，发展中还存在不少困难和问题：经济总量偏小，产业结构不优，民生还有短板。',
    'problems',
  ],
  [
    'review',
    '同时，我们也清醒地看到，全县经济社会发展还面临不少困难和挑战：财政收支矛盾突出，创新能力不强，部分群众生活还有困难。',
    'problems',
  ],
  [
    'review',
    '成绩来之不易，这是县委坚强领导的结果，是全县人民团结奋斗的结果，在此向大家表示衷心的感谢和崇高的敬意！',
    'review',
  ],
  ['plan', '今年全县经济社会发展主要预期目标是：地区生产总值增长6%左右，固定资产投资增长8%。', 'targets'],
  ['plan', '综合考虑各方面因素，建议2026年经济社会发展的主要预期目标为：地区生产总值增长6%左右。', 'targets'],
  [
    'plan',
    '做好今年的工作，必须坚持稳中求进、以进促稳，必须坚持改革开放，必须坚持民生为大，必须坚持安全为基。',
    'outlook',
  ],
  [
    'tasks',
    '开展城市体检，完善城市功能，持续提升城市精细化管理水平，让城市更宜居、更韧性、更智慧。',
    'tasks',
  ],
  ['self', '打铁还需自身硬。坚持依法行政，自觉接受人大法律监督、政协民主监督，让权力在阳光下运行。', 'self'],
  ['self', '各位代表！新征程的号角已经吹响。让我们更加紧密地团结起来，为建设美丽云泽而努力奋斗！', 'closing'],
]

test.each(paragraphs)('in the %s, %s → %s', (part, paragraph, role) => {
  const text = [...frame[part], paragraph].join('\n')
  expect(roleOf(text, paragraph.slice(-20))).toBe(role)
})

test('the site around a report is noise, the report is not', () => {
  const text = [
    '首页 > 政务公开 > 政府工作报告',
    '云泽县2026年政府工作报告',
    '发布时间：2026-01-20 来源：县政府办公室 浏览次数：1203',
    '【字体：大 中 小】',
    ...frame.self.slice(0).map((line) => line.replace('政府工作报告\n', '')),
    '上一篇：云泽县财政预算报告',
    '下一篇：云泽县国民经济计划报告',
    '主办单位：云泽县人民政府办公室 ICP备12345678号',
  ].join('\n')
  const roles = [
    '首页 >',
    '云泽县2026年政府工作报告',
    '浏览次数',
    '【字体',
    '各位代表',
    '一年来',
    '实施技改',
    '上一篇',
    '主办单位',
  ]
  expect(roles.map((words) => `${words} ${roleOf(text, words)}`)).toEqual([
    '首页 > noise',
    '云泽县2026年政府工作报告 opening',
    '浏览次数 noise',
    '【字体 noise',
    '各位代表 opening',
    '一年来 review',
    '实施技改 tasks',
    '上一篇 noise',
    '主办单位 noise',
  ])
})

test('law: the chapters of a report have their roles whatever paragraphs stand in them', {
  timeout: 60_000,
}, () => {
  const blocks = [...Object.values(prose), ...noHeadings.map(([, line]) => line)]
  fc.assert(
    fc.property(fc.shuffledSubarray(blocks, { minLength: 2 }), fc.nat(20), (picked, cut) => {
      const middle = 1 + (cut % (picked.length - 1))
      const [past, plan] = [picked.slice(0, middle), picked.slice(middle)]
      const lines = [greeting, '一、2025年工作回顾', ...past, '二、2026年重点工作', ...plan]
      const { headings, zones } = outlineOf([...lines, '三、政府自身建设', prose.self].join('\n'))
      const chapters = headings.filter(({ level }) => level === 1)
      expect(chapters.map(({ role }) => role)).toEqual(['review', 'tasks', 'self'])
      expect(zones.every(({ start, end }) => start < end)).toBe(true)
      expect(zones.every(({ start }, i) => i === 0 || zones[i - 1]!.end <= start)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
