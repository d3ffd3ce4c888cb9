import type { Passage } from '#shared/domain/passage.ts'

/**
 * The way between offsets in the article text and places in the page. Every element that shows a
 * stretch of the text carries `data-start`, its offset in UTF-16 code units; its text nodes joined
 * are exactly that stretch. Nothing else in the article is part of the text.
 *
 * `Range.toString()` is of no use here: it knows no ends of blocks and takes in what is not text.
 */
export type TextMap = { root: HTMLElement; pieces: readonly Piece[] }

/** An element and the stretch of the article text it shows. Pieces stand in text order. */
export type Piece = { start: number; end: number; element: HTMLElement }

/** Attribute of elements that show a stretch of the article text. */
export const startAttribute = 'data-start'

type Side = 'start' | 'end'
type Place = { node: Text; offset: number }

/** Reads the pieces from the page. The map is good for as long as these elements hold the text. */
export function mapText(root: HTMLElement): TextMap {
  const pieces = Array.from(
    root.querySelectorAll<HTMLElement>(`[${startAttribute}]`),
    (element) => {
      const start = Number(element.getAttribute(startAttribute))
      return { start, end: start + (element.textContent?.length ?? 0), element }
    },
  )
  // What is empty cannot hold an end of a range.
  const filled = pieces.filter(({ start, end }) => start < end)
  return { root, pieces: filled.sort((one, other) => one.start - other.start) }
}

/** A live range over a passage; undefined when nothing of it is shown. */
export function rangeOf({ pieces }: TextMap, passage: Passage): Range | undefined {
  const first = pieces[firstWhere(pieces, ({ end }) => end > passage.start)]
  const last = pieces[firstWhere(pieces, ({ start }) => start >= passage.end) - 1]
  if (!first || !last || first.start >= passage.end || last.end <= passage.start) return undefined
  const start = placeIn(first, Math.max(passage.start, first.start), 'start')
  const end = placeIn(last, Math.min(passage.end, last.end), 'end')
  if (!start || !end) return undefined
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/**
 * The offset of a place in the page, in UTF-16 code units of the article text. A place outside
 * every piece counts, as a `start`, as the start of the piece after it, and as an `end`, as the
 * end of the piece before it. Undefined only when the map has no pieces.
 */
export function offsetOf(
  map: TextMap,
  place: { node: Node; offset: number },
  side: Side,
): number | undefined {
  const { node } = place
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>(`[${startAttribute}]`)
  if (piece && map.root.contains(piece)) {
    return Number(piece.getAttribute(startAttribute)) + lengthBefore(piece, place)
  }
  const { pieces } = map
  const point = document.createRange()
  point.setStart(node, place.offset)
  if (side === 'start') {
    const next = firstWhere(pieces, (one) => point.comparePoint(one.element, 0) >= 0)
    return pieces[next]?.start ?? pieces.at(-1)?.end
  }
  const next = firstWhere(
    pieces,
    ({ element: shown }) => point.comparePoint(shown, shown.childNodes.length) > 0,
  )
  return pieces[next - 1]?.end ?? pieces[0]?.start
}

/** The offset of the character under a point of the window (CSS pixels), undefined beside the text. */
export function offsetAtPoint(map: TextMap, x: number, y: number): number | undefined {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !map.root.contains(caret.offsetNode)) return undefined
  const { offsetNode } = caret
  const element = offsetNode instanceof Element ? offsetNode : offsetNode.parentElement
  if (!element?.closest(`[${startAttribute}]`)) return undefined
  const offset = offsetOf(map, { node: offsetNode, offset: caret.offset }, 'start')
  if (offset === undefined) return undefined
  // The caret goes to the nearer side of a character, so the point may lie in the one before it.
  return [offset, offset - 1].find((start) => start >= 0 && isUnder(map, start, x, y))
}

/** The passage of the pieces that lie, at least partly, between two heights of the window. */
export function visiblePassage(
  { pieces }: TextMap,
  top: number,
  bottom: number,
): Passage | undefined {
  const first = firstWhere(pieces, ({ element }) => element.getBoundingClientRect().bottom >= top)
  const past = firstWhere(pieces, ({ element }) => element.getBoundingClientRect().top > bottom)
  const start = pieces[first]?.start
  const end = pieces[past - 1]?.end
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}

/** How far above and below its letters a line takes the pointer, as a share of their height. */
const lineReach = 0.3

function isUnder(map: TextMap, start: number, x: number, y: number): boolean {
  const range = rangeOf(map, { start, end: start + 1 })
  return Array.from(range?.getClientRects() ?? []).some((rect) => {
    const slack = rect.height * lineReach
    return x >= rect.left && x <= rect.right && y >= rect.top - slack && y <= rect.bottom + slack
  })
}

/** Between two text nodes, a start goes to the second and an end to the first: where the words are. */
function placeIn(piece: Piece, offset: number, side: Side): Place | undefined {
  let left = offset - piece.start
  let last: Place | undefined
  for (const node of textNodes(piece.element)) {
    if (left < node.length || (left === node.length && side === 'end'))
      return { node, offset: left }
    left -= node.length
    last = { node, offset: node.length }
  }
  return last
}

function* textNodes(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) yield walker.currentNode as Text
}

function lengthBefore(piece: Element, { node, offset }: { node: Node; offset: number }): number {
  let length = 0
  if (node instanceof Text) {
    for (const other of textNodes(piece)) {
      if (other === node) return length + offset
      length += other.length
    }
    return length
  }
  const point = document.createRange()
  point.setStart(node, offset)
  for (const other of textNodes(piece)) {
    if (point.comparePoint(other, 0) >= 0) break
    length += other.length
  }
  return length
}

/** The index of the first piece a statement holds of, which then holds of all after it. */
function firstWhere(pieces: readonly Piece[], holds: (piece: Piece) => boolean): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece && holds(piece)) high = middle
    else low = middle + 1
  }
  return low
}
