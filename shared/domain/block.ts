import { z } from 'zod'

const span = { start: z.int().nonnegative(), end: z.int().nonnegative() }

/** A property of part of a block's text; offsets are UTF-16 code units within that block's text. */
export const Mark = z.discriminatedUnion('kind', [
  z.object({ ...span, kind: z.literal('strong') }),
  z.object({ ...span, kind: z.literal('emphasis') }),
  z.object({ ...span, kind: z.literal('code') }),
  z.object({ ...span, kind: z.literal('strikethrough') }),
  z.object({ ...span, kind: z.literal('superscript') }),
  z.object({ ...span, kind: z.literal('subscript') }),
  /** The "NAME:" that opens a turn in a transcript. */
  z.object({ ...span, kind: z.literal('speaker') }),
  /** `href` is absolute and http, https or mailto; anything else stays plain text. */
  z.object({ ...span, kind: z.literal('link'), href: z.string() }),
  z.object({ ...span, kind: z.literal('footnoteRef'), note: z.string() }),
  z.object({ ...span, kind: z.literal('math'), tex: z.string() }),
])

export type Mark = z.infer<typeof Mark>

const common = {
  text: z.string(),
  marks: z.array(Mark),
  /** How many block quotes this block stands in; absent when none. */
  quoteDepth: z.int().positive().optional(),
}

/** A piece of an article that is never split: the unit of layout and of the reading position. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), ...common }),
  z.object({ kind: z.literal('heading'), level: z.int().min(1).max(6), ...common }),
  z.object({
    kind: z.literal('listItem'),
    ordered: z.boolean(),
    /** 0 for an item of an outermost list. */
    depth: z.int().nonnegative(),
    /** A further block of the item before it: no bullet or number of its own. */
    continues: z.boolean().optional(),
    /** What stands before an item that is not simply counted from 1: "3.", "b)", "iv.". */
    label: z.string().min(1).max(12).optional(),
    ...common,
  }),
  z.object({ kind: z.literal('quote'), pull: z.boolean(), ...common }),
  z.object({ kind: z.literal('code'), language: z.string().optional(), ...common }),
  z.object({
    kind: z.literal('figure'),
    /** SHA-256 of the image in the library's media; absent when only the caption was had. */
    media: z.string().optional(),
    url: z.string().optional(),
    alt: z.string(),
    ...common,
  }),
  z.object({
    kind: z.literal('table'),
    /** Cells as ranges in `text`, which joins cells by tab and rows by line feed. */
    rows: z.array(z.array(z.object(span))),
    ...common,
  }),
  z.object({ kind: z.literal('verse'), ...common }),
  z.object({ kind: z.literal('embed'), url: z.string(), ...common }),
  z.object({ kind: z.literal('footnote'), note: z.string(), ...common }),
  z.object({ kind: z.literal('divider'), ...common }),
])

export type Block = z.infer<typeof Block>
