import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportOf } from '../../test/report.ts'
import { read } from '../read.ts'

/** The facts of a report with these opening lines, read in the name of this kind of government. */
function factsOf(title: string, kind = '县') {
  const short = kind.slice(-1)
  const text = reportOf({ title: '@' })
    .replace('我代表县人民政府', kind === '国' ? '我代表国务院' : `我代表${kind}人民政府`)
    .replace('县政协', kind === '国' ? '全国政协' : `${kind}政协`)
    .replace(/[全本我]县/g, (own) => `${own[0]}${short}`)
    .replace('县域', '区域')
    .replace('美丽云泽', '美好家园')
    .replace('@', title)
  const { title: named, place, level, planYear, speaker, date, session } = read(text).document
  return {
    title: named?.text ?? '',
    place: place?.text ?? '',
    level,
    planYear,
    speaker: speaker?.text ?? '',
    date: date?.text ?? '',
    session: session?.text ?? '',
  }
}

// Which fact; the opening lines; what they say. The plan part is for 2026 throughout.
const stated = [
  ['title', '政府工作报告', '政府工作报告'],
  ['title', '云泽县政府工作报告', '云泽县政府工作报告'],
  ['title', '2026年云泽县政府工作报告', '2026年云泽县政府工作报告'],
  ['title', '云泽县2026年政府工作报告', '云泽县2026年政府工作报告'],
  ['title', '政府工作报告（2026年）', '政府工作报告'],
  ['place', '云泽县政府工作报告', '云泽县'],
  ['place', '云泽县2026年政府工作报告', '云泽县'],
  ['place', '2026年云泽县政府工作报告', '云泽县'],
  ['place', '政府工作报告\n——2026年1月15日在云泽县第十八届人民代表大会第五次会议上', '云泽县'],
  ['place', '政府工作报告\n（2026年1月15日）\n云泽县人民政府县长　许望山', '云泽县'],
  ['place', '政府工作报告\n云泽县县长　许望山', '云泽县'],
  ['place', '青澜市云泽县2026年政府工作报告', '云泽县'],
  ['place', '云泽彝族自治县政府工作报告', '云泽彝族自治县'],
  ['place', '政府工作报告\n——在青岚区第九届人民代表大会第五次会议上', '青岚区'],
  ['speaker', '政府工作报告\n县长　许望山', '许望山'],
  ['speaker', '政府工作报告\n县长：许望山', '许望山'],
  ['speaker', '政府工作报告\n代县长 许望山', '许望山'],
  ['speaker', '政府工作报告\n云泽县人民政府县长　许望山', '许望山'],
  ['speaker', '政府工作报告\n云泽县人民政府代县长 欧阳文山', '欧阳文山'],
  ['speaker', '政府工作报告\n县长　许　望', '许　望'],
  ['speaker', '政府工作报告\n云泽县县长 阿不都·买买提', '阿不都·买买提'],
  ['date', '政府工作报告\n（2026年1月15日）', '2026年1月15日'],
  ['date', '政府工作报告\n——2026年1月15日在云泽县第十八届人民代表大会第五次会议上', '2026年1月15日'],
  ['date', '政府工作报告\n二〇二六年一月十五日', '二〇二六年一月十五日'],
  ['date', '政府工作报告\n二○二六年一月十五日', '二○二六年一月十五日'],
  ['date', '政府工作报告\n２０２６年１月１５日', '２０２６年１月１５日'],
  [
    'session',
    '政府工作报告\n——在云泽县第十八届人民代表大会第五次会议上',
    '云泽县第十八届人民代表大会第五次会议',
  ],
  [
    'session',
    '在云泽县第十八届人民代表大会第五次会议上的政府工作报告',
    '云泽县第十八届人民代表大会第五次会议',
  ],
  [
    'session',
    '政府工作报告\n——2026年1月15日在云泽县第十八届人民代表大会第五次会议上',
    '云泽县第十八届人民代表大会第五次会议',
  ],
  ['session', '政府工作报告\n在云泽县第十八届人大五次会议上', '云泽县第十八届人大五次会议'],
  [
    'session',
    '政府工作报告\n——2026年1月15日在云泽县十八届人民代表大会五次会议上',
    '云泽县十八届人民代表大会五次会议',
  ],
  ['place', '云泽县人民政府\n2026年政府工作报告', '云泽县'],
  ['place', '云泽县人民政府工作报告', '云泽县'],
  ['place', '关于云泽县2026年政府工作的报告', '云泽县'],
] as const

