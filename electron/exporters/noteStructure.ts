import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Code in a note, in UTF-16 code units of its text. `isFenced` only for a fence not within a list or quotation. */
export type CodeRange = { start: number; end: number; isFenced: boolean }

/** How HTML begins that goes on until its own end, over empty lines (CommonMark 4.6, kinds 1 to 5). */
const openHtml = /^( {0,3})<(?=[!?]|(?:script|pre|style|textarea)(?:[\s>]|$))/gim

/**
 * A note after which a new paragraph can begin: code left open at its end gets its closing fence,
 * HTML left open becomes text.
 */
export function withoutOpenBlocks(note: string): string {
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

/** Code blocks and code spans of a note, in the order of the text. */
export function codeRanges(note: string): CodeRange[] {
  const ranges: CodeRange[] = []
  const collect = (node: Nodes, depth: number) => {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    if (node.type === 'code' || node.type === 'inlineCode') {
      ranges.push({ start, end, isFenced: depth === 1 && /^[`~]/.test(note.slice(start, end)) })
    }
    if ('children' in node) for (const child of node.children) collect(child, depth + 1)
  }
  collect(parse(note), 0)
  return ranges
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
