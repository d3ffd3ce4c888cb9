import type { RefObject } from 'react'
import { uiState } from '../uiState.ts'
import type { TextMap } from './domText.ts'
import { changeRange } from './highlightActions.ts'
import { selectionPassage } from './selectionPassage.ts'

/** Where the focus may be without the selection in the text being given up. */
const keepsSelection = 'input, textarea, select, [role=menuitem], [role=option]'

/**
 * Keeps `uiState.selection` what is selected in the text, and makes it the range of a highlight
 * that waits for one. The function it returns stops that.
 */
export function followSelection(map: TextMap, latest: RefObject<{ text: string }>): () => void {
  const read = () => {
    // Typing in a field moves the selection there; what was selected in the text stays meant.
    if (document.activeElement?.matches(keepsSelection)) return
    const found = selectionPassage(map, document.getSelection(), latest.current.text) ?? null
    const { selection, select } = uiState.getState()
    if (selection?.start !== found?.start || selection?.end !== found?.end) select(found)
  }
  const finish = () => {
    // The selection is final only after the event.
    setTimeout(() => {
      const { rangingId, selection } = uiState.getState()
      if (rangingId && selection) void changeRange(rangingId)
    })
  }
  document.addEventListener('selectionchange', read)
  map.root.addEventListener('mouseup', finish)
  return () => {
    document.removeEventListener('selectionchange', read)
    map.root.removeEventListener('mouseup', finish)
  }
}
