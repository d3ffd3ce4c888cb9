import { type DomElement, type DomNode, isElement, textNode } from './dom.ts'

type Steps = {
  /** What to do when the element ends; undefined leaves out the element with all in it. */
  enter: (element: DomElement) => (() => void) | undefined
  text: (node: DomNode) => void
}

/** Visits an element and everything in it in the order of the page, without recursion. */
export function walkTree(root: DomElement, { enter, text }: Steps): void {
  const leaving: (() => void)[] = []
  let node: DomNode | null = root
  while (node) {
    const isText: boolean = node.nodeType === textNode
    const leave: (() => void) | undefined = isElement(node) ? enter(node) : undefined
    if (isText) text(node)
    const child: DomNode | null = leave ? node.firstChild : null
    if (leave && child) {
      leaving.push(leave)
      node = child
      continue
    }
    leave?.()
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      leaving.pop()?.()
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
}
