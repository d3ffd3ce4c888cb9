import { z } from 'zod'

/**
 * A change to the blocks of a text: `count` blocks from index `at` give way to these. Several
 * splices stand in order, all count in the text as it was, and none touches another's blocks.
 */
export const TextSplice = z.object({
  at: z.int().nonnegative(),
  count: z.int().nonnegative(),
  blocks: z
    .array(
      z.object({
        text: z.string().max(5_000_000),
        /** The block of the old text whose kind this one has; null for a plain paragraph. */
        like: z.int().nonnegative().nullable(),
      }),
    )
    .max(100_000),
})
export type TextSplice = z.infer<typeof TextSplice>
