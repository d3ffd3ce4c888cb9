import type { Highlight } from '#shared/domain/highlight.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { client } from '../api.ts'
import { putHighlight } from '../highlighting/highlightCache.ts'
import { articleDocument, markChanged, queryClient, showError } from '../queries.ts'
import { uiState } from '../uiState.ts'
import { strings } from './repairStrings.ts'

/** How much of the text is shown on each side of a place, UTF-16 code units. */
const around = 48

/** The places that were found for a highlight, the best first. */
export function candidatesOf({ placement }: Highlight): readonly Passage[] {
  return placement.state === 'unsure' ? placement.candidates : []
}

/** Puts a highlight where the reader says it lies; undo brings it back to where it waited. */
export async function acceptPlace(highlight: Highlight, passage: Passage): Promise<void> {
  const { articleId, id } = highlight
  const shown = queryClient.getQueryData(articleDocument(articleId).queryKey)
  if (!shown) return
  try {
    const revisionId = shown.revision.id
    const placed = await client('highlight.place', { id, revisionId, ...passage })
    putHighlight(articleId, placed)
    uiState.getState().scroll(passage)
    uiState.getState().toast({ text: strings.placed, kind: 'info', canUndo: true })
    await markChanged([articleId])
  } catch (error) {
    showError(error)
  }
}

/** Words and a little of what stands around them, on one line, without half words at the ends. */
export type InContext = { before: string; words: string; after: string }

/** The words at a place of a text. */
export function wordsAround(text: string, { start, end }: Passage): InContext {
  return {
    before: lead(text.slice(Math.max(0, start - around), start), start > around),
    words: oneLine(text.slice(start, end)),
    after: tail(text.slice(end, end + around), end + around < text.length),
  }
}

/** The words a highlight was made on. */
export function oldWords({ quote }: Highlight): InContext {
  return {
    before: lead(quote.prefix.slice(-around), quote.prefix.length > around),
    words: oneLine(quote.exact),
    after: tail(quote.suffix.slice(0, around), quote.suffix.length > around),
  }
}

function lead(text: string, isCut: boolean): string {
  return isCut ? `… ${oneLine(text).replace(/^\S*\s/, '')}` : oneLine(text)
}

function tail(text: string, isCut: boolean): string {
  return isCut ? `${oneLine(text).replace(/\s\S*$/, '')} …` : oneLine(text)
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ')
}
