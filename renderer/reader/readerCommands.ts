import { placedPassage } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { articleText } from '#shared/text/articleText.ts'
import { shownHighlights } from '../highlighting/highlightCache.ts'
import { isSameHighlight } from '../highlighting/provisional.ts'
import { articleDocument, queryClient } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { grown, nudged, readingUnits, unitBeside } from './readingUnits.ts'

function shownArticle() {
  const { articleId } = uiState.getState()
  return articleId ? queryClient.getQueryData(articleDocument(articleId).queryKey) : undefined
}

function unitsShown(): readonly Passage[] {
  const shown = shownArticle()
  return shown ? readingUnits(shown.blocks, shown.article.language) : []
}

/** Where the reader is: the cursor, else what is selected, else the active highlight. */
export function passageNow(): Passage | undefined {
  const { articleId, cursor, selection, activeHighlightId } = uiState.getState()
  const active = articleId
    ? shownHighlights(articleId).find(({ id }) => isSameHighlight(id, activeHighlightId))
    : undefined
  return cursor ?? selection ?? (active && placedPassage(active))
}

function moveTo(passage: Passage | undefined): void {
  if (!passage) return
  const { moveCursor, scroll, select, activate } = uiState.getState()
  document.getSelection()?.removeAllRanges()
  select(null)
  activate(null)
  moveCursor(passage)
  scroll(passage)
  if (!document.activeElement?.matches('input, textarea')) {
    document.getElementById('reading-cursor')?.focus({ preventScroll: true })
  }
}

function step(direction: 1 | -1): void {
  const units = unitsShown()
  const now = passageNow()
  moveTo(now ? unitBeside(units, now.start, direction) : firstVisibleUnit(units))
}

/** The first sentence that begins in the window, so that the cursor starts where the eye is. */
export function firstVisibleUnit(units: readonly Passage[]): Passage | undefined {
  const pieces = Array.from(document.querySelectorAll<HTMLElement>('#reader [data-start]'))
  const top = document.getElementById('reader')?.getBoundingClientRect().top ?? 0
  const piece = pieces.find((element) => element.getBoundingClientRect().top >= top)
  const start = Number(piece?.dataset.start ?? 0)
  return units.find((unit) => unit.start >= start) ?? units[0]
}

function resize(direction: 1 | -1): void {
  const units = unitsShown()
  const now = passageNow()
  moveTo(now ? grown(units, now, direction) : firstVisibleUnit(units))
}

function nudge(side: 'start' | 'end', direction: 1 | -1): void {
  const shown = shownArticle()
  const now = passageNow()
  if (shown && now) moveTo(nudged(articleText(shown.blocks), now, { side, direction }))
}

export const readerCommands: Record<string, () => unknown> = {
  'reading.next': () => step(1),
  'reading.previous': () => step(-1),
  'reading.grow': () => resize(1),
  'reading.shrink': () => resize(-1),
  'reading.endLater': () => nudge('end', 1),
  'reading.endEarlier': () => nudge('end', -1),
  'reading.startLater': () => nudge('start', 1),
  'reading.startEarlier': () => nudge('start', -1),
}
