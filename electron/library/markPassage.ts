import { describe } from '#shared/anchoring/describe.ts'
import type { Highlight } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { AppError } from '#shared/errors.ts'
import { getArticleRow } from '../db/article.ts'
import { listColors } from '../db/color.ts'
import {
  getHighlightRow,
  insertHighlight,
  putPlacement,
  replaceSelectors,
  toHighlight,
} from '../db/highlight.ts'
import type { LibraryDb } from '../db/open.ts'
import { getRevisionRow, type RevisionRow } from '../db/revision.ts'

type Place = Passage & { revisionId: string }

/** Marks a passage of an article's current text. Runs inside a step of the caller's. */
export function createHighlight(
  library: LibraryDb,
  request: Place & {
    articleId: string
    color: string
    note: string
    tags: readonly string[]
  },
): Highlight {
  const article = getArticleRow(library, request.articleId)
  const revision = getRevisionRow(library, article.revision_id)
  const selectors = describeIn(revision, request)
  const { id, uid } = insertHighlight(library, {
    articleId: article.id,
    revisionId: revision.id,
    ...selectors,
    color: knownColor(library, request.color),
    note: request.note,
    tags: request.tags,
  })
  place(library, id, revision, request)
  return toHighlight(getHighlightRow(library, uid))
}

/** Gives a highlight other ends; note, tags, colour and id stay, the old selectors are kept. */
export function moveHighlight(library: LibraryDb, request: Place & { id: string }): Highlight {
  const row = getHighlightRow(library, request.id)
  const article = getArticleRow(library, row.article_uid)
  const revision = getRevisionRow(library, article.revision_id)
  const selectors = describeIn(revision, request)
  replaceSelectors(library, row, { revisionId: revision.id, ...selectors })
  place(library, row.id, revision, request)
  return toHighlight(getHighlightRow(library, request.id))
}

/** @throws AppError `invalid-input` with the colours there are. */
export function knownColor(library: LibraryDb, key: string): string {
  const colors = listColors(library)
  if (!colors.some((color) => color.key === key)) {
    const known = colors.map((color) => `${color.name} (${color.key})`).join(', ')
    throw new AppError('invalid-input', `There is no colour “${key}”. There are: ${known}.`)
  }
  return key
}

function describeIn(revision: RevisionRow, request: Place) {
  if (request.revisionId !== revision.uid) {
    throw new AppError(
      'in-use',
      'The text of this article changed meanwhile. Please mark the passage again.',
    )
  }
  if (request.end > revision.text.length) {
    throw new AppError('invalid-input', 'The passage lies outside the article.')
  }
  return describe(revision.text, request)
}

function place(
  library: LibraryDb,
  highlightId: number,
  revision: RevisionRow,
  passage: Passage,
): void {
  putPlacement(
    library,
    { highlightId, revisionId: revision.id },
    { state: 'same', start: passage.start, end: passage.end },
  )
}
