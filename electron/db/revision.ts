import type { Revision, RevisionCause } from '#shared/domain/article.ts'
import type { Block } from '#shared/domain/block.ts'
import type { Repair, RepairKind } from '#shared/domain/repair.ts'
import { Extraction } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import type { LibraryDb } from './open.ts'

export type RevisionRow = {
  id: number
  uid: string
  article_id: number
  article_uid: string
  captured_at: string
  cause: RevisionCause
  importer: string
  file_name: string
  source_hash: string
  text_hash: string
  text: string
  blocks: string
  word_count: number
  repairs: string
  repairs_off: string
  address: string
  content_type: string
  extraction: string
}

export type NewRevision = {
  articleId: number
  cause: RevisionCause
  importer: string
  fileName: string
  sourceHash: string
  textHash: string
  text: string
  blocks: readonly Block[]
  wordCount: number
  repairs: readonly Repair[]
  repairsOff: readonly RepairKind[]
  /** Where the source came from, and what it was called there; empty when it is a file. */
  address: string
  contentType: string
  extraction: Extraction
}

const selected = `
  SELECT revision.*, article.uid AS article_uid
  FROM revision JOIN article ON article.id = revision.article_id`

/** Adds a state of an article's text; it never changes afterwards. */
export function insertRevision(
  library: LibraryDb,
  revision: NewRevision,
): { id: number; uid: string } {
  const uid = library.newId()
  const { lastInsertRowid } = library.db
    .prepare(
      `INSERT INTO revision (uid, article_id, captured_at, cause, importer, file_name, source_hash,
         text_hash, text, blocks, word_count, repairs, repairs_off, address,
         content_type, extraction)
       VALUES (@uid, @articleId, @capturedAt, @cause, @importer, @fileName, @sourceHash, @textHash, @text,
         @blocks, @wordCount, @repairs, @repairsOff, @address, @contentType,
         @extraction)`,
    )
    .run({
      ...revision,
      uid,
      capturedAt: library.now(),
      blocks: JSON.stringify(revision.blocks),
      repairs: JSON.stringify(revision.repairs),
      repairsOff: JSON.stringify(revision.repairsOff),
      extraction: JSON.stringify(revision.extraction),
    })
  return { id: Number(lastInsertRowid), uid }
}

/** @throws AppError `not-found` */
export function getRevisionRow(library: LibraryDb, id: number): RevisionRow {
  const row = library.db.prepare<[number], RevisionRow>(`${selected} WHERE revision.id = ?`).get(id)
  if (!row) throw new AppError('not-found', 'This state of the article is not in the library.')
  return row
}

/** A state of a text that was not taken back, by its id. @throws AppError `not-found` */
export function getRevisionByUid(library: LibraryDb, uid: string): RevisionRow {
  const row = library.db
    .prepare<[string], RevisionRow>(`${selected} WHERE revision.uid = ? AND revision.deleted = 0`)
    .get(uid)
  if (!row) throw new AppError('not-found', 'This state of the article is not in the library.')
  return row
}

/** What a list of an article's states shows of each. */
export type RevisionEntry = Pick<
  RevisionRow,
  'id' | 'uid' | 'captured_at' | 'cause' | 'importer' | 'address' | 'word_count'
>

/** Every state of an article's text, the newest first. */
export function listRevisionEntries(library: LibraryDb, articleId: number): RevisionEntry[] {
  return library.db
    .prepare<[number], RevisionEntry>(
      `SELECT id, uid, captured_at, cause, importer, address, word_count FROM revision
       WHERE article_id = ? AND deleted = 0 ORDER BY id DESC`,
    )
    .all(articleId)
}

/** How many states an article's text has, and when the newest was made. */
export function countRevisions(
  library: LibraryDb,
  articleId: number,
): { count: number; newestAt: string } {
  const row = library.db
    .prepare<[number], { count: number; newestAt: string | null }>(
      `SELECT count(*) AS count, max(captured_at) AS newestAt FROM revision
       WHERE article_id = ? AND deleted = 0`,
    )
    .get(articleId)
  if (!row?.newestAt) throw new Error('An article has no text')
  return { count: row.count, newestAt: row.newestAt }
}

/** The article that has this source or this text in any revision, trash included. */
export function findSameContent(
  library: LibraryDb,
  hashes: { sourceHash: string; textHash: string },
): { uid: string; title: string; removedAt: string | null } | undefined {
  return library.db
    .prepare<[string, string], { uid: string; title: string; removedAt: string | null }>(
      `SELECT article.uid, article.title, article.removed_at AS removedAt
       FROM revision JOIN article ON article.id = revision.article_id
       WHERE revision.deleted = 0 AND (revision.source_hash = ? OR revision.text_hash = ?)
       ORDER BY article.removed_at IS NOT NULL, article.id LIMIT 1`,
    )
    .get(hashes.sourceHash, hashes.textHash)
}

/** A revision of this article that was read from this source with the same repairs off. */
export function findRevision(
  library: LibraryDb,
  key: { articleId: number; sourceHash: string; textHash: string },
): { id: number } | undefined {
  return library.db
    .prepare<[number, string, string], { id: number }>(
      `SELECT id FROM revision
       WHERE article_id = ? AND source_hash = ? AND text_hash = ? AND deleted = 0`,
    )
    .get(key.articleId, key.sourceHash, key.textHash)
}

export function toRevision(row: RevisionRow): Revision {
  return {
    id: row.uid,
    articleId: row.article_uid,
    capturedAt: row.captured_at,
    cause: row.cause,
    importer: row.importer,
    fileName: row.file_name,
    textHash: row.text_hash,
    sourceHash: row.source_hash,
    wordCount: row.word_count,
    repairs: JSON.parse(row.repairs) as Repair[],
    repairsOff: JSON.parse(row.repairs_off) as RepairKind[],
    address: row.address,
    extraction: extractionOf(row),
  }
}

/** How a revision was read; rows from before there were several ways say nothing. */
export function extractionOf(row: Pick<RevisionRow, 'extraction'>): Extraction {
  return Extraction.parse(JSON.parse(row.extraction))
}

/** Blocks were checked when they came in; what our own table holds is not checked again. */
export function blocksOf(row: Pick<RevisionRow, 'blocks'>): Block[] {
  return JSON.parse(row.blocks) as Block[]
}
