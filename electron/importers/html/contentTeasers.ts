import { isInline, type Measure } from './contentMeasure.ts'
import { type DomElement, isElement } from './dom.ts'

/** Rows of like elements that each lead elsewhere: what the site has besides. */
export function removeTeasers(root: DomElement, measures: Map<DomElement, Measure>): void {
  const all = measures.get(root)?.prose ?? 0
  const stack = [root]
  while (stack.length > 0) {
    const parent = stack.pop() as DomElement
    const groups = new Map<string, DomElement[]>()
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (!isElement(node) || isInline(node)) continue
      const key = `${node.localName} ${node.className}`
      const group = groups.get(key)
      if (group) group.push(node)
      else groups.set(key, [node])
    }
    for (const group of groups.values()) {
      const isTeasers =
        group.length >= 3 &&
        !/^(?:p|h[1-6]|tr|td|th|dt|dd|figure|blockquote|pre|section)$/.test(
          group[0]?.localName ?? '',
        ) &&
        group.filter((one) => leadsElsewhere(one, measures)).length > group.length * 0.7 &&
        group.reduce((sum, one) => sum + (measures.get(one)?.prose ?? 0), 0) < all * 0.5
      for (const one of group) {
        if (isTeasers) one.remove()
        else stack.push(one)
      }
    }
  }
}

/** Whether an element is mainly the way to another article. */
function leadsElsewhere(element: DomElement, measures: Map<DomElement, Measure>): boolean {
  const own = measures.get(element)
  if (!own || own.text === 0) return element.querySelector('a') !== null
  if (own.linked > own.text * 0.6) return true
  const heading = element.querySelector(
    'h1 a, h2 a, h3 a, h4 a, h5 a, h6 a, a h1, a h2, a h3, a h4, a h5, a h6',
  )
  return heading !== null && own.text < 600
}
