import { type DomElement, type DomNode, isElement, textNode } from './dom.ts'

/** However much an element holds, no more of it is looked at: nodes, and UTF-16 code units. */
const mostNodes = 400
const longestText = 2_000

/** The beginning of an element's text as it is written; all of it for all that is a short text. */
export function shortText(element: DomElement): string {
  let text = ''
  for (const node of within(element)) {
    if (node.nodeType === textNode) text += node.nodeValue ?? ''
    if (text.length > longestText) break
  }
  return text.slice(0, longestText)
}

/** The first elements in an element, in page order. */
export function* elementsIn(element: DomElement): Generator<DomElement> {
  for (const node of within(element)) if (isElement(node)) yield node
}

/** The first of its kind among them. */
export function firstNamed(element: DomElement, name: string): DomElement | undefined {
  for (const each of elementsIn(element)) if (each.localName === name) return each
  return undefined
}

/** The first nodes in an element, in page order. */
export function* within(element: DomElement): Generator<DomNode> {
  let node: DomNode | null = element.firstChild
  for (let count = 0; node && count < mostNodes; count += 1) {
    yield node
    let next: DomNode | null = node.firstChild
    while (!next && node && node !== element) {
      next = node.nextSibling
      if (!next) node = node.parentNode
    }
    node = next
  }
}
