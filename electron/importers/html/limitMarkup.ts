import { AppError } from '#shared/errors.ts'
import { cssImages } from './cssImages.ts'
import { headElements, rawElements, tableParts, voidElements } from './markupRules.ts'
import {
  closeAll,
  closeBefore,
  closeNamed,
  isBetweenCells,
  type OpenElements,
  openElements,
  push,
} from './openElements.ts'
import { type RawReader, rawReader } from './rawElement.ts'
import { type AttributeLimits, readStartTag, type StartTag, tagName } from './startTag.ts'

export type MarkupOptions = {
  /** Written as XML: `<p/>` is an empty element, not the beginning of one. */
  isXml?: boolean
  /**
   * Takes the address of an image that stands in the page itself and gives what to write in its
   * place; without it such images are left out.
   */
  embed?: (address: string) => string
}

/** Elements in elements; what is nested deeper stands in the innermost of them. */
const deepest = 300
const mostElements = 400_000
const mostAttributes = 1_000_000
/** Each parts the text it stands in when the DOM is built. */
const mostReferences = 1_000_000

type Scan = {
  html: string
  open: OpenElements
  isXml: boolean
  isInHead: boolean
  elements: number
  limits: AttributeLimits
  raw: RawReader
  /** Attributes of `<html>` and `<body>`, the first of each. */
  page: { html: string; body: string }
  /** End tags still to come of elements that were nested too deep, per name. */
  tooDeep: Map<string, number>
}

/**
 * Writes a page anew so that building its DOM is quick and bounded whatever it holds: elements are
 * closed where browsers close them, nesting and attributes are limited, and what is never part of
 * an article is left out (comments, styles, drawings, scripts but for data and formulas). Always
 * one `html` with `head` and `body`. One pass, linear.
 * @throws AppError `too-large`
 */
export function limitMarkup(html: string, { isXml = false, embed }: MarkupOptions = {}): string {
  const head: string[] = []
  const body: string[] = []
  const scan: Scan = {
    html,
    open: openElements(body),
    isXml,
    isInHead: true,
    elements: 0,
    limits: { left: mostAttributes, embed, pictureOf: embed && cssImages(html, embed) },
    raw: rawReader(html, { isXml }),
    page: { html: '', body: '' },
    tooDeep: new Map(),
  }
  if (html.length > mostReferences) refuseReferences(html)
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start < 0 || start > at) addText(scan, html.slice(at, start < 0 ? html.length : start))
    if (start < 0) break
    at = readTag(scan, start, head)
  }
  closeAll(scan.open)
  return `<!doctype html><html${scan.page.html}><head>${head.join('')}</head><body${scan.page.body}>${body.join('')}</body></html>`
}

function refuseReferences(html: string): void {
  let count = 0
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) count += 1
  if (count > mostReferences)
    throw new AppError(
      'too-large',
      'The page has more than 1,000,000 character references, which is more than can be read.',
    )
}

/** Reads what begins with `<` at `start`; gives the offset after it. */
function readTag(scan: Scan, start: number, head: string[]): number {
  const { html } = scan
  const next = html.charCodeAt(start + 1)
  if (isLetter(next)) {
    const tag = readStartTag(html, start, scan.limits)
    return openTag(scan, tag, head)
  }
  if (next === 0x2f) {
    if (!isLetter(html.charCodeAt(start + 2))) return scan.raw.after('>', start)
    const end = scan.raw.after('>', start)
    const written = /^[^\s/>]*/.exec(html.slice(start + 2, Math.min(end, start + 62)))?.[0] ?? ''
    endTag(scan, tagName(written))
    return end
  }
  if (html.startsWith('<!--', start)) return scan.raw.after('-->', start + 2)
  if (scan.isXml && html.startsWith('<![CDATA[', start)) {
    const end = scan.raw.after(']]>', start)
    addText(
      scan,
      html
        .slice(start + 9, end - 3)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;'),
    )
    return end
  }
  if (next === 0x21 || next === 0x3f) return scan.raw.after('>', start)
  // A sign in a text. It stays as it is before what it cannot begin a tag with, and is written out
  // where what follows may be left out. The last of a row may begin a tag.
  let end = start + 1
  while (html.charCodeAt(end) === 0x3c) end += 1
  count(scan, end - start)
  if (end < html.length && !/[a-z/!?]/i.test(html.charAt(end))) {
    addText(scan, html.slice(start, end))
    return end
  }
  if (end < html.length && end > start + 1) end -= 1
  addText(scan, `${html.slice(start, end - 1)}&lt;`)
  return end
}

