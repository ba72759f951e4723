import { expect, test } from 'vitest'
import { sections } from './sections.tsx'
import { tourSteps } from './tour-steps.ts'

const all = sections.map(({ path }) => path)

test.each([
  [['supervisor'], '/documents', '上传报告'],
  [['liaison'], '/work', '每月从这里开始'],
  [['sponsor'], '/work', '等您裁定'],
  [['systemAdministrator'], '/settings', '账号和角色'],
  [['supervisor', 'systemAdministrator'], '/settings', '单位、分工'],
  [['reader'], '/ledger', '报告原话'],
])('%s is told of %s: %s', (roles, path, words) => {
  expect(tourSteps(roles, all).find((step) => step.path === path)?.words[0]).toContain(words)
})

test('nobody is led to a section that he does not have', () => {
  expect(tourSteps(['auditAdministrator'], ['/settings', '/help']).map(({ path }) => path)).toEqual([
    undefined,
    '/settings',
    '/help',
  ])
})
