import { z } from 'zod'

/** What a highlight of a colour looks like to someone who cannot tell the colour. */
export const Pattern = z.enum(['background', 'underline', 'double', 'dotted', 'dashed', 'wavy'])
export type Pattern = z.infer<typeof Pattern>

/** A highlight colour with the meaning the reader gave it. `key` never changes, `name` may. */
export const Color = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  name: z.string().trim().min(1).max(60),
  /** Hue angle in OKLCH, degrees 0–360; every theme derives its paint from it. */
  hue: z.number().min(0).max(360),
  pattern: Pattern,
})
export type Color = z.infer<typeof Color>

/** The colours a new library starts with, in the order of the number keys. */
export const defaultColors: readonly Color[] = [
  { key: 'yellow', name: 'Quote', hue: 95, pattern: 'background' },
  { key: 'blue', name: 'Claim', hue: 245, pattern: 'underline' },
  { key: 'green', name: 'Fact', hue: 150, pattern: 'double' },
  { key: 'red', name: 'Check', hue: 25, pattern: 'wavy' },
  { key: 'purple', name: 'Question', hue: 310, pattern: 'dotted' },
  { key: 'orange', name: 'Follow up', hue: 60, pattern: 'dashed' },
]
