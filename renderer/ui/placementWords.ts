import type { PlacementSummary } from '#shared/domain/placementSummary.ts'

/** "Highlights: 41 same, 3 moved, 1 unsure, 1 lost."; empty when there are none. */
export function placementWords(summary: PlacementSummary): string {
  const counts = (['same', 'moved', 'unsure', 'lost'] as const)
    .filter((state) => summary[state] > 0)
    .map((state) => `${summary[state].toLocaleString()} ${state}`)
  return counts.length === 0 ? '' : `Highlights: ${counts.join(', ')}.`
}
