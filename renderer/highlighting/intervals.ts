import type { Passage } from '#shared/domain/passage.ts'

export type Marked = Passage & { id: string; color: string }

/** Passages sorted by start, with the furthest end up to each, for looking up what covers a place. */
export type Intervals = { sorted: readonly Marked[]; furthest: Int32Array }

export function intervalsOf(marks: readonly Marked[]): Intervals {
  const sorted = [...marks].sort((one, other) => one.start - other.start || other.end - one.end)
  const furthest = new Int32Array(sorted.length)
  let end = 0
  sorted.forEach((mark, index) => {
    end = Math.max(end, mark.end)
    furthest[index] = end
  })
  return { sorted, furthest }
}

/** The marks that share at least one character with a passage, in text order. */
export function overlapping({ sorted, furthest }: Intervals, passage: Passage): Marked[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < passage.end) low = middle + 1
    else high = middle
  }
  const found: Marked[] = []
  for (let index = low - 1; index >= 0 && (furthest[index] ?? 0) > passage.start; index -= 1) {
    const mark = sorted[index]
    if (mark && mark.end > passage.start) found.push(mark)
  }
  return found.reverse()
}

/** The marks over one character, the shortest first: what a click means. */
export function marksAt(intervals: Intervals, offset: number): Marked[] {
  return overlapping(intervals, { start: offset, end: offset + 1 }).sort(
    (one, other) => one.end - one.start - (other.end - other.start),
  )
}

/**
 * A layer for each mark so that no two of one colour on one layer overlap: overlaps inside one
 * CSS highlight object are not seen. Marks of a text in text order.
 */
export function layersOf(marks: readonly Marked[]): Map<string, number> {
  const layers = new Map<string, number>()
  const ends = new Map<string, number[]>()
  for (const mark of marks) {
    const ofColor = ends.get(mark.color) ?? []
    const free = ofColor.findIndex((end) => end <= mark.start)
    const layer = free < 0 ? ofColor.length : free
    ofColor[layer] = mark.end
    ends.set(mark.color, ofColor)
    layers.set(mark.id, layer)
  }
  return layers
}
