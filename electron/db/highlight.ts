import type {
  Highlight,
  Placement,
  TextPositionSelector,
  TextQuoteSelector,
} from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { AppError } from '#shared/errors.ts'
import type { LibraryDb } from './open.ts'

export type HighlightRow = {
  id: number
  uid: string
  article_id: number
  article_uid: string
  revision_id: number
  revision_uid: string
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
  color: string
  note: string
  tags: string
  created_at: string
  updated_at: string
  state: Placement['state'] | null
  placed_start: number | null
  placed_end: number | null
  score: number | null
  candidates: string | null
}

/** A highlight with its placement on the article's current revision. */
const selected = `
  SELECT highlight.*, article.uid AS article_uid, revision.uid AS revision_uid,
    placement.state, placement."start" AS placed_start, placement."end" AS placed_end,
    placement.score, placement.candidates
  FROM highlight
  JOIN article ON article.id = highlight.article_id
  JOIN revision ON revision.id = highlight.revision_id
  LEFT JOIN placement ON placement.highlight_id = highlight.id
    AND placement.revision_id = article.revision_id`

const notThere = 'This highlight is not in the library any more.'

/** @throws AppError `not-found` */
export function getHighlightRow(library: LibraryDb, uid: string): HighlightRow {
  const row = library.db
    .prepare<[string], HighlightRow>(`${selected} WHERE highlight.uid = ?`)
    .get(uid)
  if (!row) throw new AppError('not-found', notThere)
  return row
}

/** An article's highlights in text order; those without a place last, in their original order. */
export function listHighlights(library: LibraryDb, articleUid: string): Highlight[] {
  return listHighlightRows(library, articleUid).map(toHighlight)
}

export function listHighlightRows(library: LibraryDb, articleUid: string): HighlightRow[] {
  return library.db
    .prepare<[string], HighlightRow>(
      `${selected} WHERE article.uid = ?
       ORDER BY placed_start IS NULL, coalesce(placed_start, highlight."start"),
         coalesce(placed_end, highlight."end") DESC, highlight.id`,
    )
    .all(articleUid)
}

export type NewHighlight = {
  articleId: number
  revisionId: number
  quote: TextQuoteSelector
  position: TextPositionSelector
  color: string
  note: string
  tags: readonly string[]
}

/** Adds a highlight without a placement; `putPlacement` gives it one in the same transaction. */
export function insertHighlight(
  library: LibraryDb,
  highlight: NewHighlight,
): { id: number; uid: string } {
  const uid = library.newId()
  const now = library.now()
  const { lastInsertRowid } = library.db
    .prepare(
      `INSERT INTO highlight (uid, article_id, revision_id, exact, prefix, suffix, "start", "end",
         color, note, tags, created_at, updated_at)
       VALUES (@uid, @articleId, @revisionId, @exact, @prefix, @suffix, @start, @end,
         @color, @note, @tags, @now, @now)`,
    )
    .run({
      uid,
      now,
      articleId: highlight.articleId,
      revisionId: highlight.revisionId,
      ...highlight.quote,
      start: highlight.position.start,
      end: highlight.position.end,
      color: highlight.color,
      note: highlight.note,
      tags: JSON.stringify(highlight.tags),
    })
  return { id: Number(lastInsertRowid), uid }
}

/** Says where a highlight lies in a revision, in place of what was said before. */
export function putPlacement(
  library: LibraryDb,
  key: { highlightId: number; revisionId: number },
  placement: Placement,
): void {
  const isPlaced = placement.state === 'same' || placement.state === 'moved'
  library.db
    .prepare(
      `INSERT INTO placement (highlight_id, revision_id, state, "start", "end", score, candidates)
       VALUES (@highlightId, @revisionId, @state, @start, @end, @score, @candidates)
       ON CONFLICT (highlight_id, revision_id) DO UPDATE SET state = excluded.state,
         "start" = excluded."start", "end" = excluded."end", score = excluded.score,
         candidates = excluded.candidates`,
    )
    .run({
      ...key,
      state: placement.state,
      start: isPlaced ? placement.start : null,
      end: isPlaced ? placement.end : null,
      score: placement.state === 'moved' ? placement.score : null,
      candidates: placement.state === 'unsure' ? JSON.stringify(placement.candidates) : null,
    })
}

/** Gives a highlight new selectors; the old ones are kept, and places in other revisions forgotten. */
export function replaceSelectors(
  library: LibraryDb,
  row: HighlightRow,
  change: { revisionId: number; quote: TextQuoteSelector; position: TextPositionSelector },
): void {
  const now = library.now()
  library.db
    .prepare(
      `INSERT INTO former_selector (highlight_id, revision_id, exact, prefix, suffix, "start", "end",
         replaced_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(row.id, row.revision_id, row.exact, row.prefix, row.suffix, row.start, row.end, now)
  library.db
    .prepare(
      `UPDATE highlight SET revision_id = @revisionId, exact = @exact, prefix = @prefix,
         suffix = @suffix, "start" = @start, "end" = @end, updated_at = @now WHERE id = @id`,
    )
    .run({
      id: row.id,
      now,
      revisionId: change.revisionId,
      ...change.quote,
      start: change.position.start,
      end: change.position.end,
    })
  library.db.prepare('DELETE FROM placement WHERE highlight_id = ?').run(row.id)
}

type SettableColumn = 'color' | 'note' | 'tags'

/** Returns when it was changed, or undefined when the highlight is gone. */
export function setHighlightColumn(
  library: LibraryDb,
  uid: string,
  { column, value }: { column: SettableColumn; value: string },
): string | undefined {
  const now = library.now()
  const { changes } = library.db
    .prepare(`UPDATE highlight SET ${column} = ?, updated_at = ? WHERE uid = ?`)
    .run(value, now, uid)
  return changes === 0 ? undefined : now
}

export function deleteHighlight(library: LibraryDb, uid: string): number {
  const row = library.db
    .prepare<[string], { id: number }>('SELECT id FROM highlight WHERE uid = ?')
    .get(uid)
  if (!row) return 0
  library.db.prepare('DELETE FROM placement WHERE highlight_id = ?').run(row.id)
  library.db.prepare('DELETE FROM former_selector WHERE highlight_id = ?').run(row.id)
  return library.db.prepare('DELETE FROM highlight WHERE id = ?').run(row.id).changes
}

/** Every tag with how many highlights and articles carry it, most used first. */
export function listTags(library: LibraryDb): { name: string; count: number }[] {
  return library.db
    .prepare<[], { name: string; count: number }>(
      `SELECT value AS name, count(*) AS count FROM (
         SELECT value FROM highlight, json_each(highlight.tags)
         UNION ALL SELECT value FROM article, json_each(article.tags) WHERE removed_at IS NULL
       ) GROUP BY value ORDER BY count DESC, name`,
    )
    .all()
}

export function toHighlight(row: HighlightRow): Highlight {
  return {
    id: row.uid,
    articleId: row.article_uid,
    revisionId: row.revision_uid,
    quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    position: { start: row.start, end: row.end },
    color: row.color,
    note: row.note,
    tags: JSON.parse(row.tags) as string[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    placement: toPlacement(row),
  }
}

function toPlacement(row: HighlightRow): Placement {
  const start = row.placed_start ?? 0
  const end = row.placed_end ?? 0
  switch (row.state) {
    case 'same':
      return { state: 'same', start, end }
    case 'moved':
      return { state: 'moved', start, end, score: row.score ?? 0 }
    case 'unsure':
      return { state: 'unsure', candidates: JSON.parse(row.candidates ?? '[]') as Passage[] }
    default:
      return { state: 'lost' }
  }
}
