import { searchText } from './foldForSearch.ts'

export type Snippet = {
  snippet: string
  /** Where in `snippet` the words were found, UTF-16 code units. */
  matches: { start: number; end: number }[]
}

const before = 60
const after = 160
/** A text is looked through no further than this; what matched beyond is shown by its opening. */
const reach = 400_000

/**
 * A piece of `text` around the first word that `query` finds, with the found words in it.
 * Words are compared as the search index compares them, the last one by its beginning.
 */
export function snippetOf(text: string, query: string): Snippet {
  const wanted = searchText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const found = wordsIn(text.slice(0, reach), wanted)
  const first = found[0]
  if (!first) return cut(text, { start: 0, end: Math.min(text.length, before + after) }, [])
  const start = wordBoundary(text, Math.max(0, first.start - before), 1, first.start)
  const end = wordBoundary(text, Math.min(text.length, first.end + after), -1, first.end)
  return cut(text, { start, end }, found)
}

function wordsIn(text: string, wanted: readonly string[]): { start: number; end: number }[] {
  if (wanted.length === 0) return []
  const found: { start: number; end: number }[] = []
  let limit = Number.POSITIVE_INFINITY
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}’'ʼ]+/gu)) {
    if (match.index > limit) break
    const folded = searchText(match[0]).split(' ')
    if (!folded.some((piece) => wanted.some((word) => piece.startsWith(word)))) continue
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === 1) limit = match.index + after
  }
  return found
}

/** The nearest space from `from` in one direction, not past `stop`. */
function wordBoundary(text: string, from: number, direction: 1 | -1, stop: number): number {
  if (from === 0 || from === text.length) return from
  for (let offset = from; direction > 0 ? offset < stop : offset > stop; offset += direction) {
    if (/\s/.test(text.charAt(offset))) return direction > 0 ? offset + 1 : offset
  }
  return stop
}

function cut(
  text: string,
  range: { start: number; end: number },
  found: readonly { start: number; end: number }[],
): Snippet {
  const lead = range.start > 0 ? '… ' : ''
  const tail = range.end < text.length ? ' …' : ''
  const snippet = lead + text.slice(range.start, range.end).replace(/\s/g, ' ') + tail
  const shift = lead.length - range.start
  const matches = found
    .filter((match) => match.start >= range.start && match.end <= range.end)
    .map((match) => ({ start: match.start + shift, end: match.end + shift }))
  return { snippet, matches }
}
