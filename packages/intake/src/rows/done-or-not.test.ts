import { dateOf, type RowDeadline } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doneOrNot } from './done-or-not.ts'

const byYearEnd: RowDeadline = { from: 'text', words: '12月底前', date: dateOf('2026-12-31') }

test.each([
  '印发《青澜市城市更新实施方案》',
  '9月底前出台支持先进陶瓷产业发展若干措施。',
  '市中心医院北院区建成投用',
  '青屏高速年内建成通车',
  '举办青澜国际陶瓷博览会',
  '完成市博物馆主体工程',
  '北渚大桥开工',
  '组建市文旅集团',
  '编制县域综合交通规划',
  '实现县域医共体全覆盖',
  '政务服务平台新版上线',
  '市级粮食储备库通过验收',
  '优化办事流程，发布“一次办好”事项清单',
])('done or not: %s', (words) => {
  expect(doneOrNot(words, byYearEnd)?.measure).toEqual({ kind: 'yesNo' })
})

test.each([
  '持续优化营商环境，深化“高效办成一件事”改革',
  '推进建成区绿化提质',
  '提高投资计划完成率',
  '加强开工率监测',
  '落实《青澜市出台人才政策清单》要求',
  '加快建设数字政府',
  '用好新闻发布会',
  '常态化开展完成情况通报',
  '持续完成好信访积案化解',
  '不断出台惠企举措',
  '推动线上线下消费融合',
  '加强信息发布',
  '及时公布办理结果',
  '对重点问题挂牌督办',
  '加快签约项目落地',
  '督促承办单位改进服务',
  '强化工程验收管理',
  '',
])('no deed that is over when it is done: %s', (words) => {
  expect(doneOrNot(words, byYearEnd)).toBeUndefined()
})

test.each<[string, RowDeadline]>([
  ['持续推进', { from: 'open', words: '持续推进' }],
  ['no day that could be read', { from: 'open', words: '13月底前' }],
])('without a day to be done by there is no measure: %s', (_case, deadline) => {
  expect(doneOrNot('出台实施意见', deadline)).toBeUndefined()
})

test('law: whatever the words, there is no measure without a day', () => {
  const words = fc
    .array(fc.constantFrom('出台', '建成', '持续', '，', '方案', '86公里', '完成'))
    .map((each) => each.join(''))
  fc.assert(fc.property(words, (each) => doneOrNot(each, { from: 'open' }) === undefined))
})
