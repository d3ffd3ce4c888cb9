import { parseHTML } from 'linkedom'

type Constructor = { prototype: object }
type WithAttributes = {
  ownerDocument: { createAttribute: (name: string) => { value: string } }
  getAttributeNode: (name: string) => { value: string } | null
  setAttributeNode: (attribute: { value: string }) => void
}

/**
 * Makes linkedom's nodes cost less, once for the whole process: elements, texts and attributes are
 * no targets of events, each with listeners of its own in a weak map, which is half of the time it
 * takes to build a page and most of what is collected after; and a class is the text of its
 * attribute, not put together from a set each time it is asked for. Nothing that reads pages
 * listens to events or changes lists of classes.
 */
export function lightenNodes(): void {
  const { document } = parseHTML('<p>x</p>')
  const element: object = document.querySelector('p') ?? document
  const node = above(element, (_, parent) => Object.hasOwn(parent, 'dispatchEvent'))
  // `super()` runs the constructor that stands above at the time.
  if (node) Object.setPrototypeOf(node.constructor, class {})
  const named = above(element, (prototype) => Object.hasOwn(prototype, 'className'))
  if (!named) return
  Object.defineProperty(named, 'className', {
    configurable: true,
    get(this: WithAttributes) {
      return this.getAttributeNode('class')?.value ?? ''
    },
    set(this: WithAttributes, value: unknown) {
      const said = String(value)
      const attribute = this.getAttributeNode('class')
      if (attribute) {
        if (attribute.value !== said) attribute.value = said
        return
      }
      const made = this.ownerDocument.createAttribute('class')
      made.value = said
      this.setAttributeNode(made)
    },
  })
}

/** The first of the prototypes of a value that fits, with the one above it. */
function above(
  value: object,
  fits: (prototype: object, parent: object) => boolean,
): Constructor['prototype'] | undefined {
  let prototype: object | null = Object.getPrototypeOf(value)
  while (prototype) {
    const parent: object | null = Object.getPrototypeOf(prototype)
    if (fits(prototype, parent ?? {})) return prototype
    prototype = parent
  }
  return undefined
}
