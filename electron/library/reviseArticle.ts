import { reanchor } from '#shared/anchoring/reanchor.ts'
import { articleText } from '#shared/text/articleText.ts'
import { wordCount } from '#shared/text/segment.ts'
import { getArticleRow, setArticleRevision } from '../db/article.ts'
import { listHighlightRows, putPlacement, toHighlight } from '../db/highlight.ts'
import type { LibraryDb } from '../db/open.ts'
import { findRevision, getRevisionRow, insertRevision } from '../db/revision.ts'
import { getSource, insertSource, sha256 } from '../db/source.ts'
import type { Import } from './addArticle.ts'

/** What is needed to read an article again. */
export function sourceOfArticle(library: LibraryDb, articleId: string) {
  const article = getArticleRow(library, articleId)
  const revision = getRevisionRow(library, article.revision_id)
  return {
    importer: revision.importer,
    fileName: revision.file_name,
    bytes: getSource(library, revision.source_hash),
  }
}

/**
 * Makes a newly read text the current one of an article and moves its highlights over by one
 * alignment of the two texts. Details the reader may have corrected stay as they are. Runs
 * inside a step of the caller's. Returns the id of the revision that is current afterwards.
 */
export function reviseArticle(library: LibraryDb, articleId: string, incoming: Import): string {
  const article = getArticleRow(library, articleId)
  const old = getRevisionRow(library, article.revision_id)
  const text = articleText(incoming.article.blocks)
  const hashes = { sourceHash: sha256(incoming.bytes), textHash: sha256(text) }
  const known = findRevision(library, { articleId: article.id, ...hashes })
  if (!known) insertSource(library, hashes.sourceHash, incoming.bytes)
  const revisionId =
    known?.id ??
    insertRevision(library, {
      articleId: article.id,
      importer: incoming.importer,
      fileName: incoming.fileName,
      ...hashes,
      text,
      blocks: incoming.article.blocks,
      wordCount: wordCount(text),
      repairs: incoming.article.repairs,
      repairsOff: incoming.repairsOff,
    }).id
  if (revisionId === old.id) return old.uid
  const highlights = listHighlightRows(library, articleId)
  const placements = reanchor({
    oldText: old.text,
    newText: text,
    highlights: highlights.map(toHighlight),
  })
  highlights.forEach((highlight, index) => {
    const placement = placements[index] ?? { state: 'lost' as const }
    putPlacement(library, { highlightId: highlight.id, revisionId }, placement)
  })
  setArticleRevision(library, article.id, revisionId)
  return getRevisionRow(library, revisionId).uid
}
