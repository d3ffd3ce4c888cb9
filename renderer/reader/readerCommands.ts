import type { Passage } from '#shared/domain/passage.ts'
import { articleText } from '#shared/text/articleText.ts'
import { articleDocument, queryClient } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { grown, nudged, readingUnits, unitBeside } from './readingUnits.ts'

function shownArticle() {
  const { articleId } = uiState.getState()
  return articleId ? queryClient.getQueryData(articleDocument(articleId).queryKey) : undefined
}

let known: { revisionId: string; units: Passage[] } | undefined

/** The units of the article that is open; worked out once for each text. */
function unitsShown(): Passage[] {
  const shown = shownArticle()
  if (!shown) return []
  if (known?.revisionId !== shown.revision.id) {
    known = {
      revisionId: shown.revision.id,
      units: readingUnits(shown.blocks, shown.article.language),
    }
  }
  return known.units
}

function move(passage: Passage | undefined): void {
  if (!passage) return
  const { moveCursor, scroll, select, activate } = uiState.getState()
  document.getSelection()?.removeAllRanges()
  select(null)
  activate(null)
  moveCursor(passage)
  scroll(passage)
  const focused = document.activeElement
  if (!focused?.matches('input, textarea')) {
    document.getElementById('reading-cursor')?.focus({ preventScroll: true })
  }
}

function step(direction: 1 | -1): void {
  const { cursor, selection } = uiState.getState()
  const units = unitsShown()
  const from = cursor?.start ?? selection?.start
  move(from === undefined ? firstVisible(units) : unitBeside(units, from, direction))
}

/** The first sentence of the window, so that the cursor begins where the eye is. */
function firstVisible(units: readonly Passage[]): Passage | undefined {
  const pieces = Array.from(document.querySelectorAll<HTMLElement>('main [data-start]'))
  const top = document.querySelector('main')?.getBoundingClientRect().top ?? 0
  const piece = pieces.find((element) => element.getBoundingClientRect().bottom > top + 8)
  const start = Number(piece?.dataset.start ?? 0)
  return units.find((unit) => unit.start >= start) ?? units[0]
}

function resize(direction: 1 | -1): void {
  const { cursor, selection } = uiState.getState()
  const units = unitsShown()
  const passage = cursor ?? selection
  move(passage ? grown(units, passage, direction) : firstVisible(units))
}

function nudge(side: 'start' | 'end', direction: 1 | -1): void {
  const { cursor, selection } = uiState.getState()
  const shown = shownArticle()
  const passage = cursor ?? selection
  if (shown && passage) move(nudged(articleText(shown.blocks), passage, { side, direction }))
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
