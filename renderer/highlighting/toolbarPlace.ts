/** Edges in CSS pixels of the window. */
export type Box = { left: number; top: number; right: number; bottom: number }

type Size = { width: number; height: number }

/** Space between the bar and the words, CSS pixels. */
const gap = 8

/**
 * Where a bar stands so that it covers none of the `lines` it is about: above the first line in
 * sight, else below the last. Undefined when no line is in sight. Where the lines fill `frame`
 * from top to bottom there is no such place, and it stands at the lower edge.
 */
export function toolbarPlace(
  lines: readonly Box[],
  bar: Size,
  frame: Box,
): { left: number; top: number } | undefined {
  const seen = lines.filter((line) => line.bottom > frame.top && line.top < frame.bottom)
  const highest = seen.reduce<Box | undefined>(
    (top, line) => (top && top.top <= line.top ? top : line),
    undefined,
  )
  const lowest = seen.reduce<Box | undefined>(
    (low, line) => (low && low.bottom >= line.bottom ? low : line),
    undefined,
  )
  if (!highest || !lowest) return undefined
  const left = (line: Box) => Math.max(frame.left, Math.min(line.left, frame.right - bar.width))
  const above = highest.top - gap - bar.height
  if (above >= frame.top) return { left: left(highest), top: above }
  const below = lowest.bottom + gap
  const last = frame.bottom - gap - bar.height
  return { left: left(lowest), top: Math.min(below, last) }
}
