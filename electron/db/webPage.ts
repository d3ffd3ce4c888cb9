import type { LibraryDb } from './open.ts'

/** Where an article can be asked for again, and what its server said of its state. */
export type WebPage = {
  address: string
  etag: string
  lastModified: string
  /** It came through the capture window, and is checked there. */
  isCaptured: boolean
}

export function putWebPage(library: LibraryDb, articleId: number, page: WebPage): void {
  library.db
    .prepare(
      `INSERT INTO web_page (article_id, address, etag, last_modified, is_captured, checked_at)
       VALUES (@articleId, @address, @etag, @lastModified, @isCaptured, @now)
       ON CONFLICT (article_id) DO UPDATE SET address = @address, etag = @etag,
         last_modified = @lastModified, is_captured = @isCaptured, checked_at = @now`,
    )
    .run({ articleId, ...page, isCaptured: page.isCaptured ? 1 : 0, now: library.now() })
}

export function findWebPage(library: LibraryDb, articleId: number): WebPage | undefined {
  const row = library.db
    .prepare<
      [number],
      { address: string; etag: string; last_modified: string; is_captured: number }
    >('SELECT address, etag, last_modified, is_captured FROM web_page WHERE article_id = ?')
    .get(articleId)
  return (
    row && {
      address: row.address,
      etag: row.etag,
      lastModified: row.last_modified,
      isCaptured: row.is_captured === 1,
    }
  )
}

/** The article with one of these addresses, those outside the trash first. */
export function findArticleByAddress(
  library: LibraryDb,
  addresses: readonly string[],
): { uid: string; title: string; removedAt: string | null } | undefined {
  const known = addresses.filter((address) => address !== '')
  if (known.length === 0) return undefined
  const marks = known.map(() => '?').join(', ')
  return library.db
    .prepare<string[], { uid: string; title: string; removedAt: string | null }>(
      `SELECT uid, title, removed_at AS removedAt FROM article
       LEFT JOIN web_page ON web_page.article_id = article.id
       WHERE article.url IN (${marks}) OR web_page.address IN (${marks})
       ORDER BY removed_at IS NOT NULL, article.id LIMIT 1`,
    )
    .get(...known, ...known)
}
