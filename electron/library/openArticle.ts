import type { ArticleDocument } from '#shared/domain/article.ts'
import { getArticleRow, toArticle } from '../db/article.ts'
import type { LibraryDb } from '../db/open.ts'
import { getReadingPosition } from '../db/readingPosition.ts'
import { blocksOf, getRevisionRow, toRevision } from '../db/revision.ts'

/** All that is needed to show an article in its current revision. @throws AppError `not-found` */
export function openArticle(library: LibraryDb, id: string): ArticleDocument {
  const article = getArticleRow(library, id)
  const revision = getRevisionRow(library, article.revision_id)
  return {
    article: toArticle(article),
    revision: toRevision(revision),
    blocks: blocksOf(revision),
    position: getReadingPosition(library, article.id),
  }
}
