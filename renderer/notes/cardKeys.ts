import type { KeyboardEvent } from 'react'
import { type Highlight, placedPassage } from '#shared/domain/highlight.ts'
import { removeHighlights } from '../highlighting/highlightActions.ts'
import { uiState } from '../uiState.ts'

/** Makes a highlight active from its card and brings its passage into view. */
export function showPassage(highlight: Highlight): void {
  uiState.getState().activate(highlight.id, 'notes')
  const passage = placedPassage(highlight)
  if (passage) uiState.getState().scroll(passage)
}

/** The keys of the list of cards: arrows go from card to card, Enter writes, Delete removes, Esc leaves. */
export function pressInCards(event: KeyboardEvent, ordered: readonly Highlight[]): void {
  const card = event.target as HTMLElement
  if (card.role !== 'listitem' || event.altKey || event.metaKey || event.ctrlKey) return
  const at = ordered.findIndex(({ id }) => id === card.dataset.highlight)
  const current = ordered[at]
  if (current && act(event.key, { ordered, at, current })) event.preventDefault()
}

type Place = { ordered: readonly Highlight[]; at: number; current: Highlight }

function act(key: string, { ordered, at, current }: Place): boolean {
  switch (key) {
    case 'ArrowDown':
      goTo(ordered[Math.min(at + 1, ordered.length - 1)])
      return true
    case 'ArrowUp':
      goTo(ordered[Math.max(at - 1, 0)])
      return true
    case 'Home':
      goTo(ordered[0])
      return true
    case 'End':
      goTo(ordered.at(-1))
      return true
    case 'Enter':
      uiState.getState().activate(current.id, 'notes')
      uiState.getState().editNote(current.id)
      return true
    case 'Delete': {
      const next = ordered[at + 1] ?? ordered[at - 1]
      void removeHighlights([current.id])
      if (next) focusCard(next.id)
      return true
    }
    case 'Escape':
      uiState.getState().activate(null)
      document.getElementById('reading-cursor')?.focus({ preventScroll: true })
      return true
    default:
      return false
  }
}

function goTo(highlight: Highlight | undefined): void {
  if (!highlight) return
  showPassage(highlight)
  focusCard(highlight.id)
}

/** Focuses a card once it is drawn, which takes some frames when it was far away. */
function focusCard(id: string, attempts = 4): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(`card-${id}`)
    if (card) card.focus({ preventScroll: true })
    else if (attempts > 0) focusCard(id, attempts - 1)
  })
}
