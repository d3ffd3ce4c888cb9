import { scanLines } from './lineScan.ts'

/** Block quotes and lists nested deeper are text; the parser's time grows with the depth. */
const deepestNesting = 40
/** Items indented further than this stand at it, in columns. */
const deepestIndent = 100
/**
 * The parser compares every sign that may open emphasis, a link or raw HTML with every other in the same
 * piece of inline text. One piece may have this many, and all pieces of a text together so many
 * squared (some seconds); in what is beyond, the signs are taken as characters.
 */
const mostSigns = 2_000
const mostWork = 20_000_000

const signs = /[*_]+|~+|\[|<!--|<!\[|<\?/g
const markers = new RegExp(`^((?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepestNesting}})(?=[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t]))`)
/** Beginnings of lines whose inline text is their own. */
const ownLine = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|\||#{1,6}\s)/

/**
 * The text with everything escaped that would make parsing it take more than linear time. An
 * ordinary text comes back as it is. Fences, comments and scripts are left alone.
 */
export function tameMarkdown(text: string): string {
  const pieces: string[] = []
  let work = 0
  let run: string[] = []
  let count = 0
  const closeRun = () => {
    if (run.length === 0) return
    work += count * count
    const isTooMuch = count > mostSigns || work > mostWork
    for (const line of run) pieces.push(isTooMuch ? escaped(line) : line)
    if (isTooMuch) work -= count * count
    run = []
    count = 0
  }
  for (const { start, end, isVerbatim } of scanLines(text)) {
    const line = text.slice(start, end)
    if (isVerbatim || line.trim() === '') {
      closeRun()
      pieces.push(line)
      continue
    }
    if (ownLine.test(line.slice(0, 400))) closeRun()
    run.push(flattened(line))
    for (const _ of line.matchAll(signs)) count += 1
  }
  closeRun()
  return pieces.join('\n')
}

function flattened(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  const near = indent > deepestIndent && /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line.slice(indent, indent + 12)) ? ' '.repeat(deepestIndent) + line.slice(indent) : line
  const opening = markers.exec(near.slice(0, 4_000))?.[1]
  if (opening === undefined) return near
  const rest = near.slice(opening.length)
  const lead = /^[ \t]*/.exec(rest)?.[0].length ?? 0
  const sign = /^\d+/.exec(rest.slice(lead, lead + 12))?.[0] ?? ''
  return `${opening}${rest.slice(0, lead)}${sign}\\${rest.slice(lead + sign.length)}`
}

function escaped(line: string): string {
  return line.replace(/\\?[*_~<[]/g, (sign) => (sign.length === 2 ? sign : `\\${sign}`))
}
