import { z } from 'zod'
import { Instant } from '../domain/article.ts'
import { Color } from '../domain/color.ts'
import { Highlight } from '../domain/highlight.ts'
import { call } from './define.ts'

const Ids = z.array(z.string()).min(1).max(100_000)
const Note = z.string().max(5_000_000)
const Tags = z.array(z.string().trim().min(1).max(200)).max(200)

/** Offsets count in the article text of the revision named; one that is not current is refused. */
const place = {
  revisionId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
}

export const highlightCalls = {
  'highlight.list': call(z.object({ articleId: z.string() }), z.array(Highlight)),
  'highlight.get': call(z.object({ id: z.string() }), Highlight),
  'highlight.create': call(
    z.object({
      articleId: z.string(),
      ...place,
      color: z.string(),
      note: Note.default(''),
      tags: Tags.default([]),
    }),
    Highlight,
  ),
  'highlight.setPassage': call(z.object({ id: z.string(), ...place }), Highlight),
  'highlight.setColor': call(
    z.object({ ids: Ids, color: z.string() }),
    z.object({ count: z.int() }),
  ),
  'highlight.setNote': call(
    z.object({ id: z.string(), note: Note, session: z.string().max(100) }),
    z.object({ updatedAt: Instant }),
  ),
  'highlight.setTags': call(
    z.object({ id: z.string(), tags: Tags }),
    z.object({ updatedAt: Instant }),
  ),
  'highlight.remove': call(z.object({ ids: Ids }), z.object({ count: z.int() })),
  /** Every tag in use with how many highlights and articles carry it, most used first. */
  'tag.list': call(z.object({}), z.array(z.object({ name: z.string(), count: z.int() }))),
  'color.list': call(z.object({}), z.array(Color)),
  'color.set': call(
    z.object({ key: z.string(), change: Color.omit({ key: true }).partial() }),
    z.array(Color),
  ),
}
