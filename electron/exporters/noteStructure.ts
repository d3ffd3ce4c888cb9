import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/**
 * Code or HTML in a note, in UTF-16 code units of its text. `keepsTabs` is true for a block whose
 * lines are content as they stand: fenced code or HTML, not within a list or quotation.
 */
export type RawRange = { start: number; end: number; isCode: boolean; keepsTabs: boolean }

/** Without one of these, no block is open at the end of a note. */
const opensBlock = /^[ \t]*(?:`{3}|~{3}|<)/m
/** How HTML begins that goes on until its own end, over empty lines (CommonMark 4.6, kinds 1 to 5). */
const openHtml = /^( {0,3})<(?=[!?]|(?:script|pre|style|textarea)(?:[\s>]|$))/gim

/**
 * A note after which a new paragraph can begin: code left open at its end gets its closing fence,
 * HTML left open becomes text.
 */
export function withoutOpenBlocks(note: string): string {
  if (!opensBlock.test(note)) return note
  let text = note
  // Three kinds of block can be open; what HTML hid may hold one of the other kinds.
  for (let round = 0; round < 4; round += 1) {
    const open = openBlock(text)
    if (!open) break
    text = open.fence
      ? `${text}\n${open.fence}`
      : text.slice(0, open.start) + text.slice(open.start).replace(openHtml, '$1\\<')
  }
  return text
}

/** What of a note is not Markdown inside: code blocks, code spans, HTML; in the order of the text. */
export function rawRanges(note: string): RawRange[] {
  const ranges: RawRange[] = []
  const collect = (node: Nodes, depth: number) => {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') {
      const isIndented = node.type === 'code' && !/[`~]/.test(note.charAt(start))
      const isCode = node.type !== 'html'
      ranges.push({ start, end, isCode, keepsTabs: depth === 1 && !isIndented })
    }
    if ('children' in node) for (const child of node.children) collect(child, depth + 1)
  }
  collect(parse(note), 0)
  return ranges
}

/** The range that holds an offset, of ranges in the order of the text that do not overlap. */
export function rawRangeAt(ranges: readonly RawRange[], offset: number): RawRange | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range && range.start <= offset ? range : undefined
}

/** The block at the end of a note that would take in a paragraph after it. */
function openBlock(text: string): { start: number; fence: string | undefined } | undefined {
  const last = parse(`${text}\n\nend`).children.at(-1)
  const start = last?.position?.start.offset ?? 0
  if (last?.type === 'html') return { start, fence: undefined }
  if (last?.type === 'code') return { start, fence: /^(?:`+|~+)/.exec(text.slice(start))?.[0] }
  return undefined
}

function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}
