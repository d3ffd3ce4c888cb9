import { firstWithin } from './boundedSearch.ts'
import type { Measure } from './contentMeasure.ts'
import { isInline } from './contentMeasure.ts'
import { names } from './contentNames.ts'
import { doubtfulNames, strangeNames, strangeRoles } from './contentWords.ts'
import { type DomElement, type DomNode, isElement, textNode } from './dom.ts'
import { isImage } from './figures.ts'

const never = new Set(
  'script style template link meta base input button select textarea option nav menu dialog svg canvas object applet noframes datalist'.split(
    ' ',
  ),
)
const kept = new Set(
  'body html article main figure math table code pre blockquote picture video audio iframe p'.split(
    ' ',
  ),
)

/** Takes out what surrounds articles on every site. */
export function prune(body: DomElement, measures: Map<DomElement, Measure>): void {
  const all = measures.get(body)?.prose ?? 0
  const stack: DomElement[] = [body]
  while (stack.length > 0) {
    const parent = stack.pop() as DomElement
    for (let node = parent.firstChild; node; ) {
      const next: DomNode | null = node.nextSibling
      if (isElement(node)) {
        if (isStrange(node, measures.get(node), all)) node.remove()
        else stack.push(node)
      } else if (node.nodeType !== textNode) node.remove()
      node = next
    }
  }
}

function isStrange(element: DomElement, own: Measure | undefined, all: number): boolean {
  const { localName } = element
  if (never.has(localName))
    return !(localName === 'script' && /math\/tex/.test(element.getAttribute('type') ?? ''))
  if (localName === 'noscript') return !firstWithin(element, isImage)
  if (isHidden(element)) return true
  const share = all > 0 ? (own?.prose ?? 0) / all : 0
  if (localName === 'footer')
    return share < 0.3 && element.parentElement?.localName !== 'blockquote'
  if (localName === 'aside') return share < 0.4 && !/pull/i.test(names(element))
  const role = element.getAttribute('role')
  if (role && strangeRoles.has(role) && share < 0.4) return true
  if (kept.has(localName)) return false
  const called = names(element)
  if (called.length <= 1 || share > 0.3) return false
  // Posts that the article shows sit in `social-embed` and the like.
  if (strangeNames.test(called)) return element.querySelector('blockquote') === null
  const { prose = 0, text = 0, linked = 0 } = own ?? {}
  return (
    !isInline(element) &&
    doubtfulNames.test(called) &&
    (prose < 120 || linked > text * 0.4) &&
    element.querySelector('blockquote, iframe, pre, table, video') === null
  )
}

function isHidden(element: DomElement): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}
