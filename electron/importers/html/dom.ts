import { parseHTML } from 'linkedom'
import { lightenNodes } from './lightNodes.ts'
import { limitMarkup, type MarkupOptions } from './limitMarkup.ts'

lightenNodes()

/**
 * The part of the DOM the importer of web pages uses. linkedom builds it without running scripts
 * or loading anything; its own types need the browser's, which this side of the app does not have.
 */
export type DomNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly parentNode: DomNode | null
  readonly parentElement: DomElement | null
  readonly firstChild: DomNode | null
  readonly lastChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly previousSibling: DomNode | null
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>
  textContent: string
  nodeValue: string | null
  remove: () => void
}

export type DomElement = DomNode & {
  readonly tagName: string
  readonly localName: string
  id: string
  className: string
  innerHTML: string
  readonly outerHTML: string
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>
  readonly firstElementChild: DomElement | null
  readonly nextElementSibling: DomElement | null
  readonly previousElementSibling: DomElement | null
  readonly attributes: ArrayLike<{ name: string; value: string }>
  getAttribute: (name: string) => string | null
  setAttribute: (name: string, value: string) => void
  removeAttribute: (name: string) => void
  hasAttribute: (name: string) => boolean
  matches: (selector: string) => boolean
  closest: (selector: string) => DomElement | null
  contains: (node: DomNode) => boolean
  querySelector: (selector: string) => DomElement | null
  querySelectorAll: (selector: string) => ArrayLike<DomElement> & Iterable<DomElement>
  getElementsByTagName: (name: string) => ArrayLike<DomElement> & Iterable<DomElement>
  appendChild: <N extends DomNode>(node: N) => N
  insertBefore: <N extends DomNode>(node: N, before: DomNode | null) => N
  replaceWith: (...nodes: (DomNode | string)[]) => void
  cloneNode: (deep?: boolean) => DomElement
}

export type DomDocument = Omit<DomElement, 'cloneNode'> & {
  readonly documentElement: DomElement
  readonly head: DomElement
  readonly body: DomElement
  title: string
  createElement: (name: string) => DomElement
  createTextNode: (text: string) => DomNode
  cloneNode: (deep?: boolean) => DomDocument
}

export const elementNode = 1
export const textNode = 3

/**
 * The document of a page or a piece of one: always one `html` with `head` and `body`, its markup
 * limited before (see `limitMarkup`). Nothing in it runs or is loaded.
 * @throws AppError `too-large`
 */
export function parseHtml(html: string, options?: MarkupOptions): DomDocument {
  return parseHTML(limitMarkup(html, options)).document as unknown as DomDocument
}

export function isElement(node: DomNode | null | undefined): node is DomElement {
  return node?.nodeType === elementNode
}
