import { parseHtml } from '../../../../electron/importers/html/dom.ts'
import { type PageMetadata, readMetadata } from '../../../../electron/importers/html/metadata.ts'

export const address = 'https://www.valleyherald.example/news/2026/otter-ferry-returns'

/** Three paragraphs, so that a page has something its headline stands over. */
export const story = `<p>${'The ferry had been out of the water since the storm in the autumn. '.repeat(4)}</p>
<p>${'Nobody on the quay had expected to see her again before the summer. '.repeat(4)}</p>
<p>${'On the far side the school children had painted a sign for the captain. '.repeat(4)}</p>`

/** What a page with this head and body says about itself. */
export function metadataOf(
  head: string,
  body: string,
  { url = address, html = '' }: { url?: string; html?: string } = {},
): PageMetadata {
  const page = `<!doctype html><html${html}><head>${head}</head><body>${body}</body></html>`
  return readMetadata(parseHtml(page), url)
}

export function jsonLd(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `<script type="application/ld+json">${text}</script>`
}
