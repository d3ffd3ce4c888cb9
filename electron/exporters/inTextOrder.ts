import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'

/**
 * Highlights by where they lie in the current text, the longer first where two begin together;
 * then those without a place, by where they were marked.
 */
export function inTextOrder(highlights: readonly Highlight[]): Highlight[] {
  return highlights.toSorted((a, b) => {
    const placedA = placedPassage(a)
    const placedB = placedPassage(b)
    if (!placedA !== !placedB) return placedA ? -1 : 1
    const [first, second] = [placedA ?? a.position, placedB ?? b.position]
    return first.start - second.start || second.end - first.end || (a.id < b.id ? -1 : 1)
  })
}
