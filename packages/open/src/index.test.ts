import { expect, test } from 'vitest'
import * as open from './index.ts'

test('exposes the public names and no others', () => {
  expect(Object.keys(open).sort()).toEqual([
    'answerTasks',
    'createCappedPool',
    'defaultLimits',
    'explainFailure',
    'explainNote',
    'openArchive',
    'openDocument',
    'openSheets',
  ])
})
