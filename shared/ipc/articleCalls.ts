import { z } from 'zod'
import {
  ArticleDetails,
  ArticleDocument,
  ArticleSummary,
  Instant,
  ReadingPosition,
} from '../domain/article.ts'
import { ArticleSort } from '../domain/settings.ts'
import { Answer } from '../domain/webPage.ts'
import { call } from './define.ts'

const Ids = z.object({ ids: z.array(z.string()).min(1).max(100_000) })

/** Which articles a list holds, and in what order. */
export const ArticleView = z.object({
  /** What the reader typed; empty for all. */
  query: z.string().max(1_000).default(''),
  sort: ArticleSort,
  trash: z.boolean().default(false),
})
export type ArticleView = z.infer<typeof ArticleView>

export const articleCalls = {
  'article.list': call(
    z.object({
      view: ArticleView,
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(500).default(100),
    }),
    z.object({ total: z.int(), rows: z.array(ArticleSummary) }),
  ),
  'article.get': call(z.object({ id: z.string() }), ArticleDocument),
  'article.setDetails': call(
    z.object({ id: z.string(), details: ArticleDetails.partial() }),
    z.object({ updatedAt: Instant }),
  ),
  /** `session` is the same for all saves of one visit to the field, which undo takes back together. */
  'article.setNote': call(
    z.object({ id: z.string(), note: z.string().max(5_000_000), session: z.string().max(100) }),
    z.object({ updatedAt: Instant }),
  ),
  'article.setPosition': call(z.object({ id: z.string(), position: ReadingPosition }), z.null()),
  /** A new revision without `count` blocks of the current one from `index` on. Undoable. */
  'article.removeBlock': call(
    z.object({
      id: z.string(),
      revisionId: z.string(),
      index: z.int().nonnegative(),
      count: z.int().positive().max(10_000).default(1),
    }),
    z.object({ revisionId: z.string() }),
  ),
  /** What its source said that was not taken for the article, newest first. */
  'answer.list': call(z.object({ articleId: z.string() }), z.array(Answer)),
  'answer.remove': call(z.object({ id: z.string() }), z.null()),
  'article.remove': call(Ids, z.object({ count: z.int() })),
  'article.restore': call(Ids, z.object({ count: z.int() })),
  /** Cannot be undone, and ends the history before it. */
  'article.removeForever': call(Ids, z.object({ count: z.int() })),
}
