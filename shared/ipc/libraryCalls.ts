import { z } from 'zod'
import { Instant } from '../domain/article.ts'
import { Settings, SettingsPatch } from '../domain/settings.ts'
import { call } from './define.ts'

/** One result of a search over the whole library. */
export const SearchHit = z.object({
  kind: z.enum(['article', 'highlight', 'note']),
  articleId: z.string(),
  highlightId: z.string().optional(),
  title: z.string(),
  snippet: z.string(),
  /** Where in `snippet` the words were found, UTF-16 code units. */
  matches: z.array(z.object({ start: z.int(), end: z.int() })),
  /** Larger is better; comparable within one answer. */
  score: z.number(),
})
export type SearchHit = z.infer<typeof SearchHit>

/** One operation of the user that undo takes back. */
export const Step = z.object({
  id: z.string(),
  label: z.string(),
  finishedAt: Instant,
  isUndone: z.boolean(),
})
export type Step = z.infer<typeof Step>

const undone = z
  .object({
    label: z.string(),
    /** The article it concerned, when it is one and still there. */
    articleId: z.string().nullable(),
  })
  .nullable()

export const libraryCalls = {
  'search.find': call(
    z.object({ query: z.string().max(1_000), limit: z.int().positive().max(1_000).default(50) }),
    z.array(SearchHit),
  ),
  /** Null when there is nothing to take back. */
  'history.undo': call(z.object({}), undone),
  'history.redo': call(z.object({}), undone),
  'history.list': call(z.object({ limit: z.int().positive().max(500).default(50) }), z.array(Step)),
  'settings.get': call(z.object({}), Settings),
  'settings.set': call(SettingsPatch, Settings),
  'library.info': call(
    z.object({}),
    z.object({
      file: z.string(),
      articleCount: z.int(),
      trashCount: z.int(),
      highlightCount: z.int(),
      sizeBytes: z.int(),
    }),
  ),
}
