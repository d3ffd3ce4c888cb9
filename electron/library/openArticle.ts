import type { ArticleDocument } from '#shared/domain/article.ts'
import { countAnswers } from '../db/answer.ts'
import { getArticleRow, toArticle } from '../db/article.ts'
import type { LibraryDb } from '../db/open.ts'
import { getReadingPosition } from '../db/readingPosition.ts'
import { blocksOf, countRevisions, getRevisionRow, toRevision } from '../db/revision.ts'
import { findWebPage } from '../db/webPage.ts'
import { withImages } from './articleImages.ts'

/** All that is needed to show an article in its current revision. @throws AppError `not-found` */
export function openArticle(library: LibraryDb, id: string): ArticleDocument {
  const article = getArticleRow(library, id)
  const revision = getRevisionRow(library, article.revision_id)
  const { count, newestAt } = countRevisions(library, article.id)
  return {
    article: toArticle(article),
    revision: toRevision(revision),
    ...withImages(library, article.id, blocksOf(revision)),
    revisionCount: count,
    newestRevisionAt: newestAt,
    isFromWeb: article.url !== '' || findWebPage(library, article.id) !== undefined,
    answerCount: countAnswers(library, article.id),
    position: getReadingPosition(library, article.id),
  }
}
