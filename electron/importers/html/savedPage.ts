/** A page as markup, with what was said around it. */
export type SavedPage = {
  html: string
  /** Where it says it was saved from; empty when it does not say. */
  address: string
}

const head = 4_000

/**
 * Takes off what programs put around a page: the head of a clipboard (its fragment alone is what
 * was copied), the comments of browsers that saved it.
 */
export function savedPage(html: string): SavedPage {
  const opening = html.slice(0, head)
  const isClipboard = /^Version:\d\.\d\s/.test(opening)
  const address = isClipboard
    ? (/^SourceURL:(\S{1,2000})/m.exec(opening)?.[1] ?? '')
    : (/<!-{2}\s*saved from url=\(\d{1,5}\)(\S{1,2000})\s*-->/i.exec(opening)?.[1] ??
      /<!--\s*Page saved with SingleFile\s{1,5}url:\s*(\S{1,2000})/i.exec(opening)?.[1] ??
      '')
  return {
    html: fragmentOf(isClipboard ? html.slice(Math.max(0, html.indexOf('<'))) : html),
    address: /^https?:\/\//i.test(address) ? address : '',
  }
}

function fragmentOf(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(html.slice(0, 200_000))
  if (!start) return html
  const from = start.index + start[0].length
  const end = html.lastIndexOf('<!--EndFragment')
  const fragment = html.slice(from, end > from ? end : html.length)
  return /\S/.test(fragment) ? fragment : html
}
