/** What rich text keeps of an article: structure and emphasis, not how this window looks. */
const kept = new Set(
  'P H2 H3 H4 H5 H6 BLOCKQUOTE UL OL LI STRONG B EM S SUP SUB CODE PRE TABLE THEAD TBODY TR TH TD HR A'.split(
    ' ',
  ),
)

/**
 * The contents of a range as rich text without this window's fonts and colours, which a plain
 * copy takes along: words from a dark page would arrive light grey.
 */
export function plainRich(range: Range): string {
  const copy = document.createElement('div')
  copy.append(...cleaned(range.cloneContents().childNodes))
  return new XMLSerializer().serializeToString(copy)
}

function cleaned(nodes: Iterable<Node>): Node[] {
  return [...nodes].flatMap((node) => {
    if (node instanceof Text) return [node.cloneNode()]
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return []
    const children = cleaned(node.childNodes)
    if (!kept.has(node.tagName)) return children
    const element = document.createElement(node.tagName)
    const href = node.getAttribute('href')
    if (href && !href.startsWith('#')) element.setAttribute('href', href)
    element.append(...children)
    return [element]
  })
}

/** Copies from the text as `plainRich` and as plain text. The function it returns stops that. */
export function followCopy(root: HTMLElement): () => void {
  const copy = (event: ClipboardEvent) => {
    const selection = document.getSelection()
    const isField = document.activeElement?.matches('input, textarea')
    if (event.defaultPrevented || isField || !selection || selection.isCollapsed) return
    const range = selection.getRangeAt(0)
    if (!range.intersectsNode(root)) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', selection.toString())
    event.clipboardData?.setData('text/html', plainRich(range))
  }
  document.addEventListener('copy', copy)
  return () => document.removeEventListener('copy', copy)
}