function openTag(scan: Scan, tag: StartTag, head: string[]): number {
  const { name } = tag
  if (name === 'html' || name === 'body') {
    if (name === 'body') scan.isInHead = false
    if (scan.page[name] === '') scan.page[name] = tag.attributes
    return tag.end
  }
  if (name === 'head' || name === 'frameset' || name === 'frame') return tag.end
  count(scan, 1)
  const parts = scan.isInHead && headElements.has(name) ? head : scan.open.parts
  if (parts !== head) scan.isInHead = false
  // In the head it holds links to styles and images that count readers.
  if (name === 'noscript' && parts === head) return scan.raw.end(tag).end
  if (rawElements.has(name)) {
    const { written, end } = scan.raw.end(tag)
    if (written !== '') {
      if (parts !== head) {
        closeBefore(scan.open, name)
        enterCell(scan, name)
      }
      parts.push(written)
    }
    return end
  }
  if (parts === head) head.push(tag.tag)
  else addElement(scan, tag)
  return tag.end
}

function count(scan: Scan, more: number): void {
  scan.elements += more
  if (scan.elements > mostElements)
    throw new AppError(
      'too-large',
      'The page has more than 400,000 elements, which is more than can be read.',
    )
}

function addElement(scan: Scan, tag: StartTag): void {
  const { open } = scan
  const { name } = tag
  if (voidElements.has(name)) {
    const again = closeBefore(open, name)
    enterCell(scan, name)
    open.parts.push(tag.tag)
    for (const written of again)
      if (open.stack.length < deepest) push(open, nameOf(written), written)
    return
  }
  if (tableParts.has(name) && (open.counts.get('table') ?? 0) === 0) return
  const again = closeBefore(open, name)
  if (open.stack.length >= deepest) {
    scan.tooDeep.set(name, (scan.tooDeep.get(name) ?? 0) + 1)
    return
  }
  if (scan.tooDeep.size > 0) scan.tooDeep.clear()
  // A form around rows is no part of the table.
  if (name === 'form' && isBetweenCells(open)) return
  enterCell(scan, name)
  const isEmpty =
    (tag.isSelfClosing && (scan.isXml || (open.counts.get('math') ?? 0) > 0)) || isPlaceMark(tag)
  if (isEmpty) {
    open.parts.push(`${tag.tag}</${name}>`)
    return
  }
  push(open, name, tag.tag)
  // Between the rows of a table and the items of a list nothing begins again.
  if (/^(?:table|[uod]l|menu)$/.test(name)) return
  for (const written of again) if (open.stack.length < deepest) push(open, nameOf(written), written)
}

function endTag(scan: Scan, name: string): void {
  if (name === 'head') {
    scan.isInHead = false
    return
  }
  if (name === 'br') {
    addText(scan, '<br>')
    return
  }
  const { open, tooDeep } = scan
  const waiting = tooDeep.get(name) ?? 0
  if (waiting > 0 && open.stack.length >= deepest) {
    tooDeep.set(name, waiting - 1)
    return
  }
  closeNamed(open, name)
}

function addText(scan: Scan, text: string): void {
  if (scan.isInHead || isBetweenCells(scan.open)) {
    if (!/\S/.test(text)) return
    scan.isInHead = false
    enterCell(scan, 'text')
  }
  scan.open.parts.push(text)
}

/** What stands between the cells of a table gets a cell of its own; browsers put it before the table. */
function enterCell({ open }: Scan, name: string): void {
  const between = isBetweenCells(open)
  if (!between || tableParts.has(name) || name === 'script' || name === 'title') return
  if (between === 'table') push(open, 'tr', '<tr>')
  push(open, 'td', '<td>')
}

/** Old pages mark places by anchors without end, which would make all that follows a link. */
function isPlaceMark({ name, attributes }: StartTag): boolean {
  return name === 'a' && /^ (?:name|id)="[^"]*"$/.test(attributes)
}

function nameOf(tag: string): string {
  return /^<([^\s>]+)/.exec(tag)?.[1] ?? 'span'
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}
