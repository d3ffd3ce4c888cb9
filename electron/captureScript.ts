/**
 * What runs in a captured page, in a world of its own, to take its elements as text. Images say
 * where they came from, and what stands in open shadow roots is written where it is shown. The
 * page is not changed; what comes back is data of a stranger's.
 */
export const takePage = `(() => {
  const copy = (node) => {
    const made = node.cloneNode(false)
    if (node.currentSrc && made.tagName === 'IMG') made.setAttribute('src', node.currentSrc)
    const inner = node.shadowRoot ? [...node.shadowRoot.childNodes, ...node.childNodes] : node.childNodes
    for (const child of inner) made.appendChild(copy(child))
    return made
  }
  const html = '<!doctype html>' + copy(document.documentElement).outerHTML
  return { html, url: location.href, title: document.title }
})()`

/** The same for what is selected, with what the page's head says of it; null when nothing is. */
export const takeSelection = `(() => {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return null
  const article = document.createElement('article')
  for (let at = 0; at < selection.rangeCount; at += 1) {
    article.appendChild(selection.getRangeAt(at).cloneContents())
  }
  const said = 'title, meta, link[rel=canonical], script[type="application/ld+json"]'
  const head = [...document.querySelectorAll(said)].map((element) => element.outerHTML).join('')
  const language = document.documentElement.lang.replace(/[^\\w-]/g, '')
  const html = '<!doctype html><html lang="' + language + '"><head>' + head + '</head><body>' +
    article.outerHTML + '</body></html>'
  return { html, url: location.href, title: document.title }
})()`
