import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import { announce } from '../ui/announce.ts'
import { uiState } from '../uiState.ts'
import { colorName, shownHighlights } from './highlightCache.ts'
import { isSameHighlight } from './provisional.ts'
import { strings } from './strings.ts'

/** Goes to the highlight after or before the active one, else after or before the reading cursor. */
export function stepHighlight(direction: 1 | -1): void {
  const { articleId, activeHighlightId, cursor, activate, moveCursor, scroll } = uiState.getState()
  if (!articleId) return
  const placed = shownHighlights(articleId).filter(placedPassage)
  const from = cursor?.start ?? -1
  const at = placed.findIndex(({ id }) => isSameHighlight(id, activeHighlightId))
  const isPast = (one: Highlight) => (placedPassage(one)?.start ?? 0) >= from
  const isBefore = (one: Highlight) => from < 0 || (placedPassage(one)?.start ?? 0) < from
  const beside = direction > 0 ? placed.find(isPast) : placed.findLast(isBefore)
  const next = at < 0 ? beside : placed[Math.max(0, Math.min(placed.length - 1, at + direction))]
  const passage = next && placedPassage(next)
  if (!passage) return
  moveCursor(null)
  activate(next.id)
  scroll(passage)
  announce(describeHighlight(next))
}

/** A highlight in one breath, for screen readers. */
export function describeHighlight({ color, quote, note }: Highlight): string {
  return strings.described(colorName(color), quote.exact, note)
}
