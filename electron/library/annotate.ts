import type { Color } from '#shared/domain/color.ts'
import type { Highlight } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { AppError } from '#shared/errors.ts'
import * as articles from '../db/article.ts'
import { listColors, setColor as setColorOfLibrary } from '../db/color.ts'
import { deleteHighlight, getHighlightRow, setHighlightColumn } from '../db/highlight.ts'
import type { LibraryDb } from '../db/open.ts'
import { inStep } from '../db/step.ts'
import { createHighlight, knownColor, moveHighlight } from './markPassage.ts'

/** What a change to highlights gives back: the articles it concerned, and the answer. */
type Changed<T> = [articleIds: string[], answer: T]

type Place = Passage & { revisionId: string }

export function create(
  library: LibraryDb,
  request: Place & { articleId: string; color: string; note: string; tags: string[] },
): Highlight {
  return inStep(library, { label: 'Highlight' }, () => createHighlight(library, request))
}

export function setPassage(library: LibraryDb, request: Place & { id: string }): Highlight {
  return inStep(library, { label: 'Change Range' }, () => moveHighlight(library, request))
}

export function setColor(
  library: LibraryDb,
  { ids, color }: { ids: string[]; color: string },
): Changed<{ count: number }> {
  return inStep(library, { label: 'Change Colour' }, () => {
    knownColor(library, color)
    return setEach(library, ids, { column: 'color', value: color })
  })
}

/** All saves of one visit to the field (`session`) are one step. */
export function setNote(
  library: LibraryDb,
  { id, note, session }: { id: string; note: string; session: string },
): Changed<{ updatedAt: string }> {
  return inStep(library, { label: 'Note', subject: `note ${id} ${session}` }, () =>
    setOne(library, id, { column: 'note', value: note }),
  )
}

export function setTags(
  library: LibraryDb,
  { id, tags }: { id: string; tags: string[] },
): Changed<{ updatedAt: string }> {
  return inStep(library, { label: 'Tags' }, () =>
    setOne(library, id, { column: 'tags', value: JSON.stringify([...new Set(tags)]) }),
  )
}

export function remove(library: LibraryDb, ids: string[]): Changed<{ count: number }> {
  const label = ids.length === 1 ? 'Delete Highlight' : `Delete ${ids.length} Highlights`
  return inStep(library, { label }, () => {
    const articleIds = articlesOf(library, ids)
    const count = ids.reduce((sum, id) => sum + deleteHighlight(library, id), 0)
    return [articleIds, { count }]
  })
}

export function setArticleNote(
  library: LibraryDb,
  { id, note, session }: { id: string; note: string; session: string },
): { updatedAt: string } {
  return inStep(library, { label: 'Note', subject: `note ${id} ${session}` }, () => ({
    updatedAt: articles.setArticleNote(library, id, note),
  }))
}

export function changeColor(
  library: LibraryDb,
  { key, change }: { key: string; change: Partial<Omit<Color, 'key'>> },
): Color[] {
  return inStep(library, { label: 'Change Colour Name', subject: `color ${key}` }, () => {
    setColorOfLibrary(library, key, change)
    return listColors(library)
  })
}

type ColumnChange = Parameters<typeof setHighlightColumn>[2]

function setOne(
  library: LibraryDb,
  id: string,
  change: ColumnChange,
): Changed<{ updatedAt: string }> {
  const row = getHighlightRow(library, id)
  const updatedAt = setHighlightColumn(library, id, change)
  if (!updatedAt) throw new AppError('not-found', 'This highlight is not in the library any more.')
  return [[row.article_uid], { updatedAt }]
}

function setEach(
  library: LibraryDb,
  ids: readonly string[],
  change: ColumnChange,
): Changed<{ count: number }> {
  const articleIds = articlesOf(library, ids)
  const count = ids.filter((id) => setHighlightColumn(library, id, change)).length
  return [articleIds, { count }]
}

function articlesOf(library: LibraryDb, highlightIds: readonly string[]): string[] {
  const find = library.db
    .prepare<[string], string>(
      `SELECT article.uid FROM highlight JOIN article ON article.id = highlight.article_id
       WHERE highlight.uid = ?`,
    )
    .pluck()
  return [...new Set(highlightIds.map((id) => find.get(id)).filter((id) => id !== undefined))]
}
