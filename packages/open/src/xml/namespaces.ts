// Transitional and strict OOXML (ISO/IEC 29500-1 and -4) differ in these addresses, not in the words we read.
const prefixes = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
    'urn:schemas-microsoft-com:vml': 'v',
    'http://www.ofdspec.org/2016': 'ofd',
    'http://www.ofdspec.org': 'ofd',
    'http://www.w3.org/XML/1998/namespace': 'xml',
  }),
)

/** Which namespace each prefix in scope stands for; the empty prefix is the default namespace. */
export type Scope = ReadonlyMap<string, string>

export const outermost: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

/** The scope within an element that has these attributes; the same one when it declares nothing. */
export function innerScope(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return scope
  const inner = new Map(scope)
  for (const name of declared) inner.set(name.slice('xmlns:'.length), attributes[name]!)
  return inner
}

/**
 * The name with the prefix that this package knows its namespace by, whatever prefix the file uses.
 *
 * A namespace of no interest gets the prefix `?`, so that its names match nothing by accident. Names in no
 * namespace stay bare.
 */
export function knownName(name: string, scope: Scope): string {
  const colon = name.indexOf(':')
  const space = scope.get(name.slice(0, Math.max(0, colon)))
  if (colon < 0 && !space) return name
  return `${(space && prefixes.get(space)) ?? '?'}:${name.slice(colon + 1)}`
}
