import { scanLines } from './lineScan.ts'

/** A stretch of a Markdown text; one that `isPlain` is not given to the parser. */
export type Segment = { text: string; isPlain: boolean }

/** Block quotes and lists nested deeper are text; the parser's time grows with the depth. */
const deepestNesting = 40
/** Items indented further than this stand at it, in columns. */
const deepestIndent = 100
/** More empty lines than this in a row are as good as this many. */
const mostEmptyLines = 20
/**
 * The parser compares every sign that may open emphasis, a link or raw HTML with every other in
 * the same piece of inline text. One piece may have this many, and all pieces of a text together
 * so many squared (some seconds); a piece beyond either is plain.
 */
const mostSigns = 2_000
const mostWork = 20_000_000

const signs = /[*_]+|~+|[[\]]|<[!?]/g
const marker = '(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))'
const deepMarkers = new RegExp(
  `^((?:[ \\t]*${marker}){${deepestNesting}}[ \\t]*)(\\d{0,9})(?=${marker}|[.)][ \\t])`,
)
/** Beginnings of lines whose inline text is their own. */
const ownLine = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|\||#{1,6}\s|\[[^\]]{1,200}\]:)/

/**
 * Divides a text into what the parser can take in bounded time and what it could not. An ordinary
 * text is one segment. Fences, comments and scripts are left alone.
 */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let markdown: string[] = []
  let piece: string[] = []
  let count = 0
  let work = 0
  let emptyLines = 0
  const closeMarkdown = () => {
    if (markdown.length > 0) segments.push({ text: markdown.join('\n'), isPlain: false })
    markdown = []
  }
  const closePiece = () => {
    if (count > mostSigns || work + count * count > mostWork) {
      closeMarkdown()
      segments.push({ text: piece.join('\n'), isPlain: true })
    } else {
      work += count * count
      for (const line of piece) markdown.push(line)
    }
    piece = []
    count = 0
  }
  for (const { start, end, isVerbatim } of scanLines(text)) {
    const line = text.slice(start, end)
    if (isVerbatim || line.trim() === '') {
      closePiece()
      emptyLines = isVerbatim ? 0 : emptyLines + 1
      if (emptyLines <= mostEmptyLines) markdown.push(line)
      continue
    }
    emptyLines = 0
    if (ownLine.test(line.slice(0, 400))) closePiece()
    piece.push(flattened(line))
    for (const _ of line.matchAll(signs)) count += 1
  }
  closePiece()
  closeMarkdown()
  return segments
}

/** The line with its nesting bounded: the first marker too many is escaped, and so is text. */
function flattened(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  const isDeepItem =
    indent > deepestIndent && /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line.slice(indent, indent + 12))
  const near = isDeepItem ? ' '.repeat(deepestIndent) + line.slice(indent) : line
  const match = deepMarkers.exec(near.slice(0, 4_000))
  return match ? `${match[0]}\\${near.slice(match[0].length)}` : near
}
