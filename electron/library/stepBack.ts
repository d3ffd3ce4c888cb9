import { findArticleUid } from '../db/article.ts'
import type { LibraryDb } from '../db/open.ts'
import { articlesOfStep, redo, undo } from '../db/step.ts'

/** A step taken back or made again, with the articles it concerned that are still there. */
export type SteppedBack = { label: string; articleIds: string[] | null; articleId: string | null }

export function stepBack(library: LibraryDb): SteppedBack | null {
  return describeStep(library, undo(library))
}

export function stepForward(library: LibraryDb): SteppedBack | null {
  return describeStep(library, redo(library))
}

function describeStep(
  library: LibraryDb,
  step: { label: string; stepId: number } | undefined,
): SteppedBack | null {
  if (!step) return null
  const touched = articlesOfStep(library, step.stepId)
  const articleIds = touched
    .map((id) => findArticleUid(library, id))
    .filter((uid) => uid !== undefined)
  return {
    label: step.label,
    // Colours concern every article; so does an article that is gone now.
    articleIds: articleIds.length === 0 ? null : articleIds,
    articleId: articleIds.length === 1 ? (articleIds[0] ?? null) : null,
  }
}
