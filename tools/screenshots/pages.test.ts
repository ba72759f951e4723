import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unpictured } from './pages.ts'

test('every page has a picture', () => {
  const source = readFileSync(new URL('../../apps/web/src/routes.tsx', import.meta.url), 'utf8')
  expect(unpictured([...source.matchAll(/path: '([^']*)'/g)].map(([, path]) => path!))).toEqual([])
})

test('a page without one is told', () => {
  expect(unpictured(['/', '$', '/work', '/items/$id', '/items/$id/print', '/works'])).toEqual([
    '/items/$id/print',
    '/works',
  ])
})
