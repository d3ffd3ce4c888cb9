import { z } from 'zod'

/**
 * A stretch of an article text: `start` inclusive, `end` exclusive, in UTF-16 code units,
 * 0 ≤ start < end ≤ text length.
 */
export const Passage = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((passage) => passage.start < passage.end, 'A passage holds at least one character.')

export type Passage = z.infer<typeof Passage>
