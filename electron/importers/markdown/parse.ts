import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Texts longer than this are cut into parts at empty lines: the parser's time grows faster than the text. */
const partLength = 200_000
/** Nesting deeper than this is taken as text; the parser would need the square of it. */
const deepestNesting = 40

/** Parses CommonMark with GitHub's extensions. Raw HTML stays a node that is never made into markup. */
export function parseMarkdown(text: string): Root {
  const flat = text.replace(
    /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){41,}/gm,
    (opening) => opening.slice(0, deepestNesting),
  )
  const children = partsOf(flat).flatMap(
    (part) =>
      fromMarkdown(part, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children,
  )
  return { type: 'root', children }
}

function partsOf(text: string): string[] {
  const parts: string[] = []
  let start = 0
  while (text.length - start > partLength) {
    const blank = text.indexOf('\n\n', start + partLength)
    if (blank < 0) break
    parts.push(text.slice(start, blank + 2))
    start = blank + 2
  }
  parts.push(text.slice(start))
  return parts
}
