import type { XmlElement, XmlNode } from './parse-xml.ts'

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The child elements, all of them or those of one name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const children = element?.children.filter(isElement) ?? []
  return name === undefined ? children : children.filter((child) => child.name === name)
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.filter(isElement).find((child) => child.name === name)
}

/** Every element of that name below `element`, in document order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ])
}

/** All the text in an element, in document order. */
export function textOf(node: XmlNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node
}