test.each(stated)('%s of %s', (fact, title, words) => {
  expect(factsOf(title)[fact]).toBe(words)
})

// In whose name the report is read; the opening lines; place and level.
const governments = [
  ['县', '云泽县政府工作报告', '云泽县 county'],
  ['区', '青岚区政府工作报告', '青岚区 county'],
  ['区', '保定市青岚区政府工作报告', '青岚区 county'],
  ['旗', '右锦旗政府工作报告\n旗长 包力德', '右锦旗 county'],
  ['县', '云泽彝族自治县政府工作报告', '云泽彝族自治县 county'],
  ['市', '定州市政府工作报告\n市长 王强', '定州市 county'],
  ['市', '保定市政府工作报告\n——2026年1月9日在保定市第十六届人民代表大会第五次会议上', '保定市 prefecture'],
  ['镇', '松屏镇政府工作报告\n镇长 李望', '松屏镇 township'],
  ['乡', '松屏乡政府工作报告\n乡长 李望', '松屏乡 township'],
  ['盟', '锡林郭勒盟行署工作报告\n盟长 王强', '锡林郭勒盟 prefecture'],
  ['州', '延边朝鲜族自治州政府工作报告\n州长 金哲', '延边朝鲜族自治州 prefecture'],
  ['市', '北京市2026年政府工作报告', '北京市 province'],
  ['省', '政府工作报告\n——2026年1月21日在河北省第十四届人民代表大会第四次会议上', '河北省 province'],
  ['省', '2026年河北省政府工作报告', '河北省 province'],
  [
    '自治区',
    '政府工作报告\n2026年1月20日在广西壮族自治区第十四届人民代表大会第四次会议上',
    '广西壮族自治区 province',
  ],
  [
    '国',
    '政府工作报告\n——2026年3月5日在第十四届全国人民代表大会第四次会议上\n国务院总理 李明',
    '国务院 national',
  ],
] as const

test.each(governments)('a %s: %s → %s', (kind, title, expected) => {
  const { place, level } = factsOf(title, kind)
  expect(`${place} ${level}`).toBe(expected)
})

test.each([
  ['镇', '政府工作报告'],
  ['乡', '政府工作报告'],
] as const)('in the name of a %s the level is township', (kind, title) => {
  expect(factsOf(title, kind).level).toBe('township')
})

// The plan year is that of the plan, whatever other years the opening and the review name.
const years = [
  ['headings with years', '一、2025年工作回顾', '二、2026年重点工作', 2026],
  ['headings without years; the plan speaks of its year', '一、工作回顾', '二、2024年主要任务', 2024],
  ['a review of five years', '一、过去五年工作回顾', '二、2022年重点工作', 2022],
  ['the year in Chinese', '一、二〇一二年工作回顾', '二、二〇一三年重点工作', 2013],
  ['full-width years', '一、２０１８年工作回顾', '二、２０１９年工作安排', 2019],
  ['only the review has a year', '一、2025年工作回顾', '二、今年重点工作', 2026],
] as const

test.each(years)('plan year, %s', (_what, review, plan, year) => {
  const prose =
    '坚持稳中求进，推动经济实现质的有效提升和量的合理增长，各项事业取得新的进步，人民生活持续改善。'
  const text = `政府工作报告\n各位代表：\n我代表县人民政府向大会报告工作，请予审议。\n${review}\n${prose}\n${plan}\n${prose}`
  expect(read(text).document.planYear).toBe(year)
})

test('law: nothing is made up: a text that states no fact has none', () => {
  const words = fc.string({ unit: fc.constantFrom(...'经济社会发展持续向好，。\n产业升级一是二要') })
  fc.assert(
    fc.property(words, (text) => {
      expect(read(text).document).toEqual({ level: 'unknown' })
    }),
    { numRuns: 100 },
  )
})

test('law: the file name plays no part', () => {
  const text = reportOf({})
  expect(read(text, { name: '北京市2019年政府工作报告.docx' }).document).toEqual(read(text).document)
})
