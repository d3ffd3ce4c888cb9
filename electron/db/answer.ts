import type { Answer } from '#shared/domain/webPage.ts'
import { AppError } from '#shared/errors.ts'
import type { LibraryDb } from './open.ts'

export type AnswerRow = {
  id: number
  uid: string
  article_id: number
  received_at: string
  address: string
  content_type: string
  file_name: string
  status: number
  title: string
  reasons: string
  source_hash: string
}

export type NewAnswer = {
  articleId: number
  address: string
  contentType: string
  fileName: string
  status: number
  title: string
  reasons: readonly string[]
  sourceHash: string
}

/** Puts aside what a source said. The same bytes again are the same answer. Returns its id. */
export function insertAnswer(library: LibraryDb, answer: NewAnswer): string {
  const known = library.db
    .prepare<[number, string], string>(
      'SELECT uid FROM answer WHERE article_id = ? AND source_hash = ?',
    )
    .pluck()
    .get(answer.articleId, answer.sourceHash)
  if (known) return known
  const uid = library.newId()
  library.db
    .prepare(
      `INSERT INTO answer (uid, article_id, received_at, address, content_type, file_name, status,
         title, reasons, source_hash)
       VALUES (@uid, @articleId, @receivedAt, @address, @contentType, @fileName, @status, @title,
         @reasons, @sourceHash)`,
    )
    .run({ ...answer, uid, receivedAt: library.now(), reasons: JSON.stringify(answer.reasons) })
  return uid
}

export function listAnswers(library: LibraryDb, articleId: number): Answer[] {
  return library.db
    .prepare<[number], AnswerRow>('SELECT * FROM answer WHERE article_id = ? ORDER BY id DESC')
    .all(articleId)
    .map((row) => ({
      id: row.uid,
      receivedAt: row.received_at,
      url: row.address,
      status: row.status,
      title: row.title,
      reasons: JSON.parse(row.reasons) as string[],
    }))
}

export function countAnswers(library: LibraryDb, articleId: number): number {
  return library.db
    .prepare<[number], number>('SELECT count(*) FROM answer WHERE article_id = ?')
    .pluck()
    .get(articleId) as number
}

/** @throws AppError `not-found` */
export function getAnswerRow(library: LibraryDb, uid: string): AnswerRow {
  const row = library.db.prepare<[string], AnswerRow>('SELECT * FROM answer WHERE uid = ?').get(uid)
  if (!row) throw new AppError('not-found', 'This answer is no longer kept.')
  return row
}

export function deleteAnswer(library: LibraryDb, uid: string): void {
  library.db.prepare('DELETE FROM answer WHERE uid = ?').run(uid)
}
