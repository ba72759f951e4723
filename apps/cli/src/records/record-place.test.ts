import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { recordPlace } from './record-place.ts'

const linux = { platform: 'linux', env: {}, isRoot: false, home: '/people/zhang' } as const
const url = 'postgres://localhost/taizhang'

test.each([
  // why                           --data   surroundings                                          place
  ['named', 'd', { ...linux, env: { DATABASE_URL: url } }, { folder: resolve('d') }],
  ['a server', undefined, { ...linux, env: { DATABASE_URL: url } }, { url }],
  [
    'a server with an owner',
    undefined,
    { ...linux, env: { DATABASE_URL: url, DATABASE_OWNER_URL: `${url}?user=owner` } },
    { url, ownerUrl: `${url}?user=owner` },
  ],
  [
    'a server left empty',
    undefined,
    { ...linux, env: { DATABASE_URL: '' } },
    { folder: `${linux.home}/.local/share/taizhang` },
  ],
  ['a user of Linux', undefined, linux, { folder: `${linux.home}/.local/share/taizhang` }],
  [
    'one with a folder of his own',
    undefined,
    { ...linux, env: { XDG_DATA_HOME: '/data' } },
    { folder: '/data/taizhang' },
  ],
  ['root', undefined, { ...linux, isRoot: true }, { folder: '/var/lib/taizhang' }],
  [
    'a Mac',
    undefined,
    { ...linux, platform: 'darwin' as const },
    { folder: `${linux.home}/Library/Application Support/Taizhang` },
  ],
])('%s', (_why, data, around, place) => expect(recordPlace(data, around)).toEqual(place))
