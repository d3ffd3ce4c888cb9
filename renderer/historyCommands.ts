import { client } from './api.ts'
import { markChanged } from './queries.ts'
import { flushAll, uiState } from './uiState.ts'

const words = {
  undone: (label: string) => `Undone: ${label}.`,
  redone: (label: string) => `Done again: ${label}.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
}

/** In a text field undo is the field's; elsewhere it is the library's. */
function isInField(): boolean {
  return document.activeElement?.matches('input, textarea') ?? false
}

async function step(direction: 'undo' | 'redo'): Promise<void> {
  if (isInField()) {
    document.execCommand(direction)
    return
  }
  await flushAll()
  const outcome = await client(`history.${direction}`, {})
  const { toast, activate, articleId, openArticle } = uiState.getState()
  if (!outcome) {
    toast({ text: direction === 'undo' ? words.nothingToUndo : words.nothingToRedo, kind: 'info' })
    return
  }
  activate(null)
  markChanged(null)
  toast({
    text: direction === 'undo' ? words.undone(outcome.label) : words.redone(outcome.label),
    kind: 'info',
  })
  if (articleId) {
    const isThere = await client('article.get', { id: articleId }).then(
      ({ article }) => article.removedAt === null || uiState.getState().trash,
      () => false,
    )
    if (!isThere) openArticle(null)
  }
  if (outcome.articleId && !uiState.getState().articleId) openArticle(outcome.articleId)
}

export const historyCommands: Record<string, () => unknown> = {
  'history.undo': () => step('undo'),
  'history.redo': () => step('redo'),
  'history.open': () => uiState.getState().show({ kind: 'history' }),
}
