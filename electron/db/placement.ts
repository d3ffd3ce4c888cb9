import type { LibraryDb } from './open.ts'

/** The rowids of the highlights that have a placement in a revision, and of those with a passage. */
export function listPlacedIn(
  library: LibraryDb,
  revisionId: number,
): { isThere: ReadonlySet<number>; isPlaced: ReadonlySet<number> } {
  const rows = library.db
    .prepare<[number], { id: number; start: number | null }>(
      'SELECT highlight_id AS id, "start" FROM placement WHERE revision_id = ?',
    )
    .all(revisionId)
  return {
    isThere: new Set(rows.map(({ id }) => id)),
    isPlaced: new Set(rows.filter(({ start }) => start !== null).map(({ id }) => id)),
  }
}
