import { expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { parseXml } from './parse-xml.ts'

const parse = (text: string) => parseXml(new TextEncoder().encode(text), defaultLimits)
const laughs = `<!DOCTYPE a [<!ENTITY l "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at} "&l${at - 1};&l${at - 1};">`).join('')}]><a>&l8;</a>`

test.each([
  // case                         xml                                                        name
  // children
  ['a bare name', '<a>增长</a>', 'a', ['增长']],
  ['entities and CDATA', '<a>&lt;5&#x25;&#37;<![CDATA[&lt;]]></a>', 'a', ['<5%%', '&lt;']],
  ['an unknown entity stays', '<a>&nbsp;</a>', 'a', ['&nbsp;']],
  ['spaces stay', '<a> 增 长 </a>', 'a', [' 增 长 ']],
  ['a byte-order mark', '\ufeff<a>一</a>', 'a', ['一']],
  [
    'a namespace by another prefix',
    '<n:p xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"/>',
    'w:p',
    [],
  ],
  ['a default namespace', '<Page xmlns="http://www.ofdspec.org/2016"/>', 'ofd:Page', []],
  ['a namespace of no interest', '<w:p xmlns:w="urn:other"/>', '?:p', []],
  ['a prefix never declared', '<w:p/>', '?:p', []],
  ['a document type without entities', '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx/>', 'tmx', []],
])('%s', (_case, xml, name, children) => {
  expect(parse(xml)).toMatchObject({ value: { name, children } })
})

test('attributes keep the prefix of their namespace, and only of theirs', () => {
  const root = parse(
    '<n:p xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main" n:val="a&amp;b" ID="1"/>',
  )
  expect(root).toMatchObject({ value: { attributes: { 'w:val': 'a&b', ID: '1' } } })
})

test.each([
  ['nothing', '', { code: 'corrupt' }],
  ['an end that is missing', '<a><b>增长', { code: 'corrupt' }],
  ['tags that cross', '<a><b></a></b>', { code: 'corrupt' }],
  ['a million laughs', laughs, { code: 'expandsTooMuch', what: 'entities' }],
  ['100,000 levels', `${'<a>'.repeat(1e5)}${'</a>'.repeat(1e5)}`, { code: 'expandsTooMuch', what: 'depth' }],
  ['a name that objects have', '<a __proto__="1"/>', { code: 'corrupt' }],
])('refuses %s', (_case, xml, failure) => {
  expect(parse(xml)).toMatchObject({ failure })
})
