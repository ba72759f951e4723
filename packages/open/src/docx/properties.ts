import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf } from '../xml/walk.ts'

/** The value of a property such as `<w:ilvl w:val="1"/>`; undefined when it is absent. */
export function settingOf(properties: XmlElement | undefined, name: string): string | undefined {
  return childOf(properties, name)?.attributes['w:val']
}

/** The same, as a whole number; undefined also when it is none. */
export function numberOf(properties: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(settingOf(properties, name) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

/** A switch such as `<w:vanish/>`: on without a value, off for 0, false and off; undefined when absent. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name)
  return element && !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? 'true')
}
