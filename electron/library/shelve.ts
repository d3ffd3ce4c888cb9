import type { ArticleDetails, ReadingPosition } from '#shared/domain/article.ts'
import {
  deleteArticle,
  getArticleRow,
  setArticleDetails,
  setArticlesRemoved,
} from '../db/article.ts'
import type { LibraryDb } from '../db/open.ts'
import { putReadingPosition } from '../db/readingPosition.ts'
import { endHistory, inStep, transaction } from '../db/step.ts'

export function setDetails(
  library: LibraryDb,
  { id, details }: { id: string; details: Partial<ArticleDetails> },
): { updatedAt: string } {
  return inStep(library, { label: 'Edit Details' }, () => ({
    updatedAt: setArticleDetails(library, id, details),
  }))
}

export function setPosition(
  library: LibraryDb,
  { id, position }: { id: string; position: ReadingPosition },
): null {
  return transaction(library, () => {
    putReadingPosition(library, getArticleRow(library, id).id, position)
    return null
  })
}

/** Into the trash, where an article keeps everything it has. */
export function remove(library: LibraryDb, ids: readonly string[]): { count: number } {
  return inStep(library, { label: named('Move', ids.length, 'to Trash') }, () => ({
    count: setArticlesRemoved(library, ids, true),
  }))
}

export function restore(library: LibraryDb, ids: readonly string[]): { count: number } {
  return inStep(library, { label: named('Restore', ids.length) }, () => ({
    count: setArticlesRemoved(library, ids, false),
  }))
}

/** What is deleted for good is not kept in the history either, so the history ends here. */
export function removeForever(library: LibraryDb, ids: readonly string[]): { count: number } {
  return transaction(library, () => {
    const count = ids.reduce((sum, id) => sum + deleteArticle(library, id), 0)
    if (count > 0) endHistory(library)
    return { count }
  })
}

function named(verb: string, count: number, rest = ''): string {
  return `${verb} ${count === 1 ? 'Article' : `${count} Articles`} ${rest}`.trim()
}
