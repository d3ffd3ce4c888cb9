import { z } from 'zod'

/**
 * What an importer may mend in a text that came in damaged. Each kind can be switched off per
 * article; the text is then read again from its source.
 */
export const RepairKind = z.enum([
  /** A straight double quote standing where an apostrophe belongs (Japan"s). */
  'apostrophe',
  /** Lines broken at a fixed width, joined into paragraphs. */
  'unwrap',
  /** Words divided at the end of such a line, joined. */
  'hyphenation',
  /** "Image for …" lines, turned into figures. */
  'imageLine',
  /** "Advertisement", "Read more: …" lines, left out. */
  'boilerplate',
  /** Control characters and broken characters, left out (off: shown as U+FFFD). */
  'control',
])

export type RepairKind = z.infer<typeof RepairKind>

/** One kind of repair with how often it was made in an article. */
export const Repair = z.object({ kind: RepairKind, count: z.int().positive() })

export type Repair = z.infer<typeof Repair>
