import { textLengthWithin } from './boundedSearch.ts'
import { type DomElement, type DomNode, isElement, textNode } from './dom.ts'
import { isLineNumber, saysOwnNumber } from './lineNumbers.ts'
import { walkTree } from './walkTree.ts'

const lineElements = new Set(['div', 'li', 'tr', 'p', 'ol', 'ul', 'pre', 'figure'])
const neverCode =
  /^(?:button|style|script|textarea|svg|noscript|clipboard-copy|figcaption|caption)$/
/** What stands over a listing or at its corner: its file's name, its language, a button to copy it. */
const besideCode =
  /(?:^|[\s_-])(?:copy|copy-?(?:btn|button|code|to-clipboard)|(?:btn|button)-copy|clipboard\w*|toolbar|code-?(?:block-?)?(?:header|title|label|lang(?:uage)?|filename|toolbar|actions?)|file-?name|lang(?:uage)?-?(?:name|label|tag))(?:$|[\s_])/i
const lineClass = /(?:^|[\s_-])(?:line|code-?line|token-line|view-line|row)(?:$|[\s_])/i
/** In UTF-16 code units. */
const longestLabel = 80
const longestListing = 50_000

/** Code as it was written: line feeds and indents kept, line numbers and buttons left out. */
export function codeText(listing: DomElement): string {
  const element = listingWithin(listing)
  const pieces: string[] = []
  let endsLine = true
  const add = (text: string) => {
    if (text === '') return
    pieces.push(text)
    endsLine = text.endsWith('\n')
  }
  walkTree(element, {
    enter: (child) => {
      if (child.localName === 'br') add('\n')
      if (child === element) return nothing
      if (isNotCode(child)) return undefined
      const isLine = lineElements.has(child.localName)
      if (isLine && !endsLine) add('\n')
      const before = pieces.length
      return () => {
        const isAlone = isLineOfItsOwn(child)
        const isEmpty = pieces.length === before && (isAlone || isEmptyLine(child))
        if ((isLine || isAlone) && (!endsLine || isEmpty)) add('\n')
      }
    },
    text: (node) => add(node.nodeValue ?? ''),
  })
  return withoutNumbers(
    pieces
      .join('')
      .replace(/\r\n?/g, '\n')
      .replace(/[\u200b\ufeff]/g, '')
      .replaceAll('\u00a0', ' ')
      .replace(/^ +$/gm, '')
      .replace(/^\n/, '')
      .trimEnd(),
  )
}

/** A `pre` with one `code` in it and no words beside shows buttons and labels there. */
function listingWithin(listing: DomElement): DomElement {
  if (listing.localName !== 'pre') return listing
  let code: DomElement | undefined
  for (const node of listing.childNodes) {
    if (node.nodeType === textNode && /\S/.test(node.nodeValue ?? '')) return listing
    if (!isElement(node) || node.localName !== 'code') continue
    if (code) return listing
    code = node
  }
  return code && textLengthWithin(code, 1) > 0 ? code : listing
}

function isNotCode(element: DomElement): boolean {
  if (neverCode.test(element.localName) || isLineNumber(element) || saysOwnNumber(element))
    return true
  if (element.getAttribute('role') === 'button') return true
  return (
    element.className !== '' &&
    besideCode.test(element.className) &&
    textLengthWithin(element, longestLabel) < longestLabel &&
    !element.textContent.trim().includes('\n')
  )
}

/** A row or an item is a line though it is empty, and so is one of several like elements. */
function isEmptyLine(element: DomElement): boolean {
  const { localName, className } = element
  if (localName === 'tr' || localName === 'li') return true
  const isLike = (other: DomElement | null) =>
    other?.localName === localName && firstName(other.className) === firstName(className)
  return (
    firstName(className) !== '' &&
    (isLike(element.previousElementSibling) || isLike(element.nextElementSibling))
  )
}

/** Lines that only a style sets on lines of their own: nothing stands between this and the next. */
function isLineOfItsOwn(element: DomElement): boolean {
  const next: DomNode | null = element.nextSibling
  if (!isElement(next) || next.localName !== element.localName) return false
  if (element.localName === 'code') return element.parentElement?.localName === 'pre'
  return (
    element.localName === 'span' &&
    (lineClass.test(element.className) || element.hasAttribute('data-line')) &&
    firstName(next.className) === firstName(element.className)
  )
}

function firstName(className: string): string {
  return className.trim().split(/\s/, 1)[0] ?? ''
}

/** Code without the numbers its lines begin with, when they count; nothing of a column of numbers alone. */
function withoutNumbers(text: string): string {
  const lines = text.split('\n')
  const first = Number(/^\s*(\d{1,5})/.exec(lines[0] ?? '')?.[1] ?? Number.NaN)
  if (lines.length < 3 || Number.isNaN(first)) return text
  const kept: string[] = []
  for (const [index, line] of lines.entries()) {
    const number = /^\s*(\d{1,5})(?!\d)/.exec(line)
    if (Number(number?.[1]) !== first + index) return text
    kept.push(line.slice(number?.[0].length))
  }
  // Where a space was kept between the number and the line it belongs to neither.
  const isSpaced = kept.every((line) => line === '' || line.startsWith(' '))
  return kept
    .map((line) => (isSpaced ? line.slice(1) : line))
    .join('\n')
    .trimEnd()
}

/** Whether a `code` element outside of `pre` is a listing: several lines, and nothing beside it. */
export function isListing(element: DomElement): boolean {
  if (element.localName !== 'code' || element.nextSibling?.nodeValue?.trim()) return false
  if (/^(?:p|li|td|th|a|span|h[1-6]|pre|code)$/.test(element.parentElement?.localName ?? ''))
    return false
  return (
    textLengthWithin(element, longestListing) < longestListing &&
    element.textContent.trim().includes('\n')
  )
}

const editors =
  /(?:^|\s)(?:CodeMirror-code|cm-content|view-lines|ace_text-layer|syntaxhighlighter|crayon-syntax|enlighter)(?:$|\s)/

/** Whether an element is the lines of an editor, or a listing a script has put together. */
export function isCodeEditor({ localName, className }: DomElement): boolean {
  return localName === 'div' && className !== '' && editors.test(className)
}

function nothing(): void {}
