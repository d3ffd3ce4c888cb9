import type { TextPositionSelector, TextQuoteSelector } from '../domain/highlight.ts'
import type { Passage } from '../domain/passage.ts'
import { graphemeBoundary } from '../text/segment.ts'

export type Selectors = { quote: TextQuoteSelector; position: TextPositionSelector }

/** How much context a selector carries on each side at most, UTF-16 code units. */
export const contextLength = 64

/**
 * The selectors of a passage (W3C Web Annotation Data Model 4.2.4 and 4.2.5). All of them are
 * slices of `text`; offsets are UTF-16 code units. Context is cut between grapheme clusters.
 */
export function describe(text: string, passage: Passage): Selectors {
  const { start, end } = passage
  const from = graphemeBoundary(text, Math.max(0, start - contextLength), 'after')
  const to = graphemeBoundary(text, Math.min(text.length, end + contextLength), 'before')
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.min(from, start), start),
      suffix: text.slice(end, Math.max(to, end)),
    },
    position: { start, end },
  }
}
