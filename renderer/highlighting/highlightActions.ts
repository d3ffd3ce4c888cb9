import type { Highlight } from '#shared/domain/highlight.ts'
import { placedPassage } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { articleText } from '#shared/text/articleText.ts'
import { client } from '../api.ts'
import {
  articleDocument,
  articleHighlights,
  changeSettings,
  colorList,
  currentSettings,
  queryClient,
  showError,
} from '../queries.ts'
import { announce } from '../ui/announce.ts'
import { uiState } from '../uiState.ts'
import { strings } from './strings.ts'

let lastProvisional = 0

/** Ids of highlights that are painted but not yet acknowledged begin so. */
const provisional = 'provisional-'

export function isProvisional(id: string): boolean {
  return id.startsWith(provisional)
}

/** The passage commands act on: what is selected, else what the reading cursor stands on. */
export function currentPassage(): Passage | null {
  const { selection, cursor } = uiState.getState()
  return selection ?? cursor
}

/** Paints a highlight at once and stores it; it disappears again, with a sentence, if that fails. */
export async function createHighlight(color: string): Promise<Highlight | undefined> {
  const { articleId } = uiState.getState()
  const passage = currentPassage()
  const shown = articleId
    ? queryClient.getQueryData(articleDocument(articleId).queryKey)
    : undefined
  if (!articleId || !passage || !shown) return undefined
  lastProvisional += 1
  const id = `${provisional}${lastProvisional}`
  const now = new Date().toISOString()
  const exact = articleText(shown.blocks).slice(passage.start, passage.end)
  putHighlight(articleId, {
    id,
    articleId,
    revisionId: shown.revision.id,
    quote: { exact, prefix: '', suffix: '' },
    position: passage,
    color,
    note: '',
    tags: [],
    createdAt: now,
    updatedAt: now,
    placement: { state: 'same', ...passage },
  })
  document.getSelection()?.removeAllRanges()
  uiState.getState().select(null)
  try {
    const highlight = await client('highlight.create', {
      articleId,
      revisionId: shown.revision.id,
      ...passage,
      color,
    })
    putHighlight(articleId, highlight, id)
    uiState.getState().activate(highlight.id)
    announce(strings.created(colorName(color)))
    if (currentSettings().lastColor !== color) void changeSettings({ lastColor: color })
    return highlight
  } catch (error) {
    dropHighlight(articleId, id)
    showError(error)
    return undefined
  }
}

export async function recolor(ids: string[], color: string): Promise<void> {
  const { articleId } = uiState.getState()
  if (!articleId) return
  changeCached(articleId, (highlights) =>
    highlights.map((one) => (ids.includes(one.id) ? { ...one, color } : one)),
  )
  await attempt(articleId, async () => {
    await client('highlight.setColor', { ids, color })
    announce(strings.recolored(colorName(color)))
    void changeSettings({ lastColor: color })
  })
}

export async function removeHighlights(ids: string[]): Promise<void> {
  const { articleId, activeHighlightId } = uiState.getState()
  if (!articleId || ids.length === 0) return
  if (activeHighlightId && ids.includes(activeHighlightId)) uiState.getState().activate(null)
  for (const id of ids) dropHighlight(articleId, id)
  await attempt(articleId, async () => {
    await client('highlight.remove', { ids })
    uiState.getState().toast({ text: strings.removed(ids.length), kind: 'info', canUndo: true })
  })
}

/** Gives the active highlight the range that is selected. */
export async function changeRange(id: string): Promise<void> {
  const { articleId } = uiState.getState()
  const passage = currentPassage()
  const shown = articleId
    ? queryClient.getQueryData(articleDocument(articleId).queryKey)
    : undefined
  if (!articleId || !shown) return
  if (!passage) {
    uiState.getState().toast({ text: strings.selectForRange, kind: 'info' })
    return
  }
  await attempt(articleId, async () => {
    const highlight = await client('highlight.setPassage', {
      id,
      revisionId: shown.revision.id,
      ...passage,
    })
    putHighlight(articleId, highlight, id)
    document.getSelection()?.removeAllRanges()
    uiState.getState().select(null)
    uiState.getState().activate(id)
    announce(strings.rangeChanged)
  })
}

export async function setTags(id: string, tags: string[]): Promise<void> {
  const { articleId } = uiState.getState()
  if (!articleId) return
  changeCached(articleId, (highlights) =>
    highlights.map((one) => (one.id === id ? { ...one, tags } : one)),
  )
  await attempt(articleId, () => client('highlight.setTags', { id, tags }))
}

/** Copies the active highlight, else the passage meant, with its source. */
export async function copyQuote(
  format: 'markdown' | 'text',
  highlightIds?: string[],
): Promise<void> {
  const { articleId, activeHighlightId } = uiState.getState()
  const passage = currentPassage()
  if (!articleId) return
  const ids =
    highlightIds ??
    (activeHighlightId && !uiState.getState().selection ? [activeHighlightId] : undefined)
  try {
    if (ids) await client('quote.copy', { articleId, highlightIds: ids, format })
    else if (passage) await client('passage.copy', { articleId, ...passage, format })
    else return
    uiState.getState().toast({ text: strings.copied, kind: 'info' })
  } catch (error) {
    showError(error)
  }
}

/** The highlight after or before the place that counts now, in text order. */
export function stepHighlight(direction: 1 | -1): void {
  const { articleId, activeHighlightId, cursor } = uiState.getState()
  if (!articleId) return
  const placed = (queryClient.getQueryData(articleHighlights(articleId).queryKey) ?? []).filter(
    placedPassage,
  )
  const at = placed.findIndex(({ id }) => id === activeHighlightId)
  const from =
    at >= 0
      ? at
      : placed.findIndex((one) => (placedPassage(one)?.start ?? 0) >= (cursor?.start ?? 0)) -
        (direction > 0 ? 1 : 0)
  const next = placed[Math.max(0, Math.min(placed.length - 1, from + direction))]
  const passage = next && placedPassage(next)
  if (!next || !passage) return
  uiState.getState().activate(next.id)
  uiState.getState().scroll(passage)
  announce(describeHighlight(next))
}

/** A highlight in one breath, for screen readers. */
export function describeHighlight(highlight: Highlight): string {
  return strings.described(colorName(highlight.color), highlight.quote.exact, highlight.note)
}

export function colorName(key: string): string {
  return (
    (queryClient.getQueryData(colorList.queryKey) ?? []).find((color) => color.key === key)?.name ??
    key
  )
}

function putHighlight(articleId: string, highlight: Highlight, replaces?: string): void {
  changeCached(articleId, (highlights) => {
    const others = highlights.filter(({ id }) => id !== highlight.id && id !== replaces)
    return [...others, highlight].sort(byPlace)
  })
}

function dropHighlight(articleId: string, id: string): void {
  changeCached(articleId, (highlights) => highlights.filter((one) => one.id !== id))
}

function changeCached(articleId: string, change: (highlights: Highlight[]) => Highlight[]): void {
  const { queryKey } = articleHighlights(articleId)
  queryClient.setQueryData(queryKey, (highlights) => change(highlights ?? []))
}

function byPlace(one: Highlight, other: Highlight): number {
  const a = placedPassage(one) ?? { start: Number.MAX_SAFE_INTEGER, end: 0 }
  const b = placedPassage(other) ?? { start: Number.MAX_SAFE_INTEGER, end: 0 }
  return a.start - b.start || b.end - a.end
}

/** Does what was shown already; when it fails, what is stored is shown again. */
async function attempt(articleId: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    showError(error)
    await queryClient.invalidateQueries({ queryKey: ['highlights', articleId] })
  }
}
