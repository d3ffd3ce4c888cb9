import type { SearchHit } from '#shared/ipc/libraryCalls.ts'
import { searchQuery } from '#shared/text/foldForSearch.ts'
import { snippetOf } from '#shared/text/snippet.ts'
import type { LibraryDb } from './open.ts'

type HitRow = {
  kind: SearchHit['kind']
  article_uid: string
  highlight_uid: string | null
  title: string
  text: string
  score: number
}

/**
 * Every kind is ranked by bm25 with its own weights (SQLite FTS5, section 5.1.1: smaller is
 * better, so the sign is turned). A hit in the reader's own words counts most.
 */
const hits = `
  SELECT 'article' AS kind, article.uid AS article_uid, NULL AS highlight_uid, article.title,
    article.title || char(10) || article.subtitle || char(10) || article.site || char(10)
      || revision.text AS text,
    -bm25(article_search, 8.0, 4.0, 2.0, 1.0) AS score
  FROM article_search
  JOIN article ON article.id = article_search.rowid
  JOIN revision ON revision.id = article.revision_id
  WHERE article_search MATCH @match AND article.removed_at IS NULL
  UNION ALL
  SELECT 'highlight', article.uid, highlight.uid, article.title, highlight.exact,
    -bm25(highlight_search) * 2
  FROM highlight_search
  JOIN highlight ON highlight.id = highlight_search.rowid
  JOIN article ON article.id = highlight.article_id
  WHERE highlight_search MATCH @match AND article.removed_at IS NULL
  UNION ALL
  SELECT 'note', article.uid, highlight.uid, article.title,
    highlight.note || ' ' || coalesce((SELECT group_concat('#' || value, ' ') FROM json_each(highlight.tags)), ''),
    -bm25(note_search) * 3
  FROM note_search
  JOIN highlight ON highlight.id = note_search.rowid / 2 AND note_search.rowid % 2 = 0
  JOIN article ON article.id = highlight.article_id
  WHERE note_search MATCH @match AND article.removed_at IS NULL
  UNION ALL
  SELECT 'note', article.uid, NULL, article.title,
    article.note || ' ' || coalesce((SELECT group_concat('#' || value, ' ') FROM json_each(article.tags)), ''),
    -bm25(note_search) * 3
  FROM note_search
  JOIN article ON article.id = note_search.rowid / 2 AND note_search.rowid % 2 = 1
  WHERE note_search MATCH @match AND article.removed_at IS NULL`

/** The best matches of what the reader typed over articles, quotes and notes, best first. */
export function findInLibrary(
  library: LibraryDb,
  { query, limit }: { query: string; limit: number },
): SearchHit[] {
  const match = searchQuery(query)
  if (!match) return []
  return library.db
    .prepare<[object], HitRow>(`${hits} ORDER BY score DESC LIMIT @limit`)
    .all({ match, limit })
    .map((row) => ({
      kind: row.kind,
      articleId: row.article_uid,
      ...(row.highlight_uid ? { highlightId: row.highlight_uid } : {}),
      title: row.title,
      ...snippetOf(row.text, query),
      score: row.score,
    }))
}
