import type { Highlight } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { articleText } from '#shared/text/articleText.ts'
import { client } from '../api.ts'
import {
  articleDocument,
  articleHighlights,
  changeSettings,
  currentSettings,
  queryClient,
  showError,
} from '../queries.ts'
import { announce } from '../ui/announce.ts'
import { uiState } from '../uiState.ts'
import { colorName, dropHighlights, patchHighlights, putHighlight } from './highlightCache.ts'
import { provisionalId, storedId } from './provisional.ts'
import { strings } from './strings.ts'

/** The passage commands act on: what is selected, else what the reading cursor stands on. */
export function currentPassage(): Passage | null {
  const { selection, cursor } = uiState.getState()
  return selection ?? cursor
}

/**
 * Paints a highlight at once, makes it active, and stores it; it disappears again, with a
 * sentence, if that fails. Gives its provisional id, or undefined when nothing was meant.
 */
export function createHighlight(color: string): string | undefined {
  const passage = currentPassage()
  const shown = shownDocument()
  if (!passage || !shown) return undefined
  const articleId = shown.article.id
  const revisionId = shown.revision.id
  const stored = client('highlight.create', { articleId, revisionId, ...passage, color })
  const id = provisionalId(
    stored.then(
      (highlight) => highlight.id,
      () => undefined,
    ),
  )
  const now = new Date().toISOString()
  const exact = articleText(shown.blocks).slice(passage.start, passage.end)
  putHighlight(articleId, {
    id,
    articleId,
    revisionId,
    quote: { exact, prefix: '', suffix: '' },
    position: passage,
    color,
    note: '',
    tags: [],
    createdAt: now,
    updatedAt: now,
    placement: { state: 'same', ...passage },
  })
  letSelectionGo()
  uiState.getState().activate(id)
  // At once, so that the next H means this colour.
  rememberColor(color)
  void finishCreating(stored, { id, articleId, color })
  return id
}

async function finishCreating(
  stored: Promise<Highlight>,
  { id, articleId, color }: { id: string; articleId: string; color: string },
): Promise<void> {
  try {
    const highlight = await stored
    // The id is known under both names from here on, before anything is drawn by the new one.
    await storedId(id)
    putHighlight(articleId, highlight, id)
    renameInState(id, highlight.id)
    announce(strings.created(colorName(color)))
  } catch (error) {
    dropHighlights(articleId, [id])
    renameInState(id, null)
    showError(error)
  }
}

/** What the window remembers of a highlight under one id, it remembers under another. */
function renameInState(from: string, to: string | null): void {
  const { activeHighlightId, hoveredHighlightId, editingNoteId, editingTagsId } = uiState.getState()
  const renamed = (id: string | null) => (id === from ? to : id)
  uiState.setState({
    activeHighlightId: renamed(activeHighlightId),
    hoveredHighlightId: renamed(hoveredHighlightId),
    editingNoteId: renamed(editingNoteId),
    editingTagsId: renamed(editingTagsId),
  })
}

export async function recolor(ids: string[], color: string): Promise<void> {
  const { articleId } = uiState.getState()
  if (!articleId) return
  patchHighlights(articleId, ids, { color })
  rememberColor(color)
  await attempt(articleId, async () => {
    const stored = await Promise.all(ids.map(storedId))
    patchHighlights(articleId, stored, { color })
    await client('highlight.setColor', { ids: stored, color })
    announce(strings.recolored(colorName(color)))
  })
}

export async function removeHighlights(ids: string[]): Promise<void> {
  const { articleId, activeHighlightId, activate, toast } = uiState.getState()
  if (!articleId || ids.length === 0) return
  if (activeHighlightId && ids.includes(activeHighlightId)) activate(null)
  dropHighlights(articleId, ids)
  await attempt(articleId, async () => {
    const stored = await Promise.all(ids.map(storedId))
    dropHighlights(articleId, stored)
    await client('highlight.remove', { ids: stored })
    toast({ text: strings.removed(ids.length), kind: 'info', canUndo: true })
  })
}

/** Gives a highlight the range that is meant now, or waits for the next selection. */
export async function changeRange(id: string): Promise<void> {
  const passage = currentPassage()
  const shown = shownDocument()
  if (!shown) return
  if (!passage) {
    uiState.getState().awaitRange(id)
    announce(strings.selectForRange)
    return
  }
  uiState.getState().awaitRange(null)
  await attempt(shown.article.id, async () => {
    const revisionId = shown.revision.id
    const stored = await storedId(id)
    const highlight = await client('highlight.setPassage', { id: stored, revisionId, ...passage })
    putHighlight(shown.article.id, highlight, id)
    letSelectionGo()
    uiState.getState().activate(stored)
    announce(strings.rangeChanged)
  })
}

export async function setTags(highlight: Highlight, tags: string[]): Promise<void> {
  const { articleId } = highlight
  patchHighlights(articleId, [highlight.id], { tags })
  await attempt(articleId, async () => {
    const id = await storedId(highlight.id)
    patchHighlights(articleId, [id], { tags })
    await client('highlight.setTags', { id, tags })
  })
}

/** Copies highlights (absent: the active one, or else the passage meant) with their source. */
export async function copyQuote(format: 'markdown' | 'text', ids?: string[]): Promise<void> {
  const { articleId, activeHighlightId, selection, toast } = uiState.getState()
  const passage = currentPassage()
  if (!articleId) return
  const active = activeHighlightId && !selection ? [activeHighlightId] : undefined
  const highlightIds = ids ?? active
  if (highlightIds) {
    const stored = await Promise.all(highlightIds.map(storedId))
    await client('quote.copy', { articleId, highlightIds: stored, format })
  } else if (passage) await client('passage.copy', { articleId, ...passage, format })
  else return
  toast({ text: strings.copied, kind: 'info' })
}

function shownDocument() {
  const { articleId } = uiState.getState()
  return articleId ? queryClient.getQueryData(articleDocument(articleId).queryKey) : undefined
}

function letSelectionGo(): void {
  document.getSelection()?.removeAllRanges()
  uiState.getState().select(null)
}

function rememberColor(lastColor: string): void {
  if (currentSettings().lastColor !== lastColor) void changeSettings({ lastColor })
}

/** Does what is shown already; when it fails, what is stored is shown again. */
async function attempt(articleId: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    showError(error)
    await queryClient.invalidateQueries({ queryKey: articleHighlights(articleId).queryKey })
  }
}
