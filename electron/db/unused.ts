import type { LibraryDb } from './open.ts'

/** Kinds of rows in the media file. */
export type MediaTable = 'source' | 'media'

/** Hashes in a table of the media file after one of them, in their order. */
export function listHashes(
  { media }: LibraryDb,
  table: MediaTable,
  { after, limit }: { after: string; limit: number },
): string[] {
  return media
    .prepare<[string, number], string>(
      `SELECT hash FROM ${table} WHERE hash > ? ORDER BY hash LIMIT ?`,
    )
    .pluck()
    .all(after, limit)
}

/** Deletes rows of the media file until they took up `mostBytes`. Returns those deleted. */
export function deleteHashes(
  { media }: LibraryDb,
  table: MediaTable,
  { hashes, mostBytes }: { hashes: readonly string[]; mostBytes: number },
): string[] {
  const remove = media
    .prepare<[string], number>(`DELETE FROM ${table} WHERE hash = ? RETURNING length(bytes)`)
    .pluck()
  if (hashes.length === 0) return []
  return media.transaction(() => {
    const deleted: string[] = []
    let bytes = 0
    for (const hash of hashes) {
      if (bytes >= mostBytes) break
      bytes += remove.all(hash)[0] ?? 0
      deleted.push(hash)
    }
    return deleted
  })()
}

/** Which of these sources nothing names: no revision, no answer, and no answer redo brings back. */
export function unnamedSources(library: LibraryDb, hashes: readonly string[]): string[] {
  const { db } = library
  const revision = db.prepare('SELECT 1 FROM revision WHERE source_hash = ? LIMIT 1')
  const answer = db.prepare('SELECT 1 FROM answer WHERE source_hash = ? LIMIT 1')
  const unnamed = hashes.filter((hash) => !revision.get(hash) && !answer.get(hash))
  if (unnamed.length === 0) return []
  const kept = keptByUndoneSteps(library, { table: 'answer', column: 'source_hash' })
  return unnamed.filter((hash) => !kept.has(hash))
}

/**
 * Which of these images are not listed for any article, nor for one that redo brings back. Those
 * of blocks that were stored before such lists were kept are not looked for here.
 */
export function unlistedMedia(library: LibraryDb, hashes: readonly string[]): string[] {
  const image = library.db.prepare('SELECT 1 FROM image WHERE media_hash = ? LIMIT 1')
  const unlisted = hashes.filter((hash) => !image.get(hash))
  if (unlisted.length === 0) return []
  const kept = keptByUndoneSteps(library, { table: 'image', column: 'media_hash' })
  return unlisted.filter((hash) => !kept.has(hash))
}

function keptByUndoneSteps(
  { db }: LibraryDb,
  { table, column }: { table: string; column: string },
): Set<string> {
  const hashes = db
    .prepare<[string, string], string>(
      `SELECT after ->> ? FROM change JOIN step ON step.id = change.step_id
       WHERE step.undone_at IS NOT NULL AND table_name = ?`,
    )
    .pluck()
    .all(column, table)
  return new Set(hashes)
}

/** A stretch of the revisions: the images their blocks name, and where to go on; null at the end. */
export function mediaInBlocks(
  { db }: LibraryDb,
  { after, count }: { after: number; count: number },
): { named: { articleId: number | null; hash: string }[]; next: number | null } {
  const last = db
    .prepare<[number, number], number>(
      'SELECT max(id) FROM (SELECT id FROM revision WHERE id > ? ORDER BY id LIMIT ?)',
    )
    .pluck()
    .get(after, count)
  if (last === undefined || last === null) return { named: [], next: null }
  const named = db
    .prepare<[number, number], { article_id: number | null; blocks: string }>(
      `SELECT article_id, blocks FROM revision
       WHERE id > ? AND id <= ? AND instr(blocks, '"media":"') > 0`,
    )
    .all(after, last)
    .flatMap(({ article_id: articleId, blocks }) =>
      // Within a text the quotation marks would be escaped.
      Array.from(blocks.matchAll(/"media":"([0-9a-f]{64})"/g), ([, hash = '']) => ({
        articleId,
        hash,
      })),
    )
  return { named, next: last }
}

/** Revisions after one of them that were undone and that no step is left to bring back. */
export function listLostRevisions(
  { db }: LibraryDb,
  { after, limit }: { after: number; limit: number },
): number[] {
  const kept = new Set(
    db
      .prepare<[], number>(
        `SELECT row_id FROM change JOIN step ON step.id = change.step_id
         WHERE (step.undone_at IS NOT NULL OR step.finished_at IS NULL) AND table_name = 'revision'`,
      )
      .pluck()
      .all(),
  )
  const lost: number[] = []
  const undone = db
    .prepare<[number], number>(
      'SELECT id FROM revision WHERE article_id IS NULL AND deleted = 1 AND id > ? ORDER BY id',
    )
    .pluck()
  for (const id of undone.iterate(after)) {
    if (!kept.has(id)) lost.push(id)
    if (lost.length === limit) break
  }
  return lost
}

/** Deletes a revision unless something hangs on it after all. */
export function deleteLostRevision({ db }: LibraryDb, id: number): void {
  const named = ['article', 'placement', 'highlight', 'former_selector']
    .map((table) => `SELECT 1 FROM ${table} WHERE revision_id = @id`)
    .join(' UNION ALL ')
  db.prepare(`DELETE FROM revision WHERE id = @id AND NOT EXISTS (${named})`).run({ id })
}
