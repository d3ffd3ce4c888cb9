import type { ArticleSummary } from '#shared/domain/article.ts'
import type { ArticleSort } from '#shared/domain/settings.ts'
import type { ArticleView } from '#shared/ipc/articleCalls.ts'
import { searchQuery } from '#shared/text/foldForSearch.ts'
import type { LibraryDb } from './open.ts'

type SummaryRow = {
  uid: string
  title: string
  authors: string
  site: string
  url: string
  published_at: string | null
  added_at: string
  removed_at: string | null
  word_count: number
  highlight_count: number
  fraction: number | null
  opened_at: string | null
}

const orders: Record<ArticleSort['by'], string> = {
  added: 'article.added_at',
  published: "coalesce(article.published_at, '')",
  title: 'article.title COLLATE NOCASE',
  site: 'article.site COLLATE NOCASE',
  opened: "coalesce(reading_position.opened_at, '')",
  highlights: 'highlight_count',
}

/** Articles found by title, source, text, quotes or notes. */
const found = `
  SELECT rowid AS id FROM article_search WHERE article_search MATCH @match
  UNION SELECT article_id FROM highlight WHERE id IN
    (SELECT rowid FROM highlight_search WHERE highlight_search MATCH @match)
  UNION SELECT article_id FROM highlight WHERE id IN
    (SELECT rowid / 2 FROM note_search WHERE note_search MATCH @match AND rowid % 2 = 0)
  UNION SELECT rowid / 2 FROM note_search WHERE note_search MATCH @match AND rowid % 2 = 1`

/** One page of a list of articles with how many there are in all. */
export function listArticles(
  library: LibraryDb,
  request: { view: ArticleView; offset: number; limit: number },
): { total: number; rows: ArticleSummary[] } {
  const { view, offset, limit } = request
  const match = searchQuery(view.query)
  const where = `WHERE article.removed_at IS ${view.trash ? 'NOT' : ''} NULL
    ${match ? `AND article.id IN (${found})` : ''}`
  const parameters = match ? { match } : {}
  const total = library.db
    .prepare<[object], number>(`SELECT count(*) FROM article ${where}`)
    .pluck()
    .get(parameters)
  const direction = view.sort.descending ? 'DESC' : 'ASC'
  const rows = library.db
    .prepare<[object], SummaryRow>(
      `SELECT article.uid, article.title, article.authors, article.site, article.url,
         article.published_at, article.added_at, article.removed_at, revision.word_count,
         (SELECT count(*) FROM highlight WHERE highlight.article_id = article.id) AS highlight_count,
         reading_position.fraction, reading_position.opened_at
       FROM article JOIN revision ON revision.id = article.revision_id
       LEFT JOIN reading_position ON reading_position.article_id = article.id
       ${where}
       ORDER BY ${orders[view.sort.by]} ${direction}, article.id ${direction}
       LIMIT @limit OFFSET @offset`,
    )
    .all({ ...parameters, limit, offset })
  return { total: total ?? 0, rows: rows.map(toSummary) }
}

function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: row.uid,
    title: row.title,
    authors: JSON.parse(row.authors) as string[],
    site: row.site,
    url: row.url,
    publishedAt: row.published_at,
    addedAt: row.added_at,
    removedAt: row.removed_at,
    wordCount: row.word_count,
    highlightCount: row.highlight_count,
    fraction: row.fraction ?? 0,
    openedAt: row.opened_at,
  }
}
