import { expect, test } from 'vitest'
import { serveOptionsOf } from './serve-options.ts'

test.each([
  ['nothing said', {}, '127.0.0.1', 8640, ''],
  ['any free port', { port: '0' }, '127.0.0.1', 0, ''],
  ['for others too', { host: '0.0.0.0', port: '80' }, '0.0.0.0', 80, ''],
  ['behind a gateway', { 'base-path': '/taizhang/' }, '127.0.0.1', 8640, '/taizhang'],
  ['with no strokes', { 'base-path': 'gov/taizhang' }, '127.0.0.1', 8640, '/gov/taizhang'],
  ['the root', { 'base-path': '/' }, '127.0.0.1', 8640, ''],
])('%s', (_case, values, host, port, basePath) => {
  const options = serveOptionsOf(values)
  expect('misuse' in options ? options : [options.host, options.port, options.settings.basePath]).toEqual([
    host,
    port,
    basePath,
  ])
})

test.each([
  ['no number', { port: 'http' }],
  ['no port', { port: '65536' }],
  ['a whole address', { 'base-path': 'https://tz.example' }],
  ['up and away', { 'base-path': '/a/../b c' }],
])('refused: %s', (_case, values) => {
  expect(serveOptionsOf(values)).toHaveProperty('misuse')
})
