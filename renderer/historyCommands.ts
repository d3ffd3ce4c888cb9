import { client } from './api.ts'
import { markChanged } from './queries.ts'
import { flushAll, uiState } from './uiState.ts'

const words = {
  undone: (label: string) => `Undone: ${label}.`,
  redone: (label: string) => `Done again: ${label}.`,
  undoneMany: (count: number) => `${count} steps undone.`,
  redoneMany: (count: number) => `${count} steps done again.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
}

type Direction = 'undo' | 'redo'
type Outcome = { label: string; articleId: string | null }

/** In a text field undo is the field's; elsewhere it is the library's. */
function isInField(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable]') ?? false
}

async function step(direction: Direction): Promise<void> {
  if (isInField()) document.execCommand(direction)
  else await stepMany(direction, 1)
}

/** Takes back, or does again, so many steps of the library and shows what came of it. */
export async function stepMany(direction: Direction, count: number): Promise<void> {
  await flushAll()
  const outcomes: Outcome[] = []
  while (outcomes.length < count) {
    const outcome = await client(`history.${direction}`, {})
    if (!outcome) break
    outcomes.push(outcome)
  }
  const { toast, activate } = uiState.getState()
  const last = outcomes.at(-1)
  if (!last) {
    toast({ text: direction === 'undo' ? words.nothingToUndo : words.nothingToRedo, kind: 'info' })
    return
  }
  activate(null)
  // What the bar says is undone is to be seen undone.
  await markChanged(null)
  await showWhatIsThere(last.articleId)
  const say = direction === 'undo' ? words.undone : words.redone
  const sayMany = direction === 'undo' ? words.undoneMany : words.redoneMany
  toast({
    text: outcomes.length === 1 ? say(last.label) : sayMany(outcomes.length),
    kind: 'info',
  })
}

/** Leaves an article that is gone, and opens the one concerned where none is open. */
async function showWhatIsThere(concerned: string | null): Promise<void> {
  const { articleId, trash, openArticle } = uiState.getState()
  if (articleId) {
    const isThere = await client('article.get', { id: articleId }).then(
      ({ article }) => article.removedAt === null || trash,
      () => false,
    )
    if (!isThere) openArticle(null)
  }
  if (concerned && !uiState.getState().articleId) openArticle(concerned)
}

export const historyCommands: Record<string, () => unknown> = {
  'history.undo': () => step('undo'),
  'history.redo': () => step('redo'),
  'history.open': () => uiState.getState().show({ kind: 'history' }),
}
