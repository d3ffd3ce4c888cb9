import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { scanLines } from './lineScan.ts'
import { segmentsOf } from './segments.ts'

/** Texts longer than this are parsed in parts; UTF-16 code units. */
const partLength = 60_000
/** A paragraph, list or table of more lines than this is divided: its time grows with the square. */
const mostLines = 4_000
/**
 * The parser takes about 4 µs a character: longer texts (some 500,000 words) are read as
 * paragraphs and `#` headings only, which takes next to no time.
 */
const longestMarkdown = 3_000_000

/** Parses CommonMark with GitHub's extensions. Raw HTML stays a node that is never made into markup. */
export function parseMarkdown(text: string): Root {
  if (text.length > longestMarkdown) return { type: 'root', children: plainBlocks(text) }
  const parts = segmentsOf(text).flatMap(({ text: segment, isPlain }) =>
    (isPlain ? [segment] : partsOf(segment)).map((part) => ({ part, isPlain })),
  )
  const definitions = parts.length > 1 ? definitionsOf(text) : new Map<string, string>()
  const children = parts.flatMap(({ part, isPlain }) =>
    isPlain ? plainBlocks(part) : parsePart(part, definitions),
  )
  return { type: 'root', children }
}

/** A part sees the definitions it refers to that stand in others, else they would not be links. */
function parsePart(part: string, definitions: ReadonlyMap<string, string>): RootContent[] {
  const foreign = new Set<string>()
  if (definitions.size > 0) {
    for (const match of part.matchAll(/\[([^[\]\n]{1,200})\]/g)) {
      const line = definitions.get((match[1] ?? '').toLowerCase())
      if (line && !part.includes(line)) foreign.add(line)
    }
  }
  const whole = foreign.size === 0 ? part : `${part}\n\n${[...foreign].join('\n\n')}`
  const { children } = fromMarkdown(whole, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  return children.filter((node) => (node.position?.start.offset ?? 0) <= part.length)
}

function definitionsOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of text.matchAll(/^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*\S[^\n]{0,2000}$/gm)) {
    const label = (match[1] ?? '').toLowerCase()
    if (!found.has(label)) found.set(label, match[0])
  }
  return found
}

/**
 * Cuts a long text where it hurts least: before a line at the margin that is no item, then at any
 * empty line, then at any line; never in a fence, unless nothing else is left.
 */
function partsOf(text: string): string[] {
  if (text.length <= partLength && !hasManyLines(text)) return [text]
  const parts: string[] = []
  let from = 0
  let lines = 0
  let isAfterBlank = false
  for (const { start, end, isVerbatim } of scanLines(text)) {
    const opening = text.slice(start, Math.min(end, start + 4))
    const length = start - from
    const isGood = isAfterBlank && !isVerbatim && /^(?:[\p{L}#]|\*\*)/u.test(opening)
    const isCut =
      (length > partLength && isGood) ||
      (length > partLength * 2 && isAfterBlank && !isVerbatim) ||
      (lines > mostLines && !isVerbatim) ||
      length > partLength * 8
    if (isCut && start > from) {
      parts.push(text.slice(from, start - 1))
      from = start
      lines = 0
    }
    isAfterBlank = text.slice(start, end).trim() === ''
    lines = isAfterBlank && !isVerbatim ? 0 : lines + 1
  }
  parts.push(text.slice(from))
  return parts
}

function hasManyLines(text: string): boolean {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && lines <= mostLines; at = text.indexOf('\n', at + 1))
    lines += 1
  return lines > mostLines
}

function plainBlocks(text: string): RootContent[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((group) => group.trim())
    .filter(Boolean)
    .map((group): RootContent => {
      const heading = /^(#{1,6})[ \t]+([^\n]{1,500})$/.exec(group)
      const children = [{ type: 'text' as const, value: heading?.[2] ?? group }]
      if (heading) return { type: 'heading', depth: (heading[1]?.length ?? 1) as 1, children }
      return { type: 'paragraph', children }
    })
}
