import { z } from 'zod'
import { Instant } from './article.ts'
import { Passage } from './passage.ts'

/**
 * W3C Web Annotation Data Model 4.2.4: the words themselves and what stands before and after.
 * All three are slices of an article text.
 */
export const TextQuoteSelector = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>

/** W3C Web Annotation Data Model 4.2.5, counted in UTF-16 code units (the W3C counts code points). */
export const TextPositionSelector = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
})
export type TextPositionSelector = z.infer<typeof TextPositionSelector>

/** Where a highlight lies in one revision. */
export const Placement = z.discriminatedUnion('state', [
  /** The same words at a place that follows from the text around it. */
  z.object({ state: z.literal('same'), start: z.int(), end: z.int() }),
  /** Found again with changes; `score` from 0 to 1 says how alike old and new are. */
  z.object({ state: z.literal('moved'), start: z.int(), end: z.int(), score: z.number() }),
  /** Two or more places would do, or what was found is too little like it. Nothing is painted. */
  z.object({ state: z.literal('unsure'), candidates: z.array(Passage) }),
  z.object({ state: z.literal('lost') }),
])
export type Placement = z.infer<typeof Placement>

/** A passage the reader marked. */
export const Highlight = z.object({
  id: z.string(),
  articleId: z.string(),
  /** The revision its selectors were made on. */
  revisionId: z.string(),
  quote: TextQuoteSelector,
  position: TextPositionSelector,
  /** Key of its colour. */
  color: z.string(),
  /** Markdown by the reader. */
  note: z.string(),
  tags: z.array(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
  /** Where it lies in the article's current revision. */
  placement: Placement,
})
export type Highlight = z.infer<typeof Highlight>

/** The passage a highlight is painted at, or undefined while it is unsure or lost. */
export function placedPassage(highlight: Pick<Highlight, 'placement'>): Passage | undefined {
  const { placement } = highlight
  if (placement.state === 'same' || placement.state === 'moved') {
    return { start: placement.start, end: placement.end }
  }
  return undefined
}
