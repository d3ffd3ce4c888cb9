import { reanchor } from '#shared/anchoring/reanchor.ts'
import { placedPassage } from '#shared/domain/highlight.ts'
import { getArticleRow, setArticleRevision } from '../db/article.ts'
import { listHighlightRows, putPlacement, toHighlight } from '../db/highlight.ts'
import type { LibraryDb } from '../db/open.ts'
import { listPlacedIn } from '../db/placement.ts'
import { getRevisionRow, type RevisionRow } from '../db/revision.ts'

/**
 * Moves an article and its highlights to another of its revisions. Where a highlight has a place
 * there from before, it keeps it; the others are moved over by one alignment of the two texts.
 * Nothing is deleted because it has no place. Runs inside a step of the caller's. Returns the id
 * of the revision that is current afterwards.
 */
export function makeCurrent(
  library: LibraryDb,
  change: { articleId: string; old: RevisionRow; revisionId: number; text: string },
): string {
  const { articleId, old, revisionId, text } = change
  if (revisionId === old.id) return old.uid
  const known = listPlacedIn(library, revisionId)
  const moving = listHighlightRows(library, articleId).filter(({ id }) => !known.isPlaced.has(id))
  const highlights = moving.map(toHighlight)
  const placements = reanchor({ oldText: old.text, newText: text, highlights })
  moving.forEach(({ id }, index) => {
    const placement = placements[index] ?? { state: 'lost' as const }
    // Candidates found before are not given up for no better answer.
    if (known.isThere.has(id) && !placedPassage({ placement })) return
    putPlacement(library, { highlightId: id, revisionId }, placement)
  })
  setArticleRevision(library, getArticleRow(library, articleId).id, revisionId)
  return getRevisionRow(library, revisionId).uid
}
