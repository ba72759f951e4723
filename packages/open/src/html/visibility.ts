import type { HtmlElement } from './nodes.ts'

const scripts = new Set(['script', 'style', 'noscript', 'template', 'svg', 'object', 'iframe'])
const controls = new Set([
  'button',
  'input',
  'select',
  'option',
  'textarea',
  'audio',
  'video',
  'canvas',
  'map',
])
const navigation = new Set(['nav', 'footer', 'aside', 'menu', 'dialog'])

export type SkipReason = 'script' | 'metadata' | 'control' | 'hidden' | 'ruby' | 'navigation'

/** Why an element is no part of a page's words; undefined when it may be. Looks at this element only. */
export function reasonToSkip(element: HtmlElement): SkipReason | undefined {
  const tag = element.localName.toLowerCase()
  if (scripts.has(tag)) return 'script'
  if (controls.has(tag)) return 'control'
  if (tag === 'title') return 'metadata'
  if (tag === 'rt' || tag === 'rp') return 'ruby'
  if (isHidden(element)) return 'hidden'
  return navigation.has(tag) ? 'navigation' : undefined
}

function isHidden(element: HtmlElement): boolean {
  if (element.getAttribute('hidden') !== null) return true
  const style = element.getAttribute('style') ?? ''
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
