import { type PlacementSummary, summarisePlacements } from '#shared/domain/placementSummary.ts'
import { client } from '../api.ts'
import { changeSettings, markChanged } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { placementWords } from './placementWords.ts'

const review = 'Review'

/**
 * After an article's text changed: shows it, and says in one line what happened and where the
 * highlights lie now, with a way back. `summary` is asked for when it did not come along.
 */
export async function tellRevised(
  articleId: string,
  said: string,
  summary?: PlacementSummary,
): Promise<void> {
  const now = summary ?? summarisePlacements(await client('highlight.list', { articleId }))
  const { articleId: openId, select, moveCursor, activate, toast } = uiState.getState()
  if (articleId === openId) {
    // What was chosen is an offset in the text as it was.
    document.getSelection()?.removeAllRanges()
    select(null)
    moveCursor(null)
    activate(null)
  }
  const isToReview = articleId === openId && now.unsure + now.lost > 0
  toast({
    text: `${said} ${placementWords(now)}`.trim(),
    kind: 'info',
    canUndo: true,
    ...(isToReview && { action: { label: review, run: () => void reviewUnplaced() } }),
  })
  await markChanged([articleId])
}

/** Goes to the first highlight that waits for a place, at the top of the notes. */
async function reviewUnplaced(): Promise<void> {
  await changeSettings({ notesOpen: true })
  requestAnimationFrame(() => {
    const group = document.getElementById('lost-and-unsure')?.parentElement
    group?.querySelector<HTMLElement>('[role=listitem]')?.focus()
  })
}
