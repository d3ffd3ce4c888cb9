import type { Article, ArticleDetails, Direction } from '#shared/domain/article.ts'
import { AppError } from '#shared/errors.ts'
import type { LibraryDb } from './open.ts'

export type ArticleRow = {
  id: number
  uid: string
  title: string
  subtitle: string
  authors: string
  site: string
  url: string
  published_at: string | null
  modified_at: string | null
  image: string
  language: string | null
  direction: Direction
  tags: string
  note: string
  added_at: string
  updated_at: string
  removed_at: string | null
  revision_id: number
  revision_uid: string
}

const columns = `
  article.id, article.uid, article.title, article.subtitle, article.authors, article.site,
  article.url, article.published_at, article.modified_at, article.image, article.language, article.direction, article.tags,
  article.note, article.added_at, article.updated_at, article.removed_at, article.revision_id,
  revision.uid AS revision_uid`

/** The row of an article, trash included. @throws AppError `not-found` */
export function getArticleRow(library: LibraryDb, uid: string): ArticleRow {
  const row = library.db
    .prepare<[string], ArticleRow>(
      `SELECT ${columns} FROM article JOIN revision ON revision.id = article.revision_id
       WHERE article.uid = ?`,
    )
    .get(uid)
  if (!row) throw new AppError('not-found', 'This article is not in the library.')
  return row
}

export function getArticle(library: LibraryDb, uid: string): Article {
  return toArticle(getArticleRow(library, uid))
}

/** Ids of all articles that are not in the trash, in the order they were added. */
export function listArticleIds(library: LibraryDb): string[] {
  return library.db
    .prepare<[], string>('SELECT uid FROM article WHERE removed_at IS NULL ORDER BY added_at, id')
    .pluck()
    .all()
}

/** Its identity for the page, by rowid; undefined when it is gone. */
export function findArticleUid(library: LibraryDb, id: number): string | undefined {
  return library.db
    .prepare<[number], string>('SELECT uid FROM article WHERE id = ?')
    .pluck()
    .get(id)
}

/** Adds an article without a text; `setArticleRevision` gives it one in the same transaction. */
export function insertArticle(
  library: LibraryDb,
  details: ArticleDetails,
): { id: number; uid: string } {
  const uid = library.newId()
  const now = library.now()
  const { lastInsertRowid } = library.db
    .prepare(
      `INSERT INTO article (uid, title, subtitle, authors, site, url, published_at, modified_at,
         image, language, direction, tags, added_at, updated_at)
       VALUES (@uid, @title, @subtitle, @authors, @site, @url, @published_at, @modified_at, @image,
         @language, @direction, @tags, @now, @now)`,
    )
    .run({ uid, now, ...toColumns(details) })
  return { id: Number(lastInsertRowid), uid }
}

export function setArticleRevision(
  library: LibraryDb,
  articleId: number,
  revisionId: number,
): void {
  library.db
    .prepare('UPDATE article SET revision_id = ?, updated_at = ? WHERE id = ?')
    .run(revisionId, library.now(), articleId)
}

/** Changes the details named; the others stay. Returns when. */
export function setArticleDetails(
  library: LibraryDb,
  uid: string,
  details: Partial<ArticleDetails>,
): string {
  const article = getArticleRow(library, uid)
  const now = library.now()
  library.db
    .prepare(
      `UPDATE article SET title = @title, subtitle = @subtitle, authors = @authors, site = @site,
         url = @url, published_at = @published_at, modified_at = @modified_at, image = @image,
         language = @language, direction = @direction,
         tags = @tags, updated_at = @now WHERE id = @id`,
    )
    .run({ id: article.id, now, ...toColumns({ ...toArticle(article), ...details }) })
  return now
}

export function setArticleNote(library: LibraryDb, uid: string, note: string): string {
  const now = library.now()
  const { changes } = library.db
    .prepare('UPDATE article SET note = ?, updated_at = ? WHERE uid = ?')
    .run(note, now, uid)
  if (changes === 0) throw new AppError('not-found', 'This article is not in the library.')
  return now
}

/** Puts articles into the trash, or takes them out of it. Returns how many changed. */
export function setArticlesRemoved(
  library: LibraryDb,
  uids: readonly string[],
  isRemoved: boolean,
): number {
  const update = library.db.prepare(
    `UPDATE article SET removed_at = ? WHERE uid = ? AND removed_at IS ${isRemoved ? '' : 'NOT'} NULL`,
  )
  const removedAt = isRemoved ? library.now() : null
  return uids.reduce((count, uid) => count + update.run(removedAt, uid).changes, 0)
}

/** Deletes an article in the trash with all that hangs on it. */
export function deleteArticle(library: LibraryDb, uid: string): number {
  const { db } = library
  const article = db
    .prepare<[string], { id: number }>(
      'SELECT id FROM article WHERE uid = ? AND removed_at IS NOT NULL',
    )
    .get(uid)
  if (!article) return 0
  const ofHighlights = 'WHERE highlight_id IN (SELECT id FROM highlight WHERE article_id = ?)'
  db.prepare(`DELETE FROM placement ${ofHighlights}`).run(article.id)
  db.prepare(`DELETE FROM former_selector ${ofHighlights}`).run(article.id)
  db.prepare('DELETE FROM highlight WHERE article_id = ?').run(article.id)
  db.prepare('DELETE FROM article WHERE id = ?').run(article.id)
  db.prepare('DELETE FROM revision WHERE article_id = ?').run(article.id)
  return 1
}

export function toArticle(row: ArticleRow): Article {
  return {
    id: row.uid,
    revisionId: row.revision_uid,
    title: row.title,
    subtitle: row.subtitle,
    authors: JSON.parse(row.authors) as string[],
    site: row.site,
    url: row.url,
    publishedAt: row.published_at,
    modifiedAt: row.modified_at,
    image: row.image,
    language: row.language,
    direction: row.direction,
    tags: JSON.parse(row.tags) as string[],
    note: row.note,
    addedAt: row.added_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  }
}

function toColumns(details: ArticleDetails) {
  return {
    title: details.title,
    subtitle: details.subtitle,
    authors: JSON.stringify(details.authors),
    site: details.site,
    url: details.url,
    published_at: details.publishedAt,
    modified_at: details.modifiedAt,
    image: details.image,
    language: details.language,
    direction: details.direction,
    tags: JSON.stringify(details.tags),
  }
}
