import { expect, test } from 'vitest'
import { explainRegisterRefusal, registerRefusalCodes } from './refusal.ts'

const facts = {
  ...{ lastOn: '2026-01-10', orgUnit: '市住建局', post: '副市长', person: '刘洋', desk: '二科', grant: 'g1' },
  ...{ name: '王国栋', holder: '市交通局', day: '2026-09-08', twice: 'x', from: '2026-09-08' },
  ...{ until: '2026-09-01', last: '2026-09-08', successor: '市水利局', parent: '市应急局' },
}

test.each(registerRefusalCodes)(
  '%s says what happened and what to do next, in Chinese and in English',
  (code) => {
    const refusal = { code, deed: 'holderSet', facts } as const
    const [zh, en] = [explainRegisterRefusal(refusal, 'zh'), explainRegisterRefusal(refusal, 'en')]
    expect(zh).toMatch(/^\p{Script=Han}.*。$/u)
    expect(en).toMatch(/^[A-Z].*\.$/)
    expect(zh + en).not.toMatch(/[{}]|undefined/)
  },
)
