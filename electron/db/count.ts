import type { LibraryDb } from './open.ts'

/** How much the library holds. */
export function countLibrary(library: LibraryDb): {
  articleCount: number
  trashCount: number
  highlightCount: number
} {
  const row = library.db
    .prepare<[], { articleCount: number; trashCount: number; highlightCount: number }>(
      `SELECT
         (SELECT count(*) FROM article WHERE removed_at IS NULL) AS articleCount,
         (SELECT count(*) FROM article WHERE removed_at IS NOT NULL) AS trashCount,
         (SELECT count(*) FROM highlight) AS highlightCount`,
    )
    .get()
  return row ?? { articleCount: 0, trashCount: 0, highlightCount: 0 }
}
