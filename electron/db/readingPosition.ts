import type { ReadingPosition } from '#shared/domain/article.ts'
import type { LibraryDb } from './open.ts'

/** Where the reader stopped in an article, or null when it was never opened. */
export function getReadingPosition(library: LibraryDb, articleId: number): ReadingPosition | null {
  return (
    library.db
      .prepare<[number], ReadingPosition>(
        'SELECT "offset", fraction FROM reading_position WHERE article_id = ?',
      )
      .get(articleId) ?? null
  )
}

export function putReadingPosition(
  library: LibraryDb,
  articleId: number,
  position: ReadingPosition,
): void {
  library.db
    .prepare(
      `INSERT INTO reading_position (article_id, "offset", fraction, opened_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (article_id) DO UPDATE SET "offset" = excluded."offset",
         fraction = excluded.fraction, opened_at = excluded.opened_at`,
    )
    .run(articleId, position.offset, position.fraction, library.now())
}
