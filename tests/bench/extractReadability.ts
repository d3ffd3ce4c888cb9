import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { MeasuredBlock, PageCase } from './extractCase.ts'
import type { Reading } from './extractPullquote.ts'

/** Readability as it comes, on the same DOM: the floor our importer is measured against. */
export function readWithReadability(page: PageCase) {
  const { document } = parseHTML(htmlOf(page))
  return new Readability(document).parse()
}

/** The bytes as text, told the right encoding, which is more than a page always says. */
function htmlOf({ input, expected }: PageCase): string {
  const text = new TextDecoder(expected.encoding).decode(input.bytes)
  if (!input.name.endsWith('.mhtml')) return text
  const start = text.indexOf('\r\n\r\n', text.indexOf('Content-Type: text/html\r\n'))
  const part = text.slice(start, text.indexOf('\r\n------Multipart', start))
  const bytes = part
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)))
}

export function readabilityReading(
  article: ReturnType<typeof readWithReadability>,
  { expected }: PageCase,
): Reading {
  return {
    title: article?.title ?? '',
    byline: article?.byline ?? '',
    site: article?.siteName ?? '',
    publishedAt: article?.publishedTime ?? null,
    language: article?.lang ?? null,
    direction: article?.dir ?? 'ltr',
    url: expected.address ?? expected.url,
    blocks: blocksOf(article?.content ?? '', expected.url),
  }
}

const ownLine = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption footer form header li main nav ol p section summary td th tr ul'.split(
    ' ',
  ),
)

/** The plainest reading of its HTML: an element that begins a line begins a block. */
function blocksOf(html: string, base: string): MeasuredBlock[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  const blocks: MeasuredBlock[] = []
  let text = ''
  const textIn = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim()
  const flush = (element: Element | null) => {
    const line = text.replace(/\s+/g, ' ').trim()
    text = ''
    if (line === '') return
    const item = element?.closest('li')
    const list = item?.closest('ol, ul')
    if (item && list) {
      const ordered = list.localName === 'ol'
      blocks.push({ kind: 'listItem', ordered, depth: depthOf(item), text: line })
    } else if (element?.closest('blockquote')) {
      blocks.push({ kind: 'quote', pull: false, text: line })
    } else blocks.push({ kind: 'paragraph', text: line })
  }
  const walk = (node: Node, parent: Element | null): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? ''
    if (node.nodeType !== 1) return
    const element = node as Element
    const name = element.localName
    const isApart = /^(?:h[1-6]|pre|table|figure|img|hr|br)$/.test(name) || ownLine.has(name)
    if (isApart) flush(parent)
    if (/^h[1-6]$/.test(name)) {
      blocks.push({ kind: 'heading', level: Number(name[1]), text: textIn(element) })
    } else if (name === 'pre') {
      blocks.push({ kind: 'code', text: element.textContent ?? '' })
    } else if (name === 'table' && element.querySelectorAll('tr').length > 1) {
      const rows = [...element.querySelectorAll('tr')].map((row) => [...row.children].map(textIn))
      blocks.push({ kind: 'table', text: rows.map((cells) => cells.join('\t')).join('\n') })
    } else if (name === 'figure' || name === 'img') {
      blocks.push(figureOf(element, base))
    } else if (name === 'hr') {
      blocks.push({ kind: 'divider', text: '' })
    } else {
      for (const child of element.childNodes) walk(child, element)
      if (isApart) flush(element)
    }
  }
  walk(document.body, null)
  flush(null)
  return blocks.filter((block) => block.kind === 'divider' || block.text.trim() !== '')
}

function depthOf(item: Element): number {
  let depth = -1
  for (let at: Element | null | undefined = item; at; at = at.parentElement?.closest('li'))
    depth += 1
  return depth
}

function figureOf(element: Element, base: string): MeasuredBlock {
  const image = element.localName === 'img' ? element : element.querySelector('img')
  const source = image?.getAttribute('src') ?? ''
  const alt = image?.getAttribute('alt') ?? ''
  const caption = element.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim()
  return {
    kind: 'figure',
    url: URL.canParse(source, base) ? new URL(source, base).href : source,
    alt,
    text: caption || alt || '\ufffc',
  }
}
