import { likeness } from '#shared/anchoring/likeness.ts'
import type { Highlight } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { type PlacementSummary, summarisePlacements } from '#shared/domain/placementSummary.ts'
import type { TextSplice } from '#shared/domain/textSplice.ts'
import { AppError } from '#shared/errors.ts'
import type { RevisionEntry } from '#shared/ipc/revisionCalls.ts'
import { articleText } from '#shared/text/articleText.ts'
import { normalised } from '#shared/text/normalise.ts'
import { type RevisionDiff, revisionDiff } from '#shared/text/revisionDiff.ts'
import { wordCount } from '#shared/text/segment.ts'
import { spliceBlocks } from '#shared/text/spliceBlocks.ts'
import { getArticleRow } from '../db/article.ts'
import { getHighlightRow, listHighlights, putPlacement, toHighlight } from '../db/highlight.ts'
import type { LibraryDb } from '../db/open.ts'
import {
  blocksOf,
  extractionOf,
  getRevisionByUid,
  getRevisionRow,
  insertRevision,
  listRevisionEntries,
  toRevision,
} from '../db/revision.ts'
import { sha256 } from '../db/source.ts'
import { inStep } from '../db/step.ts'
import { makeCurrent } from './makeCurrent.ts'

type Revised = { revisionId: string; summary: PlacementSummary }

/** Every state of an article's text, the newest first. @throws AppError `not-found` */
export function listRevisions(library: LibraryDb, articleId: string): RevisionEntry[] {
  const article = getArticleRow(library, articleId)
  return listRevisionEntries(library, article.id).map((row) => ({
    id: row.uid,
    capturedAt: row.captured_at,
    cause: row.cause,
    importer: row.importer,
    address: row.address,
    words: row.word_count,
    isCurrent: row.id === article.revision_id,
  }))
}

/** One state of a text with its blocks. @throws AppError `not-found` */
export function getRevision(library: LibraryDb, id: string) {
  const row = getRevisionByUid(library, id)
  return { revision: toRevision(row), blocks: blocksOf(row) }
}

/** What changed from one state of an article's text to another. @throws AppError `not-found` */
export function compareRevisions(
  library: LibraryDb,
  ids: { before: string; after: string },
): RevisionDiff {
  const before = getRevisionByUid(library, ids.before)
  const after = getRevisionByUid(library, ids.after)
  if (before.article_id !== after.article_id) {
    throw new AppError('invalid-input', 'These are states of two articles.')
  }
  return revisionDiff(blocksOf(before), blocksOf(after))
}

/** Goes to another state of an article's text, as one step. */
export function goToRevision(
  library: LibraryDb,
  { articleId, id }: { articleId: string; id: string },
): Revised {
  return inStep(library, { label: 'Go to Revision' }, () => {
    const article = getArticleRow(library, articleId)
    const target = getRevisionByUid(library, id)
    if (target.article_id !== article.id) {
      throw new AppError('invalid-input', 'This is a state of another article.')
    }
    const old = getRevisionRow(library, article.revision_id)
    const change = { articleId, old, revisionId: target.id, text: target.text }
    return revised(library, articleId, makeCurrent(library, change))
  })
}

/** The reader's own changes to an article's current text, as a new state of it and one step. */
export function editText(
  library: LibraryDb,
  request: { id: string; revisionId: string; splices: readonly TextSplice[] },
): Revised {
  return inStep(library, { label: 'Edit Text' }, () => {
    const article = getArticleRow(library, request.id)
    const old = getRevisionRow(library, article.revision_id)
    if (old.uid !== request.revisionId) {
      throw new AppError(
        'in-use',
        'The text of this article changed meanwhile. Your changes were made to an earlier state of it.',
      )
    }
    const before = blocksOf(old)
    const blocks = spliceBlocks(before, request.splices)
    const text = articleText(blocks)
    if (text.trim() === '') {
      throw new AppError('no-text', 'This is all there is of the text; it stays.')
    }
    if (JSON.stringify(blocks) === old.blocks) return revised(library, request.id, old.uid)
    const next = insertRevision(library, {
      ...toRevision(old),
      articleId: article.id,
      cause: 'edited',
      contentType: old.content_type,
      extraction: extractionOf(old),
      textHash: sha256(text),
      text,
      blocks,
      wordCount: wordCount(text),
    })
    const change = { articleId: request.id, old, revisionId: next.id, text }
    return revised(library, request.id, makeCurrent(library, change))
  })
}

/**
 * Says, by the reader's word, where a highlight lies in the current text. Its selectors stay as
 * they were made. @throws AppError `in-use` when another text is current now.
 */
export function placeHighlight(
  library: LibraryDb,
  request: Passage & { id: string; revisionId: string },
): Highlight {
  return inStep(library, { label: 'Place Highlight' }, () => {
    const row = getHighlightRow(library, request.id)
    const article = getArticleRow(library, row.article_uid)
    const revision = getRevisionRow(library, article.revision_id)
    const { start, end } = request
    if (request.revisionId !== revision.uid) {
      throw new AppError('in-use', 'The text of this article changed meanwhile.')
    }
    if (start >= end || end > revision.text.length) {
      throw new AppError('invalid-input', 'The passage lies outside the article.')
    }
    const words = revision.text.slice(start, end)
    const score = likeness(normalised(row.exact).trim(), normalised(words).trim())
    putPlacement(
      library,
      { highlightId: row.id, revisionId: revision.id },
      words === row.exact ? { state: 'same', start, end } : { state: 'moved', start, end, score },
    )
    return toHighlight(getHighlightRow(library, request.id))
  })
}

function revised(library: LibraryDb, articleId: string, revisionId: string): Revised {
  return { revisionId, summary: summarisePlacements(listHighlights(library, articleId)) }
}
