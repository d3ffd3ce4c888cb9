import { uiState } from '../uiState.ts'

/**
 * Lets go of what is meant, the nearest thing first: waiting for a range, the selection, the
 * active highlight, the reading cursor. False when there was nothing to let go of.
 */
export function letGo(): boolean {
  const { rangingId, selection, activeHighlightId, cursor, ...set } = uiState.getState()
  if (rangingId) set.awaitRange(null)
  else if (selection) {
    document.getSelection()?.removeAllRanges()
    set.select(null)
  } else if (activeHighlightId) set.activate(null)
  else if (cursor) set.moveCursor(null)
  else return false
  return true
}
