import type { Passage } from '#shared/domain/passage.ts'

/**
 * The way between offsets in the article text and places in the page. Every element that shows a
 * stretch of the text carries `data-start`, its offset in UTF-16 code units; its text nodes joined
 * are exactly that stretch. Nothing else in the article is part of the text.
 */
export type TextMap = { root: HTMLElement; pieces: readonly Piece[] }

type Piece = { start: number; end: number; element: HTMLElement }

/** Attribute of elements that show a stretch of the article text. */
export const startAttribute = 'data-start'

export function mapText(root: HTMLElement): TextMap {
  const pieces = Array.from(
    root.querySelectorAll<HTMLElement>(`[${startAttribute}]`),
    (element) => {
      const start = Number(element.getAttribute(startAttribute))
      return { start, end: start + (element.textContent?.length ?? 0), element }
    },
  )
  return { root, pieces: pieces.sort((one, other) => one.start - other.start) }
}

/** A live range over a passage; undefined when nothing of it is shown. */
export function rangeOf(map: TextMap, passage: Passage): Range | undefined {
  const first = map.pieces[firstEndingAfter(map.pieces, passage.start)]
  const last = map.pieces[lastStartingBefore(map.pieces, passage.end)]
  if (!first || !last || first.start >= passage.end || last.end <= passage.start) return undefined
  const start = placeIn(first, Math.max(passage.start, first.start))
  const end = placeIn(last, Math.min(passage.end, last.end))
  if (!start || !end) return undefined
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/**
 * The offset of a place in the page. Places between stretches of text count as the end of the
 * one before (`side` "end") or the start of the one after ("start").
 */
export function offsetOf(
  map: TextMap,
  node: Node,
  offset: number,
  side: 'start' | 'end',
): number | undefined {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const piece = element?.closest<HTMLElement>(`[${startAttribute}]`)
  if (piece && map.root.contains(piece))
    return Number(piece.getAttribute(startAttribute)) + lengthBefore(piece, node, offset)
  return side === 'start' ? startAfter(map, node, offset) : endBefore(map, node, offset)
}

/** The offset under a point of the window (CSS pixels), or undefined where there is no text. */
export function offsetAtPoint(map: TextMap, x: number, y: number): number | undefined {
  const place = document.caretPositionFromPoint(x, y)
  if (!place || !map.root.contains(place.offsetNode)) return undefined
  const element =
    place.offsetNode instanceof HTMLElement ? place.offsetNode : place.offsetNode.parentElement
  if (!element?.closest(`[${startAttribute}]`)) return undefined
  const offset = offsetOf(map, place.offsetNode, place.offset, 'start')
  if (offset === undefined) return undefined
  // The caret goes to the nearer side of a character; the point may lie in the one before it.
  return isOver(map, { start: offset, end: offset + 1 }, x, y) || offset === 0 ? offset : offset - 1
}

/** The passage of the pieces that lie, at least partly, between two heights of the window. */
export function visiblePassage(map: TextMap, top: number, bottom: number): Passage | undefined {
  const { pieces } = map
  const boundary = (isPast: (rect: DOMRect) => boolean) => {
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      const rect = pieces[middle]?.element.getBoundingClientRect()
      if (rect && isPast(rect)) high = middle
      else low = middle + 1
    }
    return low
  }
  const first = pieces[boundary((rect) => rect.bottom >= top)]
  const last = pieces[boundary((rect) => rect.top > bottom) - 1]
  if (!first || !last || last.end <= first.start) return undefined
  return { start: first.start, end: last.end }
}

function isOver(map: TextMap, passage: Passage, x: number, y: number): boolean {
  const range = rangeOf(map, passage)
  return Array.from(range?.getClientRects() ?? []).some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  )
}

function placeIn(piece: Piece, offset: number): { node: Text; offset: number } | undefined {
  let left = offset - piece.start
  let last: Text | undefined
  for (const node of textNodes(piece.element)) {
    if (
      left <= node.length &&
      !(left === node.length && left > 0 && offset < piece.end && hasNext(piece.element, node))
    ) {
      return { node, offset: left }
    }
    left -= node.length
    last = node
  }
  return last ? { node: last, offset: last.length } : undefined
}

/** A start at the very end of a node is put at the beginning of the next, where its words are. */
function hasNext(element: HTMLElement, node: Text): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  walker.currentNode = node
  return walker.nextNode() !== null
}

function* textNodes(element: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) yield walker.currentNode as Text
}

function lengthBefore(piece: HTMLElement, node: Node, offset: number): number {
  if (node instanceof Text) {
    let length = offset
    for (const other of textNodes(piece)) {
      if (other === node) return length
      length += other.length
    }
    return length
  }
  const place = document.createRange()
  place.setStart(node, offset)
  let length = 0
  for (const other of textNodes(piece)) {
    if (place.comparePoint(other, 0) >= 0) break
    length += other.length
  }
  return length
}

function startAfter(map: TextMap, node: Node, offset: number): number | undefined {
  const place = placeAt(node, offset)
  const next = map.pieces.find(({ element }) => place.comparePoint(element, 0) >= 0)
  return next?.start ?? map.pieces.at(-1)?.end
}

function endBefore(map: TextMap, node: Node, offset: number): number | undefined {
  const place = placeAt(node, offset)
  const before = map.pieces.findLast(
    ({ element }) => place.comparePoint(element, element.childNodes.length) <= 0,
  )
  return before?.end ?? map.pieces[0]?.start
}

function placeAt(node: Node, offset: number): Range {
  const place = document.createRange()
  place.setStart(node, offset)
  place.collapse(true)
  return place
}

function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function lastStartingBefore(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
