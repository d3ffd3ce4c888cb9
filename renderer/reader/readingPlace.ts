import type { ReadingPosition } from '#shared/domain/article.ts'
import { rangeOf, type TextMap, visiblePassage } from '../highlighting/domText.ts'

/** A place may be off by this much and still be the same, CSS pixels. */
const tolerance = 1

/** How far the text is read, 0 to 1: 1 as soon as its last line is in the window. */
export function readFraction({ root }: TextMap, scroller: HTMLElement): number {
  const end = root.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top
  const room = end + scroller.scrollTop - scroller.clientHeight
  return room <= 0 ? 1 : Math.max(0, Math.min(1, scroller.scrollTop / room))
}

/** Where the reader is: the first character of the first line that is whole in the window. */
export function placeNow(map: TextMap, scroller: HTMLElement): ReadingPosition {
  const fraction = readFraction(map, scroller)
  const edge = scroller.getBoundingClientRect().top
  const seen = visiblePassage(map, edge, edge + scroller.clientHeight)
  if (scroller.scrollTop <= tolerance || !seen) return { offset: 0, fraction }
  let low = seen.start
  let high = seen.end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((topOf(map, middle) ?? edge) >= edge - tolerance) high = middle
    else low = middle + 1
  }
  return { offset: low, fraction }
}

/**
 * Where to scroll to be at a place again. In a text laid out as it was then, to the pixel; in
 * another layout, so that the same line is the first one.
 */
export function scrollTopFor(map: TextMap, scroller: HTMLElement, place: ReadingPosition): number {
  if (place.offset === 0) return 0
  const frame = scroller.getBoundingClientRect()
  const line = topOf(map, place.offset)
  if (line === undefined) return 0
  const lineTop = line - frame.top + scroller.scrollTop
  const end = map.root.getBoundingClientRect().bottom - frame.top + scroller.scrollTop
  const exact = place.fraction * (end - scroller.clientHeight)
  const isSameLayout =
    place.fraction < 1 && exact <= lineTop + tolerance && lineTop - exact < lineReach
  return isSameLayout ? exact : lineTop
}

/** A line further from the upper edge than this was not the first one in sight, CSS pixels. */
const lineReach = 48

function topOf(map: TextMap, offset: number): number | undefined {
  const range =
    rangeOf(map, { start: offset, end: offset + 1 }) ??
    // A line feed between two blocks shows nothing; what follows it does.
    rangeOf(map, { start: offset, end: offset + 2 })
  return range?.getBoundingClientRect().top
}
