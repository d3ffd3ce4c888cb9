/** Where the selection begins in an element's text, UTF-16 code units; undefined when it is elsewhere. */
export function caretIn(
  element: HTMLElement,
): { offset: number; length: number; isCollapsed: boolean } | undefined {
  const selection = document.getSelection()
  if (!selection?.rangeCount) return undefined
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer)) return undefined
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  return {
    offset: before.toString().length,
    length: element.textContent?.length ?? 0,
    isCollapsed: range.collapsed,
  }
}

/** Focuses an element and puts the caret at an offset of its text, or at its end if that is less. */
export function putCaret(element: HTMLElement, offset: number): void {
  element.focus({ preventScroll: true })
  const node = element.firstChild
  const selection = document.getSelection()
  if (node instanceof Text) selection?.collapse(node, Math.min(offset, node.length))
  else selection?.collapse(element, 0)
  element.scrollIntoView({ block: 'nearest' })
}

/** Whether the caret is on the first or the last line of an element. */
export function isOnEdgeLine(element: HTMLElement, edge: 'first' | 'last'): boolean {
  const selection = document.getSelection()
  if (!selection?.rangeCount || !selection.isCollapsed) return false
  const caret = selection.getRangeAt(0).getBoundingClientRect()
  // A caret in an empty block has no rectangle.
  if (caret.height === 0) return true
  const box = element.getBoundingClientRect()
  return edge === 'first'
    ? caret.top - box.top < caret.height
    : box.bottom - caret.bottom < caret.height
}
