import { z } from 'zod'
import type { Highlight } from './highlight.ts'

/** How many highlights of a text lie where in it. */
export const PlacementSummary = z.object({
  same: z.int().nonnegative(),
  moved: z.int().nonnegative(),
  unsure: z.int().nonnegative(),
  lost: z.int().nonnegative(),
})
export type PlacementSummary = z.infer<typeof PlacementSummary>

export function summarisePlacements(
  highlights: readonly Pick<Highlight, 'placement'>[],
): PlacementSummary {
  const summary: PlacementSummary = { same: 0, moved: 0, unsure: 0, lost: 0 }
  for (const { placement } of highlights) summary[placement.state] += 1
  return summary
}
