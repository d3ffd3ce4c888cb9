import { type DomElement, type DomNode, isElement, textNode } from './dom.ts'

/*
 * Questions about what is in an element are asked of element after element; on a page made to be
 * slow each could mean a walk over all of it. These give up after some nodes.
 */

const mostNodes = 1_000

/** The first element within that fits, looked for among so many nodes; undefined when none is there. */
export function firstWithin(
  element: DomElement,
  fits: (inner: DomElement) => boolean,
  most = mostNodes,
): DomElement | undefined {
  let found: DomElement | undefined
  eachWithin(element, most, (node) => {
    if (isElement(node) && node !== element && fits(node)) found = node
    return found === undefined
  })
  return found
}

/** The length of an element's text in UTF-16 code units, white space and all, or `most` when it is as long or longer. */
export function textLengthWithin(element: DomElement, most: number): number {
  let length = 0
  const ended = eachWithin(element, Math.max(mostNodes, most), (node) => {
    if (node.nodeType === textNode) length += node.nodeValue?.length ?? 0
    return length < most
  })
  return ended ? Math.min(length, most) : most
}

/** Calls `visit` for the element and each node in it until it says no; whether it saw them all. */
export function eachWithin(
  element: DomElement,
  most: number,
  visit: (node: DomNode) => boolean,
): boolean {
  let node: DomNode | null = element
  for (let count = 0; node; count += 1) {
    if (count >= most || !visit(node)) return false
    let next: DomNode | null = node.firstChild
    while (!next && node && node !== element) {
      next = node.nextSibling
      if (!next) node = node.parentNode
    }
    node = next
  }
  return true
}
