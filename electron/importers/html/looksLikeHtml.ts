import type { ImportFile } from '../importer.ts'

const sampleBytes = 20_000
const otherNames = /\.(?:txt|text|md|markdown|mdown|mkd|json|xml|csv|js|ts|css)$/i
const wholePage =
  /^\ufeff?\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,5}(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i
/** What systems put around a piece of a page on the clipboard. */
const clipboard = /^Version:\d\.\d\s+StartHTML:|<!--\s*StartFragment/i
const blockTag =
  /^<(?:p|div|h[1-6]|article|section|main|table|ul|ol|blockquote|figure|pre|meta|span|header|details)(?:\s[^>]*)?>/i
const voidTag = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/

/**
 * How sure it is that a file is a web page, from 0 to 1: by its name, what it was sent as, and how
 * it begins. A text with a few tags in it is none.
 */
export function looksLikeHtml(file: ImportFile): number {
  if (/\.(?:x?html?|xht)$/i.test(file.name)) return 1
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(file.contentType ?? ''))
    return otherNames.test(file.name) ? 0.6 : 1
  if (otherNames.test(file.name)) return 0
  const opening = openingOf(file.bytes)
  if (wholePage.test(opening) || clipboard.test(opening.slice(0, 2_000))) return 0.95
  return file.name === '' && isFragment(opening, file.bytes.length <= sampleBytes) ? 0.9 : 0
}

function openingOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, sampleBytes)
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[1] === 0 && head[3] === 0)
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(head)
}

/** Begins with the tag of a block, and no text stands outside of elements. */
function isFragment(opening: string, isComplete: boolean): boolean {
  const text = opening.trim()
  if (!blockTag.test(text)) return false
  if (isComplete && !/<\/[a-z][a-z0-9]*\s*>$/i.test(text)) return false
  let depth = 0
  let at = 0
  for (const { index, 0: tag, 1: slash, 2: name = '' } of text.matchAll(
    /<(\/?)([a-z][\w-]*)[^>]*>/gi,
  )) {
    // Loose words between elements are the text of a text that has tags in it.
    if (depth === 0 && /[^\s]/.test(text.slice(at, index).replace(/<!--[^>]*-->/g, '')))
      return false
    at = index + tag.length
    if (slash) depth = Math.max(0, depth - 1)
    else if (!voidTag.test(name.toLowerCase()) && !tag.endsWith('/>')) depth += 1
  }
  return true
}
