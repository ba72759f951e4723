import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { corrupt, type Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { decodeText } from '../text/decode-text.ts'
import { decodeEntities } from './entities.ts'
import { innerScope, knownName, outermost, type Scope } from './namespaces.ts'

/** An element with the prefixes of `namespaces.ts`: `w:p`, whatever the file calls it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/**
 * The root element of an XML document.
 *
 * Refuses what is not well formed, entities of its own making (a few lines of them expand to gigabytes), and
 * nesting deeper than `limits.xmlDepth`. Comments and processing instructions are not kept.
 */
export function parseXml(bytes: Uint8Array, limits: Limits): Outcome<XmlElement> {
  const { text } = decodeText(bytes, declaredEncoding(bytes))
  if (/<!DOCTYPE[^>[]*\[/.test(text)) return tooMuch('entities', 0)
  const fault = XMLValidator.validate(text)
  if (fault !== true) return corrupt('xml', `${fault.err.msg} (line ${fault.err.line})`)
  try {
    const nodes: readonly ParsedNode[] = parserFor(limits).parse(text)
    const root = nodes.flatMap((node) => convert(node, outermost)).find((node) => typeof node !== 'string')
    return root ? { value: root } : corrupt('xml', 'there is no element')
  } catch (error) {
    return isTooDeep(error) ? tooMuch('depth', limits.xmlDepth) : corrupt('xml', error)
  }
}

/** The encoding that an XML declaration names; undefined when there is none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]
}

// As fast-xml-parser gives it when order is kept: one key for the tag or the text, `:@` for the attributes.
type ParsedNode = Readonly<Record<string, unknown>>

const text = '#text'
const cdata = '#cdata'
const attributes = ':@'

function parserFor(limits: Limits): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    textNodeName: text,
    cdataPropName: cdata,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    jPath: false,
    maxNestedTags: limits.xmlDepth,
  })
}

function isTooDeep(error: unknown): boolean {
  return error instanceof Error && error.message.includes('nested tags')
}

function tooMuch(what: 'entities' | 'depth', limit: number): Outcome<never> {
  return { failure: { code: 'expandsTooMuch', what, limit } }
}

function convert(node: ParsedNode, scope: Scope): XmlNode[] {
  if (text in node) return [decodeEntities(String(node[text]))]
  const tag = Object.keys(node).find((key) => key !== attributes)
  if (tag === undefined) return []
  const children = node[tag] as readonly ParsedNode[]
  if (tag === cdata) return children.map((child) => String(child[text]))
  const written = (node[attributes] ?? {}) as Readonly<Record<string, string>>
  const inner = innerScope(scope, written)
  return [
    {
      name: knownName(tag, inner),
      attributes: convertAttributes(written, inner),
      children: children.flatMap((child) => convert(child, inner)),
    },
  ]
}

function convertAttributes(written: Readonly<Record<string, string>>, scope: Scope): Record<string, string> {
  // A bare attribute is in no namespace, even where there is a default one.
  const named = Object.entries(written).filter(([name]) => !name.startsWith('xmlns'))
  return Object.fromEntries(
    named.map(([name, value]) => [name.includes(':') ? knownName(name, scope) : name, decodeEntities(value)]),
  )
}
